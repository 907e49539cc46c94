import { createHmac } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Change, Situation } from "#domain";
import { answerPulse, change, closePulse, draftSprint, openPulse, sentenceOf } from "#domain";
import type { Client } from "#store/database";
import { countingAnswer, emptyingTally, hasAnswered } from "#store/pulses";
import { transact } from "#store/transact";
import { as, day, smallProgram } from "../fixtures/small-program.ts";
import { type FreshStore, foundIn, freshStore, homes } from "./stores.ts";

const small = smallProgram();

/** The team, a cycle, and a sprint that runs. */
const begun: readonly Change[] = [
  ...[...small.member.values()].map(({ id, ...member }) => change("member-added", id, member)),
  ...[...small.cycle.values()].map(({ id, ...cycle }) => change("cycle-opened", id, cycle)),
  change("sprint-recorded", "S1", {
    ...draftSprint({
      number: 1,
      cycleId: "C1",
      goal: "",
      startDay: day("2026-11-16"),
      endDay: day("2026-11-29"),
    }),
    state: "ACTIVE",
  }),
];

const voterHash = (memberId: string) =>
  createHmac("sha256", "a secret of the server").update(memberId).digest("hex");

describe.each(homes)("a pulse on $name", (home) => {
  let fresh: FreshStore;
  let client: Client;
  beforeAll(async () => {
    fresh = await freshStore(home);
    client = fresh.store.database.client;
  });
  afterAll(() => fresh.close());

  const asMember = (situation: Situation) => ({
    actor: situation.actor,
    situation: () => situation,
    commandId: null,
    requestId: "test",
  });

  async function opened(name: string) {
    const programId = await foundIn(fresh.store, name, begun);
    await transact(fresh.store, {
      ...asMember(as("M1")),
      programId,
      command: openPulse,
      input: { sprintId: "S1" },
    });
    const pulseId = "PU-1";
    const answer = (memberId: string, value: number) =>
      transact(fresh.store, {
        ...asMember(as(memberId)),
        programId,
        command: answerPulse,
        input: { pulseId, value, answered: false },
        sideEffects: countingAnswer({ programId, pulseId, voterHash: voterHash(memberId) }),
      });
    const close = () =>
      transact(fresh.store, {
        ...asMember(as("M1")),
        programId,
        command: closePulse,
        input: { pulseId, tally: [] },
        sideEffects: emptyingTally(programId),
      });
    return { programId, pulseId, answer, close };
  }

  /** Every row of every table, as text. */
  async function dump(): Promise<readonly { table: string; row: string }[]> {
    const tables = await client.$queryRaw<{ name: string }[]>`
      SELECT table_name AS name FROM information_schema.tables
      WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'`;
    const rows: { table: string; row: string }[] = [];
    for (const { name } of tables) {
      const found = await client.$queryRawUnsafe<{ row: string }[]>(
        `SELECT row_to_json(t)::text AS row FROM "${name}" t`,
      );
      rows.push(...found.map(({ row }) => ({ table: name, row })));
    }
    return rows;
  }

  it("counts answers without a trace of who gave which, in the log or anywhere", async () => {
    const { programId, answer } = await opened("pulse-trace");
    const before = await client.changeLog.count({ where: { programId } });
    for (const [memberId, value] of [
      ["M2", 4],
      ["M3", 2],
      ["M4", 4],
    ] as const)
      expect((await answer(memberId, value)).kind).toBe("done");
    expect(await client.changeLog.count({ where: { programId } })).toBe(before);
    expect(await client.pulseTally.findFirst({ where: { programId } })).toMatchObject({
      ones: 0,
      twos: 1,
      threes: 0,
      fours: 2,
      fives: 0,
    });
    const rows = (await dump()).filter(({ row }) => row.includes("pulse-trace"));
    const people = ["M2", "M3", "M4"].flatMap((id) => {
      const name = small.member.get(id)?.name ?? id;
      return [voterHash(id), `"${id}"`, `person-${id.slice(1)}`, name];
    });
    const tallies = rows.filter(({ row }) => row.includes('"fours"'));
    expect(tallies.map(({ table }) => table)).toEqual(["PulseTally"]);
    for (const person of people) expect(tallies[0]?.row).not.toContain(person);
    const voters = rows.filter(({ row }) => row.includes(voterHash("M2")));
    expect(voters.map(({ row }) => Object.keys(JSON.parse(row)).sort())).toEqual([
      ["programId", "pulseId", "voterHash"],
    ]);
  });

  it("refuses a second answer, and counts it nowhere", async () => {
    const { programId, answer } = await opened("pulse-twice");
    await answer("M2", 5);
    for (const value of [5, 1]) {
      const again = await answer("M2", value);
      expect(again.kind).toBe("refused");
      expect(again.findings.map(sentenceOf)).toEqual([
        "You have already answered this pulse. Answers are anonymous, so yours can't be changed.",
      ]);
    }
    expect(await client.pulseTally.findFirst({ where: { programId } })).toMatchObject({
      ones: 0,
      fives: 1,
    });
    expect((await answer("M3", 6)).kind).toBe("refused");
    expect(
      await hasAnswered(client, { programId, pulseId: "PU-1", voterHash: voterHash("M3") }),
    ).toBe(false);
  });

  it("counts every one of many answers at once, and one of the same person's", async () => {
    const { programId, answer, close } = await opened("pulse-together");
    const team = ["M1", "M2", "M3", "M4", "M5", "M6", "M7", "M9", "M10"];
    const verdicts = await Promise.all([
      ...team.map((memberId, at) => answer(memberId, (at % 5) + 1)),
      answer("M2", 1),
      answer("M2", 5),
    ]);
    expect(verdicts.filter(({ kind }) => kind === "done")).toHaveLength(team.length);
    const closed = await close();
    expect(closed.kind === "done" && closed.changes.map(({ set }) => set)).toMatchObject([
      { n: 9, mean: 2.78 },
      { indicator: "TEAM_MORALE", value: 2.78, n: 9 },
    ]);
    expect(await client.pulseTally.count({ where: { programId } })).toBe(0);
    expect(await client.pulseVoter.count({ where: { programId } })).toBe(0);
    expect((await answer("M8", 3)).kind).toBe("refused");
  });

  it("closing with two answers keeps their mean from everybody, and forgets the answers", async () => {
    const { programId, answer, close } = await opened("pulse-two");
    await answer("M2", 1);
    await answer("M3", 1);
    const closed = await close();
    expect(closed.kind === "done" && closed.changes.map(({ set }) => set)).toMatchObject([
      { n: 2, mean: null },
    ]);
    const rows = (await dump()).filter(({ row }) => row.includes("pulse-two"));
    expect(rows.filter(({ table }) => table.startsWith("PulseT"))).toEqual([]);
    expect(await client.indicatorReading.count({ where: { programId } })).toBe(0);
    expect((await close()).kind).toBe("refused");
  });
});
