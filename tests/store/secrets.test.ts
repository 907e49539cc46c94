import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { change } from "#domain";
import type { Client } from "#store/database";
import { readProgram } from "#store/load-program";
import {
  countFailure,
  failuresOf,
  forgetFailures,
  issueLink,
  LinkSpent,
  linkOwner,
  passwordHashOf,
  spendLink,
} from "#store/secrets";
import { transact } from "#store/transact";
import { instant } from "../fixtures/small-program.ts";
import { type FreshStore, foundIn, freshStore, homes, now, request } from "./stores.ts";

const later = instant("2026-11-24T09:00:00.000Z");
const muchLater = instant("2026-12-24T09:00:00.000Z");

describe.each(homes)("passwords, links and failures, on $name", (home) => {
  let fresh: FreshStore;
  let client: Client;
  beforeAll(async () => {
    fresh = await freshStore(home);
    client = fresh.store.database.client;
  });
  afterAll(() => fresh.close());

  it("a link is good once, until it runs out", async () => {
    await issueLink(client, {
      personId: "P1",
      tokenHash: "token",
      issuedAt: now,
      expiresAt: later,
    });
    expect(await linkOwner(client, "token", now)).toBe("P1");
    expect(await linkOwner(client, "token", muchLater)).toBeNull();
    expect(await linkOwner(client, "another", now)).toBeNull();
    expect(await spendLink(client, "token", muchLater)).toBe(false);
    const spent = await Promise.all([1, 2, 3].map(() => spendLink(client, "token", now)));
    expect(spent.filter(Boolean)).toHaveLength(1);
    expect(await linkOwner(client, "token", now)).toBeNull();
  });

  it("a new link makes the older one worthless", async () => {
    await issueLink(client, {
      personId: "P2",
      tokenHash: "older",
      issuedAt: now,
      expiresAt: later,
    });
    await issueLink(client, {
      personId: "P2",
      tokenHash: "newer",
      issuedAt: now,
      expiresAt: later,
    });
    expect(await linkOwner(client, "older", now)).toBeNull();
    expect(await linkOwner(client, "newer", now)).toBe("P2");
  });

  it("a password goes in with the deed that spends the link, or not at all", async () => {
    const id = await foundIn(fresh.store, "with-passwords");
    await issueLink(client, { personId: "P3", tokenHash: "set", issuedAt: now, expiresAt: later });
    const deed = (purpose: string, passwordHash: string) =>
      transact(fresh.store, {
        ...request(id, () => [change("program-edited", id, { purpose })]),
        secrets: { password: { personId: "P3", passwordHash }, spend: { tokenHash: "set" } },
      });
    await deed("first", "hash-1");
    expect(await passwordHashOf(client, "P3")).toBe("hash-1");
    await expect(deed("second", "hash-2")).rejects.toThrow(LinkSpent);
    expect(await passwordHashOf(client, "P3")).toBe("hash-1");
    expect((await readProgram(client, id))?.facts.purpose).toBe("first");
    expect(await client.changeLog.count({ where: { programId: id } })).toBe(2);
  });

  it("failures are counted in a window and can be forgotten", async () => {
    expect(await failuresOf(client, "person:a", 15)).toBe(0);
    await Promise.all([1, 2, 3, 4].map(() => countFailure(client, "person:a", 15)));
    await countFailure(client, "person:b", 15);
    expect(await failuresOf(client, "person:a", 15)).toBe(4);
    await client.$executeRaw`UPDATE "SignInAttempt" SET "windowStarted" = now() - interval '16 minutes'
      WHERE "subject" = 'person:a'`;
    expect(await failuresOf(client, "person:a", 15)).toBe(0);
    await countFailure(client, "person:a", 15);
    expect(await failuresOf(client, "person:a", 15)).toBe(1);
    await forgetFailures(client, "person:b");
    expect(await failuresOf(client, "person:b", 15)).toBe(0);
  });
});
