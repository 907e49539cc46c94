import { describe, expect, it } from "vitest";
import { as, day, smallProgram } from "../../../tests/fixtures/small-program.ts";
import { change } from "../changes.ts";
import { applyAll } from "../engine/apply.ts";
import type { Dependency } from "../nouns.ts";
import { resolutionByWeek } from "./resolution-history.ts";
import { resolutionChart } from "./views/resolution-chart.ts";

const usual = smallProgram().dependency.get("DP-1");
if (!usual) throw new Error("The fixture lacks DP-1");
const small = { ...smallProgram(), dependency: new Map() };
const awaiting = (set: Partial<Dependency>, nth = 1) =>
  change("dependency-proposed", `DP-${nth}`, { ...usual, ...set });
/** Wed 18 Nov 2026. */
const today = day("2026-11-18");
const span = { before: 3, after: 2 };
const weeks = (...sets: readonly Partial<Dependency>[]) =>
  resolutionByWeek(
    applyAll(
      small,
      sets.map((set, at) => awaiting(set, at + 1)),
    ),
    today,
    span,
  );

describe("dependencies by the week they are needed in", () => {
  it.each<[string, Partial<Dependency>, string]>([
    ["resolved before its day", { state: "RESOLVED", resolvedDay: day("2026-11-09") }, "onTime"],
    ["resolved on its day", { state: "RESOLVED", resolvedDay: day("2026-11-11") }, "onTime"],
    ["resolved after it", { state: "RESOLVED", resolvedDay: day("2026-11-12") }, "late"],
    ["missed", { state: "MISSED" }, "overdue"],
  ])("I-28 %s", (_what, set, standing) => {
    const [week, ...more] = weeks({ needByDay: day("2026-11-11"), ...set });
    expect(more).toEqual([]);
    expect(week).toEqual({
      monday: "2026-11-09",
      ...{ onTime: 0, late: 0, overdue: 0, awaited: 0 },
      [standing]: 1,
    });
  });

  it("I-28 awaits one that is due today until the day is over", () => {
    expect(weeks({ needByDay: today, state: "AGREED" })).toMatchObject([
      { monday: "2026-11-16", awaited: 1, overdue: 0 },
    ]);
  });

  it("keeps an empty week between two, and none at the ends", () => {
    const found = weeks(
      { needByDay: day("2026-11-08"), state: "MISSED" },
      { needByDay: day("2026-11-23"), state: "AGREED" },
    );
    expect(found.map(({ monday }) => monday)).toEqual([
      ...["2026-11-02", "2026-11-09", "2026-11-16", "2026-11-23"],
    ]);
  });

  it("leaves out what is cancelled, has no day, or lies outside its weeks", () => {
    expect(
      weeks(
        { needByDay: day("2026-11-11"), state: "CANCELLED" },
        { needByDay: null },
        { needByDay: day("2026-10-25") },
        { needByDay: day("2026-12-07") },
      ),
    ).toEqual([]);
  });

  it("stands beside the rate of the last working days and its floor", () => {
    const program = applyAll(small, [
      awaiting({ needByDay: day("2026-11-11"), state: "RESOLVED", resolvedDay: today }),
    ]);
    expect(resolutionChart(program, as("M1", today))).toMatchObject({
      ...{ due: 1, resolved: 0, windowWorkingDays: 10, floorRatio: 0.8 },
      weeks: [{ late: 1 }],
    });
  });
});
