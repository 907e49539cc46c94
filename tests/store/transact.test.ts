import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Program, ProgramId, Verdict } from "#domain";
import { asProgramId, change } from "#domain";
import { logRowFrom } from "#store/change-log";
import { foundProgram, ProgramTaken } from "#store/found-program";
import { readProgram } from "#store/load-program";
import { logPage, newsBeside } from "#store/pages";
import type { Store } from "#store/store";
import { currentProgram, forget, openStore } from "#store/store";
import { transact } from "#store/transact";
import { verifyLog } from "#store/verify-log";
import { freshDeliverable, freshWorkstream } from "../fixtures/fresh.ts";
import type { FreshStore } from "./stores.ts";
import {
  doIt,
  founded,
  foundIn,
  freshPlace,
  freshStore,
  homes,
  now,
  plainCommand,
  request,
  situation,
} from "./stores.ts";

const stream = change(
  "workstream-created",
  "W1",
  freshWorkstream({ name: "Platform", pillars: ["TECHNOLOGY"] }),
);
const deliverable = change(
  "deliverable-created",
  "DL01",
  freshDeliverable({ title: "Zone", workstreamId: "W1", primaryPillar: "TECHNOLOGY" }),
);
const purpose = (text: string) => change("program-edited", "any", { purpose: text });
const renamed = (program: Program, text: string) => ({ ...purpose(text), id: program.id });

/** Adds one to the deliverable's returns: two that did not see each other would lose one. */
const countUp = (program: Program) => [
  change("deliverable-returned", "DL01", {
    returnCount: (program.deliverable.get("DL01")?.returnCount ?? 0) + 1,
  }),
];

describe.each(homes)("a command in one transaction, on $name", (home) => {
  let fresh: FreshStore;
  let store: Store;
  const found = (id: string): Promise<ProgramId> => foundIn(store, id, [stream, deliverable]);
  const stored = async (id: ProgramId): Promise<Program> => {
    const program = await readProgram(store.database.client, id);
    if (!program) throw new Error(`no program ${id}`);
    return program;
  };

  beforeAll(async () => {
    fresh = await freshStore(home);
    store = fresh.store;
  });
  afterAll(() => fresh.close());

  it("writes rows, log and version together, and remembers the program", async () => {
    const id = await found("together");
    const verdict = await doIt(store, id, countUp, "form-1");
    expect(verdict.kind).toBe("done");
    const program = await stored(id);
    expect(program.version).toBe(4);
    expect(program.deliverable.get("DL01")?.returnCount).toBe(1);
    expect(await currentProgram(store, id)).toStrictEqual(program);
    const [row] = await logPage(store.database.client, id, { limit: 1 });
    expect(row).toMatchObject({
      seq: 4,
      kind: "deliverable-returned",
      subjectId: "DL01",
      set: { returnCount: 1 },
      before: { returnCount: 0 },
      commandId: "form-1",
      actorId: null,
      at: now,
    });
  });

  it("serves fifty writers of the same instant, one after the other", async () => {
    const id = await found("crowd");
    const verdicts = await Promise.all(Array.from({ length: 50 }, () => doIt(store, id, countUp)));
    expect(verdicts.every((verdict) => verdict.kind === "done")).toBe(true);
    const program = await stored(id);
    expect(program.deliverable.get("DL01")?.returnCount).toBe(50);
    expect(program.version).toBe(53);
  });

  it("serves them in the order they came", async () => {
    const id = await found("order");
    const names = Array.from({ length: 20 }, (_, index) => `writer ${index}`);
    await Promise.all(names.map((name) => doIt(store, id, (program) => [renamed(program, name)])));
    const rows = await logPage(store.database.client, id, { limit: 20, kind: "program-edited" });
    expect(rows.reverse().map((row) => row.set.purpose)).toEqual(names);
  });

  it("lets nobody break a rule by being quick: of many who may do it once, one does", async () => {
    const id = await found("once");
    const acceptOnce = {
      ...plainCommand,
      carryOut: (program: Program): Verdict =>
        program.deliverable.get("DL01")?.state === "ACCEPTED"
          ? { kind: "refused", findings: [] }
          : {
              kind: "done",
              findings: [],
              changes: [change("deliverable-accepted", "DL01", { state: "ACCEPTED" })],
            },
    };
    const verdicts = await Promise.all(
      Array.from({ length: 12 }, () =>
        transact(store, { ...request(id, () => []), command: acceptOnce }),
      ),
    );
    expect(verdicts.filter((verdict) => verdict.kind === "done")).toHaveLength(1);
    expect((await stored(id)).version).toBe(4);
  });

  it("does the same form once, and answers the second time with what was done", async () => {
    const id = await found("twice");
    const first = await doIt(store, id, countUp, "form-twice");
    const second = await doIt(store, id, countUp, "form-twice");
    expect(second).toMatchObject({
      kind: "done",
      changes: [{ id: "DL01", set: { returnCount: 1 } }],
    });
    expect(first.kind).toBe("done");
    expect((await stored(id)).version).toBe(4);
    expect((await doIt(store, id, countUp, "form-other")).kind).toBe("done");
    expect((await stored(id)).version).toBe(5);
  });

  it("does the same form once when it arrives ten times at the same instant", async () => {
    const id = await found("impatient");
    await Promise.all(Array.from({ length: 10 }, () => doIt(store, id, countUp, "form-ten")));
    expect((await stored(id)).deliverable.get("DL01")?.returnCount).toBe(1);
  });

  it("does a form of the same id in another program too", async () => {
    const [one, other] = [await found("first-of-two"), await found("second-of-two")];
    await doIt(store, one, countUp, "form-shared");
    await doIt(store, other, countUp, "form-shared");
    expect((await stored(other)).version).toBe(4);
  });

  it("writes down a refusal by a rule, without the form's id; the mended form is done", async () => {
    const id = await found("refused");
    const refusing = {
      ...plainCommand,
      carryOut: (): Verdict => ({
        kind: "refused",
        findings: [
          {
            ruleId: "I-44",
            severity: "BLOCKS",
            subject: { noun: "deliverable", id: "DL01" },
            facts: {},
            overridableBy: [],
            standing: "OPEN",
            passedBy: null,
          },
        ],
      }),
    };
    const before = await stored(id);
    const verdict = await transact(store, {
      ...request(id, () => []),
      command: refusing,
      commandId: "form-r",
    });
    expect(verdict.kind).toBe("refused");
    const [row] = await logPage(store.database.client, id, { limit: 1 });
    expect(row).toMatchObject({
      kind: "deed-refused",
      commandId: null,
      set: { deed: "log-progress", ruleIds: ["I-44"], subjectId: id },
    });
    expect({ ...(await stored(id)), version: 0 }).toStrictEqual({ ...before, version: 0 });
    expect((await doIt(store, id, countUp, "form-r")).kind).toBe("done");
    expect((await stored(id)).version).toBe(5);
  });

  it("writes nothing for a refusal by the house: who may not, or asked for what is not there", async () => {
    const id = await found("house");
    const verdict = await transact(store, {
      ...request(id, () => []),
      command: {
        ...plainCommand,
        carryOut: (program) => ({
          kind: "refused",
          findings: [
            {
              ruleId: "T-01",
              severity: "BLOCKS",
              subject: { noun: "facts", id: program.id },
              facts: { whoMay: "nobody" },
              overridableBy: [],
              standing: "OPEN",
              passedBy: null,
            },
          ],
        }),
      },
    });
    expect(verdict.kind).toBe("refused");
    expect((await stored(id)).version).toBe(3);
  });

  it("leaves everything as it was when the database objects half-way", async () => {
    const id = await found("dangling");
    const before = await stored(id);
    const dangling = [
      change("deliverable-edited", "DL01", { title: "Half a command" }),
      change("deliverable-created", "DL02", {
        ...freshDeliverable({ title: "Lost", workstreamId: "W99", primaryPillar: "PEOPLE" }),
      }),
    ];
    await expect(doIt(store, id, () => dangling)).rejects.toThrow();
    expect(await stored(id)).toStrictEqual(before);
    expect(await currentProgram(store, id)).toStrictEqual(before);
    expect((await doIt(store, id, countUp)).kind).toBe("done");
    expect((await verifyLog(store.database.client)).firstDifference).toBeNull();
  });

  it("leaves everything as it was when the command itself fails", async () => {
    const id = await found("faulty");
    const failing = doIt(store, id, () => {
      throw new Error("a fault in a rule");
    });
    await expect(failing).rejects.toThrow("a fault in a rule");
    expect((await stored(id)).version).toBe(3);
    expect((await doIt(store, id, countUp)).kind).toBe("done");
  });

  it("does a command whose text cannot be stored as it is, without the characters at fault", async () => {
    const id = await found("pasted");
    await doIt(store, id, (program) => [
      renamed(program, "one\u0000two \ud800 three \ud83d\ude00 \\u0000"),
    ]);
    const text = "onetwo \ufffd three \ud83d\ude00 \\u0000";
    expect((await stored(id)).facts.purpose).toBe(text);
    expect(await currentProgram(store, id)).toStrictEqual(await stored(id));
    expect((await verifyLog(store.database.client)).firstDifference).toBeNull();
  });

  it("takes a field that is named but undefined for one that is not named", async () => {
    const id = await found("undefined");
    const set = { title: "Named", lastNote: undefined };
    await doIt(store, id, () => [change("deliverable-edited", "DL01", set)]);
    expect(await currentProgram(store, id)).toStrictEqual(await stored(id));
    expect((await stored(id)).deliverable.get("DL01")).toMatchObject({
      title: "Named",
      lastNote: null,
    });
  });

  it("stores no entity that lacks a field, or has one the database has no column for", async () => {
    const id = await found("incomplete");
    const { set } = deliverable;
    const lacking = change("deliverable-created", "DL02", { ...set, dueDay: undefined as never });
    await expect(doIt(store, id, () => [lacking])).rejects.toThrow("deliverable DL02 lacks dueDay");
    const extra = change("deliverable-created", "DL02", { ...set, ...{ percent: 80 } });
    await expect(doIt(store, id, () => [extra])).rejects.toThrow("percent");
    expect((await stored(id)).version).toBe(3);
  });

  it("says so when there is no such program", async () => {
    await expect(doIt(store, asProgramId("nowhere"), countUp)).rejects.toThrow(
      "no program nowhere",
    );
  });

  it("answers a second founding of the same form with the first, and refuses a slug that is taken", async () => {
    const founding = {
      programId: asProgramId("founded"),
      changes: [founded("founded")],
      command: "found-program" as const,
      actor: situation.actor,
      at: now,
      commandId: "form-found",
      requestId: "test",
    };
    const program = await foundProgram(store, founding);
    expect(await foundProgram(store, founding)).toStrictEqual(program);
    const again = { ...founding, commandId: "form-found-2", programId: asProgramId("founded-2") };
    await expect(foundProgram(store, again)).rejects.toThrow(ProgramTaken);
    expect(await readProgram(store.database.client, asProgramId("founded-2"))).toBeNull();
  });

  it("catches up from the log to what a cold load reads", async () => {
    const id = await found("behind");
    const old = await stored(id);
    for (let count = 0; count < 5; count += 1) await doIt(store, id, countUp);
    forget(store, id);
    store.memory.programs.set(id, old);
    await doIt(store, id, (program) => {
      expect(program.deliverable.get("DL01")?.returnCount).toBe(5);
      return countUp(program);
    });
    expect(store.memory.programs.get(id)).toStrictEqual(await stored(id));
  });

  it("gives the log newest first, by page and by subject", async () => {
    const id = await found("pages");
    for (let count = 0; count < 4; count += 1) await doIt(store, id, countUp);
    await doIt(store, id, (program) => [renamed(program, "last")]);
    const { client } = store.database;
    const first = await logPage(client, id, { limit: 3 });
    expect(first.map((row) => row.seq)).toEqual([8, 7, 6]);
    const second = await logPage(client, id, { limit: 3, before: 6 });
    expect(second.map((row) => row.seq)).toEqual([5, 4, 3]);
    const subject = { noun: "deliverable", id: "DL01" } as const;
    const ofKind = await logPage(client, id, { limit: 3, noun: "deliverable" });
    expect(ofKind.map((row) => row.seq)).toEqual([7, 6, 5]);
    const ofOne = await logPage(client, id, { limit: 10, subject });
    expect(ofOne.map((row) => row.seq)).toEqual([7, 6, 5, 4, 3]);
    expect(first.map(logRowFrom)).toStrictEqual(first);
    expect(await newsBeside(client, id, first)).toEqual([]);
    await doIt(store, id, () => [change("deliverable-blocked", "DL01", { state: "BLOCKED" })]);
    const news = await newsBeside(client, id, second);
    expect(news.map(({ seq, kind }) => [seq, kind])).toEqual([[9, "deliverable-blocked"]]);
  });
});

describe.each(homes.filter((home) => home.server !== null))(
  "two servers on one database, on $name",
  (home) => {
    let fresh: FreshStore;
    let other: Store;
    beforeAll(async () => {
      fresh = await freshStore(home);
      other = await openStore(fresh.place);
    });
    afterAll(async () => {
      await other.database.close();
      await fresh.close();
    });

    it("serve writers of the same instant in order, and read what the other wrote", async () => {
      const id = await foundIn(fresh.store, "two", [stream, deliverable]);
      expect((await currentProgram(other, "two"))?.version).toBe(3);
      await Promise.all(
        Array.from({ length: 60 }, (_, index) =>
          doIt(index % 2 ? other : fresh.store, id, countUp),
        ),
      );
      const here = await currentProgram(fresh.store, id);
      expect(here?.deliverable.get("DL01")?.returnCount).toBe(60);
      expect(await currentProgram(other, id)).toStrictEqual(here);
      expect(await readProgram(other.database.client, id)).toStrictEqual(here);
      expect((await verifyLog(other.database.client)).firstDifference).toBeNull();
    });

    it("do a form once that reaches both at the same instant", async () => {
      const id = await foundIn(fresh.store, "two-forms", [stream, deliverable]);
      for (let round = 1; round <= 25; round += 1) {
        const both = [fresh.store, other, fresh.store, other];
        await Promise.all(both.map((store) => doIt(store, id, countUp, `form-${round}`)));
        const program = await readProgram(fresh.store.database.client, id);
        expect(program?.deliverable.get("DL01")?.returnCount).toBe(round);
      }
    });

    it("do not make each other wait on different programs", async () => {
      const slow = await foundIn(fresh.store, "slow", [stream, deliverable]);
      const quick = await foundIn(fresh.store, "quick", [stream, deliverable]);
      const order: string[] = [];
      const holding = fresh.store.database.client.$transaction(async (transaction) => {
        await transaction.$queryRaw`SELECT 1 FROM "Program" WHERE "id" = ${slow} FOR UPDATE`;
        await new Promise((resolve) => setTimeout(resolve, 400));
      });
      await new Promise((resolve) => setTimeout(resolve, 100));
      const waiting = doIt(other, slow, countUp).then(() => order.push("slow"));
      await doIt(other, quick, countUp).then(() => order.push("quick"));
      await Promise.all([holding, waiting]);
      expect(order).toEqual(["quick", "slow"]);
    });

    it("bring a new database to its schema when they start at the same instant", async () => {
      const { place, remove } = await freshPlace(home);
      const opened = await Promise.all([openStore(place), openStore(place), openStore(place)]);
      for (const store of opened) await store.database.close();
      await remove();
    });
  },
);
