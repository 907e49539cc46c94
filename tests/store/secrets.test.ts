import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { change } from "#domain";
import type { Client } from "#store/database";
import { readProgram } from "#store/load-program";
import { issueLink, LinkSpent, linkOwner, passwordHashOf, spendLink } from "#store/secrets";
import { transact } from "#store/transact";
import { instant } from "../fixtures/small-program.ts";
import { type FreshStore, foundIn, freshStore, homes, now, request } from "./stores.ts";

const later = instant("2026-11-24T09:00:00.000Z");
const muchLater = instant("2026-12-24T09:00:00.000Z");

describe.each(homes)("passwords and links, on $name", (home) => {
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

  it("a password goes in with the command that spends the link, or not at all", async () => {
    const id = await foundIn(fresh.store, "with-passwords");
    await issueLink(client, { personId: "P3", tokenHash: "set", issuedAt: now, expiresAt: later });
    const command = (purpose: string, passwordHash: string) =>
      transact(fresh.store, {
        ...request(id, () => [change("program-edited", id, { purpose })]),
        secrets: {
          password: { personId: "P3", passwordHash },
          spend: { tokenHash: "set", personId: "P3" },
        },
      });
    await command("first", "hash-1");
    expect(await passwordHashOf(client, "P3")).toBe("hash-1");
    await expect(command("second", "hash-2")).rejects.toThrow(LinkSpent);
    expect(await passwordHashOf(client, "P3")).toBe("hash-1");
    expect((await readProgram(client, id))?.facts.purpose).toBe("first");
    expect(await client.changeLog.count({ where: { programId: id } })).toBe(2);
  });
});
