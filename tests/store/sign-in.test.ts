import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { change, directoryId } from "#domain";
import { log } from "#server/fault";
import { hashPassword } from "#server/password";
import { type SignInAttempt, signInWith } from "#server/sign-in";
import { countAttempt, forgetAttempts, takeBackAttempt } from "#store/attempts";
import type { Client } from "#store/database";
import { setPassword } from "#store/secrets";
import type { Store } from "#store/store";
import { type FreshStore, foundIn, freshStore, homes, now } from "./stores.ts";

const held = globalThis as typeof globalThis & { throughlineStore?: Promise<Store> | undefined };

const ada = { email: "ada@analytical.example", password: "an engine of one's own" };
const bob = { email: "bob@analytical.example", password: "a boat is safest in the harbour" };

const person = (id: string, email: string) =>
  change("person-added", id, {
    name: email,
    email,
    title: "",
    comesFor: "",
    administrator: false,
    active: true,
    passwordSetAt: now,
    linkIssuedAt: null,
    sessionsValidFrom: null,
  });

const attempt = (set: Partial<SignInAttempt>): Promise<string> =>
  signInWith({
    ...ada,
    address: "203.0.113.1",
    device: null,
    requestId: "test",
    ...set,
  }).then(({ kind }) => kind);

const guess = (set: Partial<SignInAttempt> = {}) => attempt({ password: "a guess", ...set });

const times = (count: number, answers: readonly string[], kind: string) =>
  expect(answers.filter((one) => one === kind)).toHaveLength(count);

describe.each(homes)("attempts to sign in, on $name", (home) => {
  let fresh: FreshStore;
  let client: Client;

  beforeAll(async () => {
    log.level = "silent";
    fresh = await freshStore(home);
    client = fresh.store.database.client;
    held.throughlineStore = Promise.resolve(fresh.store);
    await foundIn(fresh.store, directoryId, [person("P1", ada.email), person("P2", bob.email)]);
    await setPassword(client, "P1", await hashPassword(ada.password), now);
    await setPassword(client, "P2", await hashPassword(bob.password), now);
  });
  beforeEach(() => client.signInAttempt.deleteMany());
  afterAll(async () => {
    held.throughlineStore = undefined;
    await fresh.close();
  });

  it("of many at the same instant no two are counted the same; a window that passed begins anew", async () => {
    const counts = await Promise.all(
      Array.from({ length: 50 }, () => countAttempt(client, "person:a", 15)),
    );
    expect(counts.map(({ attempts }) => attempts).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 50 }, (_, index) => index + 1),
    );
    await takeBackAttempt(client, "person:a");
    expect(await countAttempt(client, "person:a", 15)).toEqual({ attempts: 50, minutesLeft: 15 });
    await client.$executeRaw`UPDATE "SignInAttempt" SET "windowStarted" = now() - interval '16 minutes'`;
    expect((await countAttempt(client, "person:a", 15)).attempts).toBe(1);
    await forgetAttempts(client, "person:a");
    expect((await countAttempt(client, "person:a", 15)).attempts).toBe(1);
  });

  it("400 parallel guesses: eight passwords are checked, the rest have to wait", async () => {
    const answers = await Promise.all(Array.from({ length: 400 }, () => guess()));
    times(8, answers, "wrong");
    times(392, answers, "wait");
    expect(await attempt({})).toBe("wait");
  });

  it("guesses elsewhere lock nobody out of where they signed in before", async () => {
    const known = { id: "ada's laptop", personIds: ["P1"] };
    for (let turn = 0; turn < 20; turn++) await guess();
    expect(await attempt({ device: known }), "from the same address, even").toBe("welcome");
    expect(await attempt({ address: "198.51.100.7" }), "from an address nobody used").toBe(
      "welcome",
    );
    // A known browser is no free pass: it has the same limit, for itself.
    const answers: string[] = [];
    for (let turn = 0; turn < 10; turn++) answers.push(await guess({ device: known }));
    times(8, answers, "wrong");
    expect(await attempt({ device: known })).toBe("wait");
    // And somebody else's known browser is none of Ada's.
    const bobs = { id: "bob's laptop", personIds: ["P2"] };
    expect(await attempt({ device: bobs })).toBe("wait");
  });

  it("one address cannot use up an account's limit; many addresses use it up for strangers only", async () => {
    for (let turn = 0; turn < 60; turn++) await guess({ address: "203.0.113.66" });
    expect(await attempt({ address: "198.51.100.8" })).toBe("welcome");
    const answers: string[] = [];
    for (let from = 0; from < 60; from++)
      answers.push(await guess({ address: `203.0.113.${100 + from}` }));
    times(32, answers, "wrong");
    expect(await attempt({ address: "198.51.100.9" })).toBe("wait");
    expect(await attempt({ device: { id: "laptop", personIds: ["P1"] } })).toBe("welcome");
  });

  it("one address has a limit over all accounts; signing in does not use it up", async () => {
    const office = "192.0.2.1";
    for (let turn = 0; turn < 50; turn++)
      expect(await attempt({ ...bob, address: office })).toBe("welcome");
    const answers: string[] = [];
    for (let turn = 0; turn < 60; turn++)
      answers.push(await guess({ email: `nobody${turn}@x.example`, address: office }));
    times(40, answers, "wrong");
    expect(await attempt({ ...bob, address: office })).toBe("wait");
  });

  it("a right password after seven wrong ones lets the pair begin anew", async () => {
    for (let turn = 0; turn < 7; turn++) expect(await guess()).toBe("wrong");
    expect(await attempt({})).toBe("welcome");
    for (let turn = 0; turn < 8; turn++) expect(await guess()).toBe("wrong");
    expect(await attempt({})).toBe("wait");
  });
});
