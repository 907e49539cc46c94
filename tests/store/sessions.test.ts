import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type Actor,
  change,
  deactivatePerson,
  directoryId,
  endSessions,
  type Instant,
  setPassword,
} from "#domain";
import type { Client } from "#store/database";
import { bindIdentity, personOfIdentity } from "#store/identities";
import { issueLink } from "#store/secrets";
import {
  endOtherSessions,
  endSession,
  endSessionOf,
  openSession,
  sessionOf,
  sessionsOf,
  touchSession,
} from "#store/sessions";
import { transact } from "#store/transact";
import { instant } from "../fixtures/small-program.ts";
import { type FreshStore, foundIn, freshStore, homes, now, situation } from "./stores.ts";

const evening = instant("2026-11-23T21:00:00.123Z");
const later = instant("2026-11-23T10:00:00.000Z");

const person = (id: string) =>
  change("person-added", id, {
    name: id,
    email: `${id}@sessions.example`.toLowerCase(),
    title: "",
    comesFor: "",
    administrator: true,
    active: true,
    passwordSetAt: now,
    linkIssuedAt: null,
    sessionsValidFrom: null,
  });

describe.each(homes)("sessions and identities, on $name", (home) => {
  let fresh: FreshStore;
  let client: Client;
  beforeAll(async () => {
    fresh = await freshStore(home);
    client = fresh.store.database.client;
    await foundIn(fresh.store, directoryId, ["P1", "P2", "P3"].map(person));
  });
  afterAll(() => fresh.close());

  const open = (personId: string, name: string, openedAt: Instant = now, expiresAt = evening) =>
    openSession(client, {
      id: name,
      tokenHash: `hash of ${name}`,
      personId,
      way: "password",
      address: "203.0.113.1",
      agent: "Firefox on Linux",
      openedAt,
      expiresAt,
    });
  const names = async (personId: string) =>
    (await sessionsOf(client, personId, later)).map(({ id }) => id);

  it("are good by the hash of their token until they expire, however often they are used", async () => {
    await open("P1", "first");
    expect(await sessionOf(client, "hash of first", later)).toMatchObject({ personId: "P1" });
    expect(await sessionOf(client, "hash of another", later)).toBeNull();
    await touchSession(client, "first", later);
    expect(await sessionOf(client, "hash of first", later)).toMatchObject({
      lastSeenAt: new Date(later),
    });
    expect(await sessionOf(client, "hash of first", evening)).toBeNull();
  });

  it("end one by one, all others at once, and only the person's own", async () => {
    await open("P1", "second");
    await open("P1", "third");
    await open("P2", "of P2");
    expect(await endSession(client, "hash of second")).toBe("P1");
    expect(await endSession(client, "hash of second")).toBeNull();
    expect(await endSessionOf(client, "P1", "of P2")).toBe(0);
    expect(await endOtherSessions(client, "P1", "first")).toBe(1);
    expect(await names("P1")).toEqual(["first"]);
    expect(await names("P2")).toEqual(["of P2"]);
  });

  it("that have expired are swept out when another opens", async () => {
    await open("P2", "short", now, later);
    await open("P2", "next", later);
    expect(await client.session.count({ where: { id: "short" } })).toBe(0);
  });

  it("end with the command that ends them, in its transaction", async () => {
    const asked = { programId: fresh.store.memory.programs.keys().next().value, requestId: "test" };
    const administrator = {
      kind: "person",
      personId: "P1",
      name: "P1",
      administrator: true,
    } as const;
    const by = (actor: Extract<Actor, { kind: "person" }>) => ({
      programId: asked.programId ?? expect.fail("no directory"),
      actor,
      situation: () => ({ ...situation, actor }),
      commandId: null,
      requestId: "test",
    });
    await open("P1", "kept");
    await open("P2", "ended");
    await transact(fresh.store, {
      ...by(administrator),
      command: endSessions,
      input: { personId: "P2" },
    });
    expect(await names("P2")).toEqual([]);

    await open("P3", "before the password");
    await transact(fresh.store, {
      ...by({ ...administrator, personId: "P3" }),
      command: setPassword,
      input: { personId: "P3" },
    });
    expect(await names("P3")).toEqual([]);

    await open("P3", "before the account is closed");
    await transact(fresh.store, {
      ...by(administrator),
      command: deactivatePerson,
      input: { personId: "P3" },
    });
    expect(await names("P3")).toEqual([]);
    expect(await names("P1")).toContain("kept");
  });

  it("an identity is bound once; another of the same person is refused until a link is used", async () => {
    const identity = { issuer: "https://id.example", subject: "ada" };
    const another = { ...identity, subject: "mallory" };
    const bound = await Promise.all([1, 2, 3].map(() => bindIdentity(client, identity, "P1", now)));
    expect(bound).toEqual([true, true, true]);
    expect(await bindIdentity(client, another, "P1", now)).toBe(false);
    expect(await bindIdentity(client, identity, "P2", now)).toBe(false);
    expect(await personOfIdentity(client, another)).toBeNull();
    expect(await personOfIdentity(client, identity)).toBe("P1");
    expect(await personOfIdentity(client, { ...identity, issuer: "https://else" })).toBeNull();

    await issueLink(client, {
      personId: "P1",
      tokenHash: "again",
      issuedAt: now,
      expiresAt: evening,
    });
    const actor = { kind: "person", personId: "P1", name: "P1", administrator: true } as const;
    await transact(fresh.store, {
      programId: fresh.store.memory.programs.keys().next().value ?? expect.fail("no directory"),
      actor,
      situation: () => ({ ...situation, actor }),
      commandId: null,
      requestId: "test",
      command: setPassword,
      input: { personId: "P1" },
      secrets: { spend: { tokenHash: "again", personId: "P1" } },
    });
    expect(await bindIdentity(client, another, "P1", now)).toBe(true);
  });
});
