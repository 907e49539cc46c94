import { describe, expect, it } from "vitest";
import {
  measured,
  precision,
  recall,
  scopedUseCase,
  threshold,
} from "../../../../tests/fixtures/measured-use-case.ts";
import { as, at, day, smallProgram } from "../../../../tests/fixtures/small-program.ts";
import type { Change } from "../../changes.ts";
import { change } from "../../changes.ts";
import { applyAll } from "../../engine/apply.ts";
import type { UseCase } from "../../nouns.ts";
import { sentenceOf } from "../../rulebook.ts";
import { watchFindings } from "../../watch.ts";
import { stageFindings } from "../commands/advance-use-case.ts";
import { iterationsOf } from "../iterations.ts";
import { latestJudged } from "../measurement.ts";
import { iterationLimitReached } from "./results.ts";

const planned: Partial<UseCase> = { fallback: "By the calendar", stopTest: "Below 0.70" };
const program = (set: Partial<UseCase>, ...changes: readonly Change[]) =>
  applyAll(smallProgram(), [...scopedUseCase({ ...planned, ...set }), ...changes]);

const said = (ruleId: string, of: ReturnType<typeof program>) =>
  stageFindings(of, "U1", "DATA_PREP", as("M1"))
    .filter((finding) => finding.ruleId === ruleId)
    .map(sentenceOf);

const useCaseOf = (of: ReturnType<typeof program>): UseCase => {
  const found = of.useCase.get("U1");
  if (!found) throw new Error("U1 is gone");
  return found;
};

describe("what a use case must reach", () => {
  it("I-130 blocks leaving scoping without a threshold, a fallback and a stop test", () => {
    const bare = applyAll(smallProgram(), [...scopedUseCase({ metrics: [recall] }).slice(0, 1)]);
    expect(said("I-130", bare)).toEqual([
      "Pump failure has no threshold for Recall.",
      "Pump failure has no fallback.",
      "Pump failure has no stop test.",
    ]);
    expect(said("I-130", program({ metrics: [] }))).toEqual([
      "Pump failure has no primary metric.",
    ]);
  });

  it("I-130 lets a business owner override the fallback, and nothing else", () => {
    const findings = stageFindings(
      program({ fallback: "", stopTest: "" }),
      "U1",
      "DATA_PREP",
      as("M1"),
    );
    const roles = findings
      .filter(({ ruleId }) => ruleId === "I-130")
      .map(({ overridableBy, facts }) => [facts.missing, overridableBy]);
    expect(roles).toEqual([
      ["fallback", ["BUSINESS_OWNER"]],
      ["stop test", []],
    ]);
  });

  it("I-130 is content with all three", () => {
    expect(said("I-130", program({}))).toEqual([]);
  });

  it("I-131 blocks the next stage while the latest result is below its threshold, also once it is decided", () => {
    const below = program({}, ...measured(1, "2026-11-10", 0.71, 0.63));
    expect(said("I-131", below)).toEqual([
      "Pump failure is below its threshold: Recall reached 0.71 (threshold ≥ 0.80). Nobody has decided about it yet.",
    ]);
    const decided = applyAll(below, [iterated(1, "2026-11-11", false)]);
    expect(said("I-131", decided)[0]).toContain("Decided on 2026-11-11: iterate.");
  });

  it("I-131 is content with a result at the threshold, before any result, and on other data", () => {
    expect(said("I-131", program({}, ...measured(1, "2026-11-10", 0.8, 0.6)))).toEqual([]);
    expect(said("I-131", program({}))).toEqual([]);
    const elsewhere = measured(1, "2026-11-10", 0.2, 0.2, [null, null]);
    expect(said("I-131", program({}, ...elsewhere))).toEqual([]);
  });

  it("I-131 holds a result against the threshold of its day, not against a later one", () => {
    const raised = threshold("TH-3", "Recall", 0.9, "2026-11-15");
    const of = program({}, ...measured(1, "2026-11-10", 0.85, 0.7), raised);
    expect(latestJudged(of, useCaseOf(of))?.verdict).toBe("MET");
  });

  it("A-39 denies a met threshold when a guardrail is worse, or wasn't measured", () => {
    expect(said("A-39", program({}, ...measured(1, "2026-11-10", 0.85, 0.55)))).toEqual([
      "The threshold of Pump failure doesn't count as met: Precision reached 0.55 (threshold ≥ 0.60).",
    ]);
    expect(said("A-39", program({}, ...measured(1, "2026-11-10", 0.85)))[0]).toContain(
      "Precision wasn't measured",
    );
  });

  it("A-39 is content within the tolerance, and with the primary metric below (I-131 speaks then)", () => {
    const tolerant = { metrics: [recall, { ...precision, tolerance: 0.05 }] };
    expect(said("A-39", program(tolerant, ...measured(1, "2026-11-10", 0.85, 0.55)))).toEqual([]);
    expect(said("A-39", program({}, ...measured(1, "2026-11-10", 0.7, 0.5)))).toEqual([]);
  });

  it("A-39 holds a guardrail without a threshold against its first result", () => {
    const of = program(
      {},
      ...measured(1, "2026-11-10", 0.7, 0.9, ["TH-1", null]),
      ...measured(2, "2026-11-12", 0.85, 0.8, ["TH-1", null]),
    );
    expect(said("A-39", of)[0]).toContain("Precision reached 0.80 (first result 0.90)");
  });
});

const iterated = (measurement: number, on: string, renews: boolean): Change =>
  change("use-case-result-decided", "U1", {
    decisions: [
      {
        measurement,
        decision: "ITERATE",
        reason: "The data was repaired meanwhile",
        byId: "M1",
        day: day(on),
        at: at(on, "15:00"),
        renews,
      },
    ],
  });

describe("attempts below the threshold", () => {
  const limited = (of: ReturnType<typeof program>) =>
    iterationLimitReached.check(of, { useCaseId: "U1" }, as("M1")).map(sentenceOf);
  const state = "VALIDATING" as const;

  it("I-132 objects after three attempts", () => {
    const three = program(
      { state },
      ...measured(1, "2026-11-17", 0.7),
      ...measured(2, "2026-11-18", 0.72),
      ...measured(3, "2026-11-20", 0.74),
    );
    expect(limited(three)).toEqual([
      "Pump failure is still below its threshold after 3 attempts and 0 sprints. The limit is 3 attempts or 2 sprints.",
    ]);
    expect(iterationsOf(three, useCaseOf(three), day("2026-11-23")).reachedAt).toBe(
      at("2026-11-20", "14:00"),
    );
  });

  it("I-132 objects after two sprints, dated at the end of the second", () => {
    const old = program({ state }, ...measured(1, "2026-10-27", 0.7));
    expect(limited(old)).toHaveLength(1);
    expect(iterationsOf(old, useCaseOf(old), day("2026-11-23")).reachedAt).toBe(
      at("2026-11-15", "16:00"),
    );
  });

  it("I-132 is content before the limit, after a result that met it, and after a renewal", () => {
    const two = [...measured(1, "2026-11-17", 0.7), ...measured(2, "2026-11-18", 0.72)];
    expect(limited(program({ state }, ...two))).toEqual([]);
    const met = [...measured(3, "2026-11-19", 0.81), ...measured(4, "2026-11-20", 0.7)];
    expect(limited(program({ state }, ...two, ...met))).toEqual([]);
    const third = measured(3, "2026-11-19", 0.74);
    expect(limited(program({ state }, ...two, ...third, iterated(3, "2026-11-19", true)))).toEqual(
      [],
    );
  });
});

describe("a data finding", () => {
  const finding = change("use-case-data-questioned", "U1", {
    dataFindings: [
      { text: "Gaps in May", foundDay: day("2026-11-19"), byId: "M2", at: at("2026-11-19") },
    ],
  });
  const watched = (of: ReturnType<typeof program>) =>
    watchFindings(of, as("M1"))
      .filter(({ ruleId }) => ruleId === "I-135")
      .map(sentenceOf);

  it("I-135 warns until the data is validated again", () => {
    expect(watched(program({}, finding))).toEqual([
      "A data finding of 2026-11-19 reopened the data validation of Pump failure: Gaps in May. It concerns no stream yet.",
    ]);
  });

  it("I-135 is content without a finding, once the data is validated, and for a stopped use case", () => {
    expect(watched(program({}))).toEqual([]);
    const validated = change("matter-confirmed", "CF-1", {
      useCaseId: "U1",
      matter: "DATA_VALIDATION",
      notApplicable: false,
      note: "",
      evidenceId: "EV-1",
      day: day("2026-11-20"),
      byId: "M4",
      at: at("2026-11-20"),
      withdrawnReason: null,
      withdrawnAt: null,
    });
    expect(watched(program({}, finding, validated))).toEqual([]);
    expect(watched(program({ state: "STOPPED" }, finding))).toEqual([]);
  });
});
