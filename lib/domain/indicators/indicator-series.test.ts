import { describe, expect, it } from "vitest";
import { freshRetroAction } from "../../../tests/fixtures/fresh.ts";
import { at, day, smallProgram, today } from "../../../tests/fixtures/small-program.ts";
import type { Change } from "../changes.ts";
import { change } from "../changes.ts";
import { applyAll } from "../engine/apply.ts";
import type { IndicatorReading, RetroAction } from "../nouns.ts";
import type { Program } from "../program.ts";
import { actionsDueBy, followThrough } from "../reviews/retro-follow-through.ts";
import { draftSprint, placedItem } from "../sprints/commands/sprint-shape.ts";
import type { Indicator, RetroActionState } from "../vocabulary.ts";
import { indicators } from "../vocabulary.ts";
import { moraleSignal, velocitySignal } from "./early-signals.ts";
import { indicatorSeries, warningIndicators } from "./indicator-series.ts";

const never = (): never => {
  throw new Error("not there");
};
const changed = (...changes: readonly Change[]) => applyAll(smallProgram(), changes);
const series = (program: Program, indicator: Indicator, text = "2026-11-23") => {
  const found = indicatorSeries(program, day(text)).find((one) => one.indicator === indicator);
  if (!found) throw new Error(`no ${indicator}`);
  return found;
};
const values = (program: Program, indicator: Indicator, text?: string) =>
  series(program, indicator, text).points.map(({ sprint, value }) => `${sprint}: ${value}`);
const accepted = (...points: readonly number[]) =>
  points.map((acceptedPoints, at) => change("sprint-edited", `S${at + 1}`, { acceptedPoints }));

const read = (id: string, indicator: Indicator, set: Partial<IndicatorReading> = {}) =>
  change("indicator-read", id, {
    indicator,
    sprintId: "S4",
    value: 12,
    unit: "days",
    warning: true,
    note: "Counted by hand",
    n: null,
    day: today,
    ...set,
  });

it("has all eight indicators, and nothing to say of those nobody read", () => {
  expect(indicatorSeries(smallProgram(), today).map(({ indicator }) => indicator)).toEqual(
    indicators,
  );
  const unread = indicatorSeries(smallProgram(), today).filter(({ source }) => source === "read");
  expect(unread.length).toBeGreaterThan(0);
  for (const one of unread)
    expect(one).toMatchObject({ points: [], latest: null, unit: "", warning: false, note: "" });
});

describe("velocity", () => {
  it("I-100 draws the accepted points of closed sprints, and the line below which it warns", () => {
    expect(series(smallProgram(), "VELOCITY_TREND")).toMatchObject({
      source: "computed",
      points: [
        { sprint: 1, value: 31, day: "2026-10-18" },
        { sprint: 2, value: 32, day: "2026-11-01" },
        { sprint: 3, value: 33, day: "2026-11-15" },
      ],
      latest: { sprint: 3, value: 33 },
      unit: "points",
      threshold: { value: 32 * 0.85, side: "below" },
      warning: false,
      note: "Calibrated at 32",
    });
  });

  it("I-100 draws no line while velocity calibrates", () => {
    const young = changed(change("sprint-moved", "S1", { state: "CANCELLED" }));
    expect(series(young, "VELOCITY_TREND")).toMatchObject({
      threshold: null,
      note: "Calibrating",
      warning: false,
    });
  });

  it.each([
    [[30, 29, 28], true],
    [[30, 30, 29], false],
    [[30, 29, 29], false],
    [[40, 40, 34], false],
    [[40, 40, 33], true],
  ])("I-100 after %j it warns: %s", (points, warning) => {
    expect(series(changed(...accepted(...points)), "VELOCITY_TREND").warning).toBe(warning);
  });

  it("I-100 says nothing before a sprint has closed", () => {
    const none = changed(
      ...[1, 2, 3].map((n) => change("sprint-moved", `S${n}`, { state: "CANCELLED" })),
    );
    expect(velocitySignal(none)).toBeNull();
    expect(series(none, "VELOCITY_TREND")).toMatchObject({ points: [], latest: null });
    const two = changed(...accepted(30, 29), change("sprint-moved", "S3", { state: "CANCELLED" }));
    expect(velocitySignal(two)).toMatchObject({ last: [30, 29], fellTwice: false, short: false });
    const four = changed(
      ...accepted(28, 30, 29),
      change("sprint-closed", "S4", { state: "CLOSED", acceptedPoints: 28 }),
    );
    expect(velocitySignal(four)).toMatchObject({ last: [30, 29, 28], fellTwice: true });
  });

  it("shows the last eight sprints", () => {
    const older = Array.from({ length: 7 }, (_, nth) =>
      change("sprint-recorded", `S${nth + 11}`, {
        ...draftSprint({
          number: nth + 11,
          cycleId: "C1",
          goal: "",
          startDay: day(`2027-01-${nth + 11}`),
          endDay: day(`2027-01-${nth + 11}`),
        }),
        state: "CLOSED",
        acceptedPoints: null,
      }),
    );
    expect(values(changed(...older), "VELOCITY_TREND")).toEqual([
      "3: 33",
      ...older.map((_, nth) => `${nth + 11}: 0`),
    ]);
  });
});

describe("dependencies resolved in time", () => {
  const resolved = (id: string, needed: string, on: string | null) =>
    change("dependency-proposed", id, {
      ...(smallProgram().dependency.get("DP-1") ?? never()),
      needByDay: day(needed),
      state: on === null ? "AGREED" : "RESOLVED",
      resolvedDay: on === null ? null : day(on),
    });
  const five = (inTime: number) =>
    changed(
      ...Array.from({ length: 5 }, (_, nth) =>
        resolved(`DP-${nth + 2}`, "2026-11-20", nth < inTime ? "2026-11-20" : null),
      ),
    );

  it("I-28 says today's rate of the sprint that runs, and warns below four of five", () => {
    expect(series(five(4), "DEPENDENCY_RESOLUTION")).toMatchObject({
      points: [{ sprint: 4, value: 80, day: today }],
      latest: { sprint: 4, value: 80, day: today },
      unit: "% on time",
      threshold: { value: 80, side: "below" },
      warning: false,
      note: "4 of 5 due recently",
    });
    expect(series(five(3), "DEPENDENCY_RESOLUTION").warning).toBe(true);
  });

  it("I-28 says of closed sprints what held on their last day, and nothing where nothing was due", () => {
    const program = changed(resolved("DP-2", "2026-11-12", "2026-11-12"));
    expect(values(program, "DEPENDENCY_RESOLUTION")).toEqual(["3: 100", "4: 100"]);
    expect(values(program, "DEPENDENCY_RESOLUTION", "2026-12-02")).toEqual(["3: 100", "4: 0"]);
    expect(series(smallProgram(), "DEPENDENCY_RESOLUTION")).toMatchObject({
      points: [],
      latest: null,
      warning: false,
      note: "Nothing was due recently",
    });
  });

  it("I-28 says nothing today where only an earlier sprint had something due", () => {
    const program = changed(
      change("dependency-edited", "DP-1", { state: "CANCELLED" }),
      resolved("DP-2", "2026-10-29", "2026-10-29"),
    );
    expect(series(program, "DEPENDENCY_RESOLUTION")).toMatchObject({
      points: [{ sprint: 2 }],
      latest: null,
    });
  });

  it("I-28 gives a sprint that ended last its rate of today, once", () => {
    const closed = change("sprint-closed", "S4", { state: "CLOSED", acceptedPoints: 10 });
    const program = applyAll(five(4), [closed]);
    expect(values(program, "DEPENDENCY_RESOLUTION", "2026-11-30")).toEqual(["4: 67"]);
    const next = draftSprint({
      number: 5,
      cycleId: "C1",
      goal: "",
      startDay: day("2026-11-30"),
      endDay: day("2026-12-13"),
    });
    const begun = applyAll(program, [change("sprint-recorded", "S5", next)]);
    expect(values(begun, "DEPENDENCY_RESOLUTION", "2026-11-30")).toEqual(["4: 67", "5: 67"]);
    expect(values(begun, "DEPENDENCY_RESOLUTION", "2026-11-29")).toEqual(["4: 67"]);
  });
});

describe("waivers", () => {
  const criteria = (waived: number, of: number, sprintId = "S3") => [
    change("sprint-item-recorded", `SI-${sprintId}`, {
      ...placedItem({ sprintId, deliverableId: "DL01", pointsAtLock: 5 }),
      disposition: "ACCEPTED",
    }),
    ...Array.from({ length: of }, (_, nth) =>
      change("criterion-added", `CR-${nth + 10}`, {
        ...(smallProgram().criterion.get("CR-1") ?? never()),
        subjectId: "DL01",
        result: nth < waived ? "WAIVED" : "MET",
      }),
    ),
  ];

  it("I-49 warns above a tenth, not on it, and speaks of the last closed sprint", () => {
    expect(series(changed(...criteria(1, 10)), "WAIVER_RATE")).toMatchObject({
      points: [{ sprint: 3, value: 10, day: "2026-11-15" }],
      unit: "% of criteria",
      threshold: { value: 10, side: "above" },
      warning: false,
    });
    expect(series(changed(...criteria(2, 10)), "WAIVER_RATE").warning).toBe(true);
    expect(series(changed(...criteria(2, 10, "S2")), "WAIVER_RATE")).toMatchObject({
      points: [{ sprint: 2, value: 20 }],
      warning: false,
    });
    expect(series(smallProgram(), "WAIVER_RATE").points).toEqual([]);
    const returned = change("sprint-item-disposed", "SI-S3", { disposition: "RETURNED" });
    expect(series(changed(...criteria(2, 10), returned), "WAIVER_RATE").points).toEqual([]);
    const open = change("criterion-assessed", "CR-19", { result: "NOT_ASSESSED" });
    expect(values(changed(...criteria(1, 10), open), "WAIVER_RATE")).toEqual(["3: 11"]);
  });
});

describe("actions of retrospectives", () => {
  const action = (nth: number, state: RetroActionState, set: Partial<RetroAction> = {}) =>
    change("retro-action-agreed", `R-${nth}`, {
      ...freshRetroAction({ text: "Ask earlier", targetSprint: 3, at: at("2026-11-02"), state }),
      ...set,
    });

  it("I-63 is the share done of what was first due in the last three closed sprints", () => {
    const program = changed(
      action(1, "DONE"),
      action(2, "REJECTED"),
      action(3, "DEFERRED", { targetSprint: 5 }),
      action(4, "DONE", { firstTargetSprint: 4 }),
      action(5, "DONE", { firstTargetSprint: 1 }),
    );
    expect(followThrough(program)).toEqual({ sprints: [1, 2, 3], due: 4, done: 2, ratio: 0.5 });
    expect(followThrough(smallProgram()).ratio).toBeNull();
    expect(actionsDueBy(program, 3)).toEqual([]);
    expect(actionsDueBy(program, 5).map(({ id }) => id)).toEqual(["R-3"]);
    expect(actionsDueBy(changed(action(1, "OPEN"), action(2, "IN_PROGRESS")), 3)).toHaveLength(2);
    expect(actionsDueBy(changed(action(1, "OPEN")), 2)).toEqual([]);
  });

  it("I-63 warns below its floor, not on it, on the day the last sprint was closed", () => {
    const shares = (done: number, of: number) =>
      series(
        changed(
          ...Array.from({ length: of }, (_, nth) => action(nth + 1, nth < done ? "DONE" : "OPEN")),
          change("sprint-edited", "S3", { closedAt: at("2026-11-16") }),
        ),
        "RETRO_ACTION_RATE",
      );
    expect(shares(6, 10)).toMatchObject({
      points: [{ sprint: 3, value: 60, day: "2026-11-16" }],
      unit: "% done",
      threshold: { value: 60, side: "below" },
      warning: false,
      note: "6 of 10",
    });
    expect(shares(5, 10).warning).toBe(true);
    expect(shares(0, 0)).toMatchObject({ points: [], warning: false });
    expect(values(changed(action(1, "DONE")), "RETRO_ACTION_RATE")).toEqual(["3: 100"]);
    expect(series(changed(action(1, "DONE")), "RETRO_ACTION_RATE").latest?.day).toBe("2026-11-15");
  });
});

describe("morale", () => {
  const pulse = (id: string, sprintId: string, value: number, n: number | null, text: string) =>
    read(id, "TEAM_MORALE", { sprintId, value, n, day: day(text) });

  it.each([
    [3.2, 3, 0.2, false],
    [3.2, 2.99, 0.21, true],
    [4.5, 4.0, 0.5, true],
    [4.5, 4.01, 0.49, false],
    [3.2, 4, 0, false],
  ])("I-101 from %d to %d, down %d, it warns: %s", (before, value, drop, warning) => {
    const program = changed(
      pulse("IR-1", "S2", before, 5, "2026-10-30"),
      pulse("IR-2", "S3", value, 5, "2026-11-13"),
    );
    expect(series(program, "TEAM_MORALE")).toMatchObject({
      source: "pulse",
      points: [
        { sprint: 2, value: before },
        { sprint: 3, value, day: "2026-11-13" },
      ],
      latest: { sprint: 3, value },
      unit: "of 5",
      warning,
      note: "5 answers",
    });
    expect(moraleSignal(program)?.drop).toBe(drop);
  });

  it("I-101 never looks at a pulse that too few answered, or nobody counted", () => {
    const few = changed(
      pulse("IR-1", "S2", 4, 3, "2026-10-30"),
      pulse("IR-2", "S3", 1, 2, "2026-11-13"),
      pulse("IR-3", "S3", 1, null, "2026-11-13"),
    );
    expect(moraleSignal(few)).toMatchObject({ latest: { value: 4 }, drop: 0, low: false });
    expect(series(few, "TEAM_MORALE").warning).toBe(false);
    expect(moraleSignal(smallProgram())).toBeNull();
    expect(series(smallProgram(), "TEAM_MORALE")).toMatchObject({ latest: null, note: "" });
  });
});

describe("what somebody reads", () => {
  const byHand = indicators.find((one) => series(smallProgram(), one).source === "read") ?? never();

  it("speaks for itself: its unit, its note and whether it warns", () => {
    const program = changed(
      read("IR-1", byHand, { sprintId: "S3", value: 9, day: day("2026-11-13"), warning: false }),
      read("IR-2", byHand),
    );
    expect(series(program, byHand)).toMatchObject({
      points: [
        { sprint: 3, value: 9 },
        { sprint: 4, value: 12 },
      ],
      latest: { value: 12 },
      unit: "days",
      threshold: null,
      warning: true,
      note: "Counted by hand",
    });
    expect(warningIndicators(program, today)).toEqual([byHand]);
    expect(warningIndicators(smallProgram(), today)).toEqual([]);
  });

  it("goes by the days of the readings and the numbers of the sprints, in whatever order they come", () => {
    const program = changed(
      read("IR-1", byHand),
      read("IR-2", byHand, { sprintId: "S3", value: 9, day: day("2026-11-13"), note: "Older" }),
    );
    expect(series(program, byHand)).toMatchObject({
      latest: { value: 12 },
      note: "Counted by hand",
    });
    const first = changed(
      change("sprint-moved", "S1", { state: "CANCELLED" }),
      read("IR-1", "VELOCITY_TREND", { sprintId: "S1", value: 9, day: day("2026-10-16") }),
    );
    expect(values(first, "VELOCITY_TREND")).toEqual(["1: 9", "2: 32", "3: 33"]);
  });

  it("counts only for a sprint that the program cannot compute: one fact has one value", () => {
    const program = changed(
      read("IR-1", "VELOCITY_TREND", { sprintId: "S3", value: 99, day: day("2026-11-13") }),
      read("IR-2", "VELOCITY_TREND", { sprintId: "S4", value: 7 }),
    );
    expect(values(program, "VELOCITY_TREND")).toEqual(["1: 31", "2: 32", "3: 33", "4: 7"]);
    expect(series(program, "VELOCITY_TREND")).toMatchObject({ unit: "days", warning: true });
    const older = changed(
      read("IR-1", "VELOCITY_TREND", { sprintId: "S3", value: 99, day: day("2026-11-13") }),
    );
    expect(series(older, "VELOCITY_TREND")).toMatchObject({ unit: "points", warning: false });
  });
});
