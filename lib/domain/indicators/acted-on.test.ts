import { describe, expect, it } from "vitest";
import { as, at, smallProgram } from "../../../tests/fixtures/small-program.ts";
import type { Change } from "../changes.ts";
import { change } from "../changes.ts";
import { applyAll } from "../engine/apply.ts";
import type { Warning } from "../nouns.ts";
import { stepsOnIndicator, stepsOnReservoir } from "./acted-on.ts";
import { readingsCharts } from "./views/readings-charts.ts";

const warned = (id: string, about: Pick<Warning, "ruleId" | "subjectNoun" | "subjectId">) =>
  change("warning-raised", id, {
    ...about,
    aspect: null,
    sentence: "",
    raisedAt: at("2026-11-10"),
    clearedAt: null,
    watchReason: null,
    watchedById: null,
  });
const step = (id: string, warningId: string, text: string) =>
  change("intervention-recorded", id, {
    warningId,
    ownerId: "M2",
    step: `Step ${id}`,
    reviewDay: as("M1").today,
    recordedById: "M1",
    recordedAt: at(text),
    effect: null,
    reviewedAt: null,
  });
const program = applyAll(smallProgram(), [
  warned("WN-1", { ruleId: "I-28", subjectNoun: "facts", subjectId: "small" }),
  warned("WN-2", { ruleId: "I-101", subjectNoun: "indicatorReading", subjectId: "TEAM_MORALE" }),
  warned("WN-3", { ruleId: "I-91", subjectNoun: "energyReading", subjectId: "GOODWILL" }),
  warned("WN-4", { ruleId: "I-05", subjectNoun: "facts", subjectId: "small" }),
  ...[
    step("IV-1", "WN-1", "2026-11-20"),
    step("IV-2", "WN-1", "2026-11-16"),
    step("IV-3", "WN-2", "2026-11-15"),
    step("IV-4", "WN-3", "2026-11-17"),
    step("IV-5", "WN-4", "2026-11-17"),
  ],
]);

describe("steps taken against what warns", () => {
  it("I-103 stand beside the indicator that warned, in the order of their days, with the sprint of each", () => {
    expect(
      stepsOnIndicator(program, "DEPENDENCY_RESOLUTION").map((one) => [
        one.step,
        one.day,
        one.sprint,
      ]),
    ).toEqual([
      ["Step IV-2", "2026-11-16", 4],
      ["Step IV-1", "2026-11-20", 4],
    ]);
    expect(stepsOnIndicator(program, "TEAM_MORALE")).toMatchObject([
      { step: "Step IV-3", sprint: 3, warningId: "WN-2" },
    ]);
    expect(stepsOnIndicator(program, "VELOCITY_TREND")).toEqual([]);
  });

  it("I-103 stand beside the reservoir that warned", () => {
    expect(stepsOnReservoir(program, "GOODWILL").map((one) => one.step)).toEqual(["Step IV-4"]);
    expect(stepsOnReservoir(program, "ATTENTION")).toEqual([]);
  });
});

describe("the charts of the indicators", () => {
  const chosen = (asked: string | null, changes: readonly Change[] = []) =>
    readingsCharts(applyAll(program, changes), asked, as("M1")).indicator?.series.indicator;

  it("show the indicator that was asked for, else the first that warns, else the first with a value", () => {
    expect(chosen(null)).toBe("VELOCITY_TREND");
    expect(chosen("WAIVER_RATE")).toBe("VELOCITY_TREND");
    const read = change("indicator-read", "IR-1", {
      sprintId: "S4",
      indicator: "ENGAGEMENT_PATTERN",
      value: 3,
      n: null,
      unit: "sessions missed",
      warning: true,
      note: "",
      day: as("M1").today,
    });
    expect(chosen(null, [read])).toBe("ENGAGEMENT_PATTERN");
    expect(chosen("VELOCITY_TREND", [read])).toBe("VELOCITY_TREND");
  });

  it("hold no maturity profile before a domain was scored", () => {
    expect(readingsCharts(program, null, as("M1")).maturity).toBeNull();
  });
});
