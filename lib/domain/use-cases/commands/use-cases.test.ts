import { describe, expect, it } from "vitest";
import { done, refusedBy } from "../../../../tests/fixtures/doing.ts";
import { freshOutcome } from "../../../../tests/fixtures/fresh.ts";
import {
  measured,
  precision,
  recall,
  scopedUseCase,
} from "../../../../tests/fixtures/measured-use-case.ts";
import { as, day, smallProgram, today } from "../../../../tests/fixtures/small-program.ts";
import type { Change } from "../../changes.ts";
import { change } from "../../changes.ts";
import { applyAll } from "../../engine/apply.ts";
import { readInput } from "../../engine/inputs.ts";
import { advanceClocks } from "../../escalations/commands/advance-clocks.ts";
import type { UseCase } from "../../nouns.ts";
import { grantOverride } from "../../overrides/commands/grant-override.ts";
import { standingConfirmation } from "../confirmations.ts";
import { advanceUseCase } from "./advance-use-case.ts";
import { confirmMatter, withdrawConfirmation } from "./confirm-matter.ts";
import { createUseCase } from "./create-use-case.ts";
import { decideOnResult } from "./decide-on-result.ts";
import { editUseCase } from "./edit-use-case.ts";
import { holdUseCase } from "./hold-use-case.ts";
import { planUseCase } from "./plan-use-case.ts";
import { recordResult } from "./record-result.ts";
import { reportDataFinding } from "./report-data-finding.ts";
import { returnUseCase } from "./return-use-case.ts";
import { setThreshold } from "./set-threshold.ts";
import { setUseCaseMetrics } from "./set-use-case-metrics.ts";

const eatp = as("M1");
const fields = {
  name: "Pump failure",
  problem: "Pumps stop",
  portfolioRole: null,
  riskClass: "HIGH",
  changesWork: false,
  outcomeOwnerId: "M10",
  governanceOwnerId: "M7",
  riskOwnerId: "M7",
  legalOwnerId: "M9",
} as const;
const plan = {
  fallback: "By the calendar",
  stopTest: "Below 0.70",
  measurementPlan: "Outages per month",
  measurementPlanDay: today,
  productionPlan: "",
  productionOwnerId: null,
  scalability: "",
};
const evidence = {
  kind: "METRIC",
  title: "Benchmark",
  link: "https://small.example/benchmark",
  occurredDay: today,
} as const;
const wanted = {
  useCaseId: "U1",
  metric: "Recall",
  value: 0.8,
  dataset: "Test set",
  dueDay: day("2026-11-27"),
  reason: "Below it nobody acts on a warning",
  asScopeRequest: false,
};
const result = (recallReached: number) => ({
  useCaseId: "U1",
  label: "v1",
  dataset: "Test set",
  day: today,
  values: [
    { metric: "Recall", value: recallReached },
    { metric: "Precision", value: 0.63 },
  ],
  evidence,
});
const because = { reason: "The gaps in the data explain the misses" };

const program = (set: Partial<UseCase> = {}, ...changes: readonly Change[]) =>
  applyAll(smallProgram(), [...scopedUseCase({ ...fields, ...plan, ...set }), ...changes]);
const below = (set: Partial<UseCase> = {}) =>
  program(set, ...measured(1, "2026-11-20", 0.71, 0.63));

/** M3 owns the deliverable that stands for its technology. */
const builtByM3: readonly Change[] = [
  change("outcome-created", "O1", freshOutcome({ title: "Fewer outages", useCaseId: "U1" })),
  change("outcome-part-declared", "OP-1", {
    outcomeId: "O1",
    pillar: "TECHNOLOGY",
    required: true,
    statement: "Live",
    deliverableIds: ["DL02"],
    notRequiredReason: null,
    notRequiredByIds: [],
  }),
];

describe("a use case planned by hand", () => {
  it("goes from its founding to a result against its threshold", () => {
    let now = done(smallProgram(), createUseCase, fields, eatp);
    expect(now.useCase.get("U1")).toMatchObject({ state: "SCOPING", name: "Pump failure" });
    now = done(now, setUseCaseMetrics, { useCaseId: "U1", metrics: [recall, precision] }, eatp);
    now = done(now, setThreshold, wanted, eatp);
    now = done(now, planUseCase, { useCaseId: "U1", ...plan }, eatp);
    now = done(now, advanceUseCase, { useCaseId: "U1", to: "DATA_PREP" }, eatp);
    now = done(now, recordResult, result(0.71), eatp);
    expect([...now.metricResult.values()]).toMatchObject([
      { metric: "Recall", value: 0.71, thresholdId: "TH-1", measurement: 1, evidenceId: "EV-2" },
      { metric: "Precision", value: 0.63, thresholdId: null },
    ]);
    expect(now.evidence.get("EV-2")).toMatchObject({ subjectNoun: "useCase", subjectId: "U1" });
  });

  it("T-08 refuses a name that another use case has, T-04 an owner who isn't here", () => {
    expect(refusedBy(program(), createUseCase, fields, eatp)).toEqual(["T-08"]);
    expect(
      refusedBy(program(), editUseCase, { useCaseId: "U1", ...fields, legalOwnerId: "M99" }, eatp),
    ).toEqual(["T-04"]);
  });

  it("A-38 refuses no primary metric, and two", () => {
    const set = (kinds: readonly ("PRIMARY" | "GUARDRAIL")[]) => ({
      useCaseId: "U1",
      metrics: kinds.map((kind, at) => ({ ...recall, name: `Metric ${at}`, kind })),
    });
    expect(refusedBy(program(), setUseCaseMetrics, set(["GUARDRAIL"]), eatp)).toEqual(["A-38"]);
    expect(refusedBy(program(), setUseCaseMetrics, set(["PRIMARY", "PRIMARY"]), eatp)).toEqual([
      "A-38",
    ]);
  });

  it("A-38 is content with one", () => {
    const one = { useCaseId: "U1", metrics: [recall] };
    expect(done(program(), setUseCaseMetrics, one, eatp).useCase.get("U1")?.metrics).toEqual([
      recall,
    ]);
  });

  it("says beside its field that a threshold or a tolerance is no number", () => {
    const sent = {
      useCaseId: "U1",
      metric: "Recall",
      value: "high",
      dataset: "x",
      dueDay: "2026-11-27",
    };
    const read = readInput(setThreshold.input, { ...sent, reason: "Because" });
    expect(read).toMatchObject({
      ok: false,
      fields: { value: expect.stringContaining("high") },
    });
    const metrics = { metricName: ["Recall"], metricTolerance: ["much"], useCaseId: "U1" };
    expect(readInput(setUseCaseMetrics.input, metrics)).toMatchObject({
      ok: false,
      fields: { metricTolerance: "Enter the tolerance of Recall as a number." },
    });
  });
});

describe("a result", () => {
  it("A-24 refuses it without evidence, T-33 without the primary metric, T-06 of tomorrow", () => {
    const at = program();
    expect(refusedBy(at, recordResult, { ...result(0.7), evidence: null }, eatp)).toEqual(["A-24"]);
    expect(refusedBy(at, recordResult, { ...result(0.7), values: [] }, eatp)).toEqual(["T-33"]);
    expect(refusedBy(at, recordResult, { ...result(0.7), day: day("2026-11-24") }, eatp)).toEqual([
      "T-06",
    ]);
  });

  it("is held against the threshold of its day, and against none on other data", () => {
    const early = done(program(), recordResult, { ...result(0.7), day: day("2026-09-30") }, eatp);
    expect(early.metricResult.get("MR-1")?.thresholdId).toBeNull();
    const other = done(program(), recordResult, { ...result(0.7), dataset: "Sample" }, eatp);
    expect(other.metricResult.get("MR-1")?.thresholdId).toBeNull();
    const same = done(program(), recordResult, { ...result(0.7), dataset: "test SET " }, eatp);
    expect(same.metricResult.get("MR-1")?.thresholdId).toBe("TH-1");
  });

  it("I-132 opens an escalation to executives with the third attempt, once", () => {
    const two = program(
      { state: "VALIDATING" },
      ...measured(1, "2026-11-18", 0.7, 0.6),
      ...measured(2, "2026-11-19", 0.7, 0.6),
    );
    expect(done(two, advanceClocks, {}, as("clock")).escalation.size).toBe(0);
    const third = done(two, recordResult, result(0.71), eatp);
    expect([...third.escalation.values()]).toMatchObject([
      { title: "Continue or stop Pump failure", tier: "L3_EXECUTIVE", grownFrom: "useCase:U1" },
    ]);
    expect(done(third, advanceClocks, {}, as("clock")).escalation.size).toBe(1);
  });

  it("I-132 opens it by the clock when the second sprint has ended", () => {
    const old = program({ state: "VALIDATING" }, ...measured(1, "2026-10-27", 0.7, 0.6));
    const looked = done(old, advanceClocks, {}, as("clock"));
    expect([...looked.escalation.values()]).toMatchObject([{ grownFrom: "useCase:U1" }]);
  });
});

describe("a decision on a result", () => {
  it("T-191 refuses it where nothing is below", () => {
    expect(
      refusedBy(program(), decideOnResult, { useCaseId: "U1", decision: "STOP", ...because }, eatp),
    ).toEqual(["T-191"]);
  });

  it.each([
    ["ITERATE", "BUILDING"],
    ["CHANGE_SCOPE", "VALIDATING"],
    ["FALLBACK", "FALLBACK"],
    ["STOP", "STOPPED"],
  ] as const)("%s leaves it %s", (decision, state) => {
    const decided = done(
      below({ state: "VALIDATING" }),
      decideOnResult,
      { useCaseId: "U1", decision, ...because },
      eatp,
    );
    expect(decided.useCase.get("U1")).toMatchObject({
      state,
      decisions: [{ decision, measurement: 1, renews: false }],
    });
    expect(decided.scopeChange.size).toBe(decision === "CHANGE_SCOPE" ? 1 : 0);
  });

  it("T-33 refuses a fallback that nobody planned", () => {
    const bare = below({ state: "VALIDATING", fallback: "" });
    expect(
      refusedBy(bare, decideOnResult, { useCaseId: "U1", decision: "FALLBACK", ...because }, eatp),
    ).toEqual(["T-33"]);
  });

  it("I-132 refuses to iterate at the limit until the Steering Committee overrides it, then counts afresh", () => {
    const old = program({ state: "VALIDATING" }, ...measured(1, "2026-10-27", 0.7, 0.6));
    const iterate = { useCaseId: "U1", decision: "ITERATE", ...because } as const;
    expect(refusedBy(old, decideOnResult, iterate, eatp)).toEqual(["I-132"]);
    const granted = done(
      old,
      grantOverride,
      {
        ruleId: "I-132",
        subjectNoun: "useCase",
        subjectId: "U1",
        role: "STEERCO",
        reason: "One more attempt with the repaired data",
        expiresDay: day("2026-11-27"),
      },
      as("M6"),
    );
    const decided = done(granted, decideOnResult, iterate, eatp);
    expect(decided.useCase.get("U1")?.decisions).toMatchObject([{ renews: true }]);
  });
});

describe("an easier threshold after a result", () => {
  const lower = { ...wanted, value: 0.72 };

  it("I-133 refuses it, also by way of other data or of the metrics", () => {
    expect(refusedBy(below(), setThreshold, lower, eatp)).toEqual(["I-133"]);
    expect(refusedBy(below(), setThreshold, { ...wanted, dataset: "Easy set" }, eatp)).toEqual([
      "I-133",
    ]);
    const metrics = [recall, { ...precision, tolerance: 0.1 }];
    expect(refusedBy(below(), setUseCaseMetrics, { useCaseId: "U1", metrics }, eatp)).toEqual([
      "I-133",
    ]);
    expect(
      refusedBy(
        below(),
        setUseCaseMetrics,
        { useCaseId: "U1", metrics: [{ ...recall, name: "F1" }] },
        eatp,
      ),
    ).toEqual(["I-133", "I-133"]);
  });

  it("I-133 keeps it as a scope request with the old value and the result", () => {
    const asked = done(below(), setThreshold, { ...lower, asScopeRequest: true }, eatp);
    expect(asked.threshold.size).toBe(2);
    const request = asked.scopeChange.get("SC-1");
    expect(request).toMatchObject({ state: "DRAFT", title: "Lower U1 recall from 0.80 to 0.72" });
    expect(request?.note).toContain("from ≥ 0.80 to ≥ 0.72. The result was 0.71 (v1, 2026-11-20)");
    expect(asked.useCase.get("U1")?.scopeRequestIds).toEqual(["SC-1"]);
  });

  it("I-133 is content before a result, and with a stricter value", () => {
    expect(done(program(), setThreshold, lower, eatp).threshold.size).toBe(3);
    const stricter = done(
      below(),
      setThreshold,
      { ...wanted, value: 0.85, asScopeRequest: true },
      eatp,
    );
    expect([stricter.threshold.size, stricter.scopeChange.size]).toEqual([3, 0]);
  });

  it("I-133 passes when the board and a business owner override it, each in person", () => {
    const grant = (role: "GOV_BOARD" | "BUSINESS_OWNER") => ({
      ruleId: "I-133",
      subjectNoun: "useCase",
      subjectId: "U1",
      role,
      reason: "The cost of a missed failure fell by half",
      expiresDay: day("2026-11-27"),
    });
    const one = done(below(), grantOverride, grant("GOV_BOARD"), as("M7"));
    expect(refusedBy(one, setThreshold, lower, eatp)).toEqual(["I-133"]);
    const both = done(one, grantOverride, grant("BUSINESS_OWNER"), as("M10"));
    expect(done(both, setThreshold, lower, eatp).threshold.get("TH-3")?.value).toBe(0.72);
  });
});

describe("a confirmation", () => {
  const validation = {
    useCaseId: "U1",
    matter: "DATA_VALIDATION",
    notApplicable: false,
    note: "",
    evidence,
  } as const;

  it("T-190 refuses it by a role that doesn't answer for the matter", () => {
    expect(refusedBy(program(), confirmMatter, validation, as("M7"))).toEqual(["T-190"]);
    expect(
      refusedBy(program(), confirmMatter, { ...validation, matter: "FAIRNESS_TEST" }, as("M4")),
    ).toEqual(["T-190"]);
  });

  it("I-44 refuses it by whoever builds the use case", () => {
    const reviewer = change("roles-changed", "M3", { roles: ["QA_REVIEWER"] });
    expect(
      refusedBy(program({}, ...builtByM3, reviewer), confirmMatter, validation, as("M3")),
    ).toEqual(["I-44"]);
  });

  it("A-24 refuses it without evidence; a fairness test alone can be not applicable, with a reason", () => {
    expect(
      refusedBy(program(), confirmMatter, { ...validation, evidence: null }, as("M4")),
    ).toEqual(["A-24"]);
    const excused = {
      ...validation,
      matter: "FAIRNESS_TEST",
      notApplicable: true,
      evidence: null,
    } as const;
    expect(refusedBy(program(), confirmMatter, excused, as("M7"))).toEqual(["T-05"]);
    const given = done(
      program(),
      confirmMatter,
      { ...excused, note: "It decides nothing about people" },
      as("M7"),
    );
    expect(standingConfirmation(given, "U1", "FAIRNESS_TEST")?.notApplicable).toBe(true);
    const posted = { useCaseId: "U1", matter: "DATA_VALIDATION", notApplicable: "on" };
    expect(readInput(confirmMatter.input, posted)).toMatchObject({
      ok: false,
      fields: { notApplicable: expect.any(String) },
    });
  });

  it("is withdrawn by a data finding, or by its reviewer", () => {
    const confirmed = done(program(), confirmMatter, validation, as("M4"));
    const found = { useCaseId: "U1", text: "Gaps in May", foundDay: today };
    const questioned = done(confirmed, reportDataFinding, found, as("M2"));
    expect(standingConfirmation(questioned, "U1", "DATA_VALIDATION")).toBeNull();
    expect(questioned.confirmation.get("CF-1")?.withdrawnReason).toBe(
      "Data finding of 2026-11-23: Gaps in May",
    );
    const taken = { confirmationId: "CF-1", ...because };
    expect(refusedBy(questioned, withdrawConfirmation, taken, as("M4"))).toEqual(["T-03"]);
    expect(
      standingConfirmation(
        done(confirmed, withdrawConfirmation, taken, as("M4")),
        "U1",
        "DATA_VALIDATION",
      ),
    ).toBeNull();
  });
});

describe("the way of a use case", () => {
  it("T-03 refuses a stage that isn't the next one", () => {
    expect(
      refusedBy(program(), advanceUseCase, { useCaseId: "U1", to: "VALIDATING" }, eatp),
    ).toEqual(["T-03"]);
  });

  it("keeps the day of its first deployment", () => {
    const at = program({ state: "ADOPTION", deployedDay: day("2026-11-02") });
    const back = done(at, returnUseCase, { useCaseId: "U1", to: "VALIDATING", ...because }, eatp);
    expect(back.useCase.get("U1")).toMatchObject({
      state: "VALIDATING",
      deployedDay: "2026-11-02",
    });
  });

  it("waits on hold and is taken up where it was", () => {
    const held = done(
      program({ state: "BUILDING" }),
      holdUseCase,
      { useCaseId: "U1", ...because },
      eatp,
    );
    expect(held.useCase.get("U1")).toMatchObject({
      state: "ON_HOLD",
      heldFrom: "BUILDING",
      stateReason: because.reason,
    });
    expect(
      refusedBy(held, returnUseCase, { useCaseId: "U1", to: "VALIDATING", ...because }, eatp),
    ).toContain("T-03");
    const again = done(held, returnUseCase, { useCaseId: "U1", to: "BUILDING", ...because }, eatp);
    expect(again.useCase.get("U1")).toMatchObject({ state: "BUILDING", heldFrom: null });
  });

  it("is never taken forward by going back", () => {
    expect(
      refusedBy(
        program({ state: "BUILDING" }),
        returnUseCase,
        { useCaseId: "U1", to: "SCALING", ...because },
        eatp,
      ),
    ).toEqual(["T-03"]);
  });
});
