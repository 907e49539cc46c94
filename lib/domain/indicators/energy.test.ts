import { describe, expect, it } from "vitest";
import { day, smallProgram, today } from "../../../tests/fixtures/small-program.ts";
import { plannedSprint } from "../../../tests/fixtures/small-sprint.ts";
import type { Change } from "../changes.ts";
import { change } from "../changes.ts";
import { applyAll } from "../engine/apply.ts";
import type { EnergyReading, Sprint } from "../nouns.ts";
import type { Program } from "../program.ts";
import { energyLines, fallsInARow } from "../reports/report-pulse.ts";
import {
  finalReading,
  isInterim,
  isRefilled,
  levelOf,
  readingPerSprint,
  reservoirSignals,
  riseTo,
  sprintBefore,
  trendTo,
} from "./energy.ts";

let minted = 0;
const read = (
  sprintId: string,
  value: number | null,
  text: string,
  set: Partial<EnergyReading> = {},
): Change => {
  minted += 1;
  return change("energy-read", `ER-${100 + minted}`, {
    reservoir: "GOODWILL",
    sprintId,
    value,
    interim: false,
    basis: "Asked around",
    trend: "STEADY",
    replenishedBy: null,
    evidence: null,
    response: null,
    responseById: null,
    day: day(text),
    ...set,
  });
};
const reading = (...changes: readonly Change[]): Program => applyAll(smallProgram(), changes);
const shown = { replenishedBy: "LOAD_REMOVED", evidence: "Two rollouts moved" } as const;
const values = (program: Program) =>
  readingPerSprint(program, "GOODWILL").map(({ sprintId, value }) => `${sprintId} ${value}`);

describe("the readings of a reservoir", () => {
  it("are the last number of each sprint, in order of the sprints and their days", () => {
    const program = reading(
      read("S4", 50, "2026-11-20"),
      read("S4", 55, "2026-11-18"),
      read("S3", 70, "2026-11-13"),
      read("S4", null, "2026-11-23"),
      read("S4", 10, "2026-11-23", { reservoir: "ATTENTION" }),
    );
    expect(values(program)).toEqual(["S3 70", "S4 50"]);
    expect(readingPerSprint(smallProgram(), "GOODWILL")).toEqual([]);
  });

  it("stand in the order of the sprints, also where one was read late", () => {
    const late = reading(read("S4", 50, "2026-11-16"), read("S3", 70, "2026-11-17"));
    expect(values(late)).toEqual(["S3 70", "S4 50"]);
  });

  it("say of one day what was read last", () => {
    expect(values(reading(read("S4", 50, "2026-11-20"), read("S4", 60, "2026-11-20")))).toEqual([
      "S4 60",
    ]);
  });

  it("I-90 are final by the last one that is no interim one, of this reservoir and sprint", () => {
    const program = reading(
      read("S4", 50, "2026-11-20"),
      read("S4", 52, "2026-11-23"),
      read("S4", 54, "2026-11-24", { interim: true }),
      read("S4", 10, "2026-11-24", { reservoir: "ATTENTION" }),
    );
    expect(finalReading(program, "S4", "GOODWILL")?.value).toBe(52);
    expect(finalReading(program, "S3", "GOODWILL")).toBeNull();
    expect(finalReading(program, "S4", "SPONSORSHIP")).toBeNull();
  });

  it("I-90 are interim before the last working day of a sprint in work", () => {
    const sprint = (set: Partial<Sprint> = {}): Sprint => {
      const found = plannedSprint().sprint.get("S4");
      if (!found) throw new Error("The fixture lacks S4");
      return { ...found, ...set };
    };
    expect(isInterim(smallProgram(), sprint(), day("2026-11-26"))).toBe(true);
    expect(isInterim(smallProgram(), sprint(), day("2026-11-27"))).toBe(false);
    expect(isInterim(smallProgram(), sprint({ state: "IN_REVIEW" }), day("2026-11-26"))).toBe(
      false,
    );
    const weekend = sprint({ startDay: day("2026-11-28") });
    expect(isInterim(smallProgram(), weekend, day("2026-11-28"))).toBe(true);
    expect(isInterim(smallProgram(), weekend, day("2026-11-29"))).toBe(false);
  });
});

it("the sprint before is the one of the next lower number, cancelled ones left out", () => {
  expect(sprintBefore(smallProgram(), "S4")?.id).toBe("S3");
  expect(sprintBefore(smallProgram(), "S1")).toBeNull();
  const small = smallProgram();
  const backwards = { ...small, sprint: new Map([...small.sprint].reverse()) };
  expect(sprintBefore(backwards, "S4")?.id).toBe("S3");
  const cancelled = reading(change("sprint-cancelled", "S3", { state: "CANCELLED" }));
  expect(sprintBefore(cancelled, "S4")?.id).toBe("S2");
});

describe("I-92 a rise", () => {
  const rise = (value: number, ...changes: readonly Change[]) =>
    riseTo(reading(...changes), { sprintId: "S4", reservoir: "GOODWILL", value }, today);

  it("I-92 counts from the last number before the sprint", () => {
    const before = [read("S2", 30, "2026-10-30"), read("S3", 48, "2026-11-13")];
    expect(rise(60, ...before)).toEqual({ from: 48, fromDay: "2026-11-13", by: 12 });
    expect(rise(40, ...before)?.by).toBe(-8);
    expect(rise(60)).toBeNull();
    expect(rise(60, read("S3", null, "2026-11-13"))).toBeNull();
  });

  it("I-92 counts from the lowest number since, the first of them where they are level", () => {
    const program = [
      read("S3", 48, "2026-11-13"),
      read("S4", 42, "2026-11-18"),
      read("S4", 42, "2026-11-19"),
      read("S4", 45, "2026-11-20"),
    ];
    expect(rise(60, ...program)).toEqual({ from: 42, fromDay: "2026-11-18", by: 18 });
  });

  it("I-92 starts anew after evidence, and leaves out the reading of the same day and later sprints", () => {
    const refilled = [read("S3", 20, "2026-11-13"), read("S4", 50, "2026-11-18", shown)];
    expect(rise(60, ...refilled)?.from).toBe(50);
    expect(rise(60, ...refilled, read("S4", 45, "2026-11-19"))?.from).toBe(45);
    expect(rise(60, read("S3", 48, "2026-11-13"), read("S4", 12, "2026-11-23"))?.from).toBe(48);
    expect(rise(60, read("S4", 48, "2026-11-20"))?.from).toBe(48);
    expect(rise(60, read("S9", 12, "2026-11-20"), read("S4", 48, "2026-11-20"))?.from).toBe(12);
  });

  it.each([
    [shown, true],
    [{ ...shown, evidence: " " }, false],
    [{ ...shown, evidence: null }, false],
    [{ ...shown, replenishedBy: null }, false],
  ])("I-92 takes %j as refilled: %s", (set, refilled) => {
    expect(isRefilled(set)).toBe(refilled);
  });

  it("calls a number rising, falling or steady by the last one of an earlier sprint", () => {
    const program = reading(read("S3", 50, "2026-11-13"), read("S4", 70, "2026-11-20"));
    const trend = (value: number) => trendTo(program, "S4", "GOODWILL", value);
    expect([trend(51), trend(50), trend(49)]).toEqual(["RISING", "STEADY", "FALLING"]);
    expect(trendTo(program, "S3", "GOODWILL", 10)).toBe("STEADY");
  });
});

describe("I-91 how a reservoir stands", () => {
  it.each([
    [39, "critical"],
    [40, "low"],
    [59, "low"],
    [60, "sound"],
  ])("I-91 %d is %s", (value, level) => {
    expect(levelOf(smallProgram(), value)).toBe(level);
  });

  it.each([
    [80, 71, 9, false],
    [80, 70, 10, true],
    [70, 80, 0, false],
  ])("I-91 from %d to %d it fell by %d, far enough to warn: %s", (from, to, drop, dropped) => {
    const program = reading(read("S3", from, "2026-11-13"), read("S4", to, "2026-11-20"));
    expect(reservoirSignals(program)).toMatchObject([
      { reservoir: "GOODWILL", latest: { value: to }, before: { value: from }, drop, dropped },
    ]);
  });

  it("I-91 has nothing before a first number, and no signal without one", () => {
    expect(reservoirSignals(reading(read("S4", 50, "2026-11-20")))).toMatchObject([
      { before: null, drop: 0, dropped: false },
    ]);
    expect(reservoirSignals(reading(read("S4", null, "2026-11-20")))).toEqual([]);
  });
});

describe("energy in a report", () => {
  it("prints each reservoir that was read, by sprint, and how often it fell in a row", () => {
    const program = reading(
      read("S2", 80, "2026-10-30"),
      read("S3", 70, "2026-11-13"),
      read("S4", 60, "2026-11-20", { interim: true }),
    );
    expect(energyLines(program)).toEqual([
      {
        reservoir: "GOODWILL",
        readings: [
          { sprint: 2, value: 80, interim: false, day: "2026-10-30" },
          { sprint: 3, value: 70, interim: false, day: "2026-11-13" },
          { sprint: 4, value: 60, interim: true, day: "2026-11-20" },
        ],
        falling: 2,
      },
    ]);
    expect(energyLines(smallProgram())).toEqual([]);
  });

  it.each([
    [[], 0],
    [[50], 0],
    [[50, 50], 0],
    [[50, 60], 0],
    [[50, 40], 1],
    [[60, 50, 40], 2],
    [[40, 60, 50], 1],
    [[60, 50, 50, 40], 1],
    [[0, -1], 1],
  ])("counts the falls in a row of %j as %d", (numbers, falls) => {
    expect(fallsInARow(numbers)).toBe(falls);
  });
});
