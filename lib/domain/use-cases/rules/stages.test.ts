import { describe, expect, it } from "vitest";
import { freshOutcome } from "../../../../tests/fixtures/fresh.ts";
import { measured, scopedUseCase } from "../../../../tests/fixtures/measured-use-case.ts";
import { as, at, day, smallProgram, today } from "../../../../tests/fixtures/small-program.ts";
import type { Change } from "../../changes.ts";
import { change } from "../../changes.ts";
import { applyAll } from "../../engine/apply.ts";
import type { UseCase } from "../../nouns.ts";
import { sentenceOf } from "../../rulebook.ts";
import type { GateOutcome, UseCaseMatter } from "../../vocabulary.ts";
import { readinessDimensions } from "../../vocabulary.ts";
import { stageFindings } from "../commands/advance-use-case.ts";
import type { UseCaseStage } from "../lifecycle.ts";

const planned: Partial<UseCase> = {
  riskClass: "LIMITED",
  fallback: "Inspect by the calendar",
  stopTest: "Three models below 0.70",
  measurementPlan: "Outages per month",
  measurementPlanDay: day("2026-10-05"),
  productionPlan: "Two districts first",
  productionOwnerId: "M3",
  scalability: "Forty districts",
  outcomeOwnerId: "M10",
  governanceOwnerId: "M7",
  riskOwnerId: "M7",
  legalOwnerId: "M9",
};

const confirmed = (matter: UseCaseMatter, withdrawnReason: string | null = null): Change =>
  change("matter-confirmed", `CF-${matter}`, {
    useCaseId: "U1",
    matter,
    notApplicable: false,
    note: "",
    evidenceId: "EV-1",
    day: today,
    byId: "M4",
    at: at("2026-11-20"),
    withdrawnReason,
    withdrawnAt: withdrawnReason === null ? null : at("2026-11-21"),
  });

const redesign: readonly Change[] = [
  change("outcome-created", "O1", freshOutcome({ title: "Fewer outages", useCaseId: "U1" })),
  change("outcome-part-declared", "OP-1", {
    outcomeId: "O1",
    pillar: "PROCESS",
    required: true,
    statement: "Planners act on warnings",
    deliverableIds: ["DL03"],
    notRequiredReason: null,
    notRequiredByIds: [],
  }),
];

/** Everything that every stage asks for. */
const complete: readonly Change[] = [
  ...measured(1, "2026-11-18", 0.83, 0.66),
  ...(["DATA_VALIDATION", "FAIRNESS_TEST", "ADOPTION_PLAN", "BUSINESS_VALIDATION"] as const).map(
    (matter) => confirmed(matter),
  ),
  ...readinessDimensions.map((matter) => confirmed(matter)),
  ...redesign,
];

const governance = (outcome: GateOutcome, deciderIds: readonly string[]): Change =>
  change("gate-scheduled", "G-9", {
    name: "Governance review",
    level: "DELIVERABLE",
    subjectNoun: "useCase",
    subjectId: "U1",
    stage: null,
    ownerId: null,
    scheduledDay: today,
    preparedById: null,
    milestoneIds: [],
    state: "DECIDED",
    outcome,
    inputs: ["The file"],
    deciderIds,
    exceptions: null,
    remediation: null,
    recycleActivities: [],
    reassessment: null,
    decidedAt: at("2026-11-20"),
    decidedById: "M7",
    droppedReason: null,
  });

/** What a rule says of entering a stage; everything else is there, unless told otherwise. */
function said(
  ruleId: string,
  to: UseCaseStage,
  set: Partial<UseCase> = {},
  changes: readonly Change[] = complete,
): readonly string[] {
  const program = applyAll(smallProgram(), [...scopedUseCase({ ...planned, ...set }), ...changes]);
  return stageFindings(program, "U1", to, as("M1"))
    .filter((finding) => finding.ruleId === ruleId)
    .map((finding) => `${finding.severity} ${sentenceOf(finding)}`);
}

const without = (matter: UseCaseMatter) => complete.filter(({ id }) => id !== `CF-${matter}`);

describe("what a stage asks of a use case", () => {
  it.each(["DATA_PREP", "BUILDING", "VALIDATING", "DEPLOYMENT", "ADOPTION", "SCALING"] as const)(
    "I-131 and A-39 and all others are content at %s when everything is there",
    (to) => {
      const program = applyAll(smallProgram(), [...scopedUseCase(planned), ...complete]);
      expect(stageFindings(program, "U1", to, as("M1"))).toEqual([]);
    },
  );

  it("A-30 blocks building on data that nobody validated, and every later stage", () => {
    const words =
      "BLOCKS The data quality of Pump failure isn't validated: nobody has confirmed it.";
    expect(said("A-30", "BUILDING", {}, without("DATA_VALIDATION"))).toEqual([words]);
    expect(said("A-30", "SCALING", {}, without("DATA_VALIDATION"))).toEqual([words]);
    const withdrawn = [...without("DATA_VALIDATION"), confirmed("DATA_VALIDATION", "Gaps in May")];
    expect(said("A-30", "BUILDING", {}, withdrawn)[0]).toContain("it was withdrawn: Gaps in May");
  });

  it("A-30 is content in data preparation, and with validated data", () => {
    expect(said("A-30", "DATA_PREP", {}, [])).toEqual([]);
    expect(said("A-30", "BUILDING")).toEqual([]);
  });

  it("A-31 blocks deployment before a result on the threshold's dataset, and of an older threshold", () => {
    expect(said("A-31", "DEPLOYMENT", {}, [])).toEqual([
      "BLOCKS Pump failure hasn't been measured against the threshold in force for Recall on “Test set”.",
    ]);
    const other = measured(1, "2026-11-18", 0.9, 0.9, [null, null]);
    expect(said("A-31", "DEPLOYMENT", {}, other)).toHaveLength(1);
    expect(said("A-31", "DEPLOYMENT", { metrics: [] }, [])[0]).toContain("because none is set");
  });

  it("A-31 is content once it is measured, and before deployment", () => {
    expect(said("A-31", "DEPLOYMENT")).toEqual([]);
    expect(said("A-31", "VALIDATING", {}, [])).toEqual([]);
  });

  it("A-32 blocks deployment without a fairness test", () => {
    expect(said("A-32", "DEPLOYMENT", {}, without("FAIRNESS_TEST"))).toHaveLength(1);
  });

  it("A-32 is content with the test, and before deployment", () => {
    expect(said("A-32", "DEPLOYMENT")).toEqual([]);
    expect(said("A-32", "VALIDATING", {}, without("FAIRNESS_TEST"))).toEqual([]);
  });

  const uncleared = [
    ["nobody classified it", null, [], "its risk class isn't stated"],
    ["it is prohibited", "PROHIBITED", [governance("GO", ["M7"])], "its risk class is prohibited"],
    ["the board didn't decide", "HIGH", [governance("GO", ["M1"])], "hasn't decided a gate for it"],
    ["the board said recycle", "HIGH", [governance("RECYCLE", ["M7"])], "decided recycle at G-9"],
  ] as const;

  it.each(uncleared)("A-33 blocks a launch because %s", (_why, riskClass, changes, words) => {
    const [sentence = ""] = said("A-33", "DEPLOYMENT", { riskClass }, [...complete, ...changes]);
    expect(sentence).toContain(words);
  });

  it("A-33 blocks a launch when the signatures under the board's go are outdated", () => {
    const signed = (riskClass: string) => [
      ...complete,
      governance("GO", ["M7"]),
      change("gate-decision-proposed", "GD-1", {
        ...{ gateId: "G-9", state: "STANDS", outcome: "GO", inputs: ["The file"] },
        ...{ deciderIds: ["M7"], conditions: [], exceptions: null, remediation: null },
        ...{ recycleActivities: [], repeatedCriterionIds: [], reassessment: null, againDay: null },
        ...{ proposedById: "M7", proposedAt: at("2026-11-20"), byMinutes: false },
        ...{ endedReason: null, endedById: null },
      }),
      change("gate-signed", "SG-1", {
        ...{ decisionId: "GD-1", memberId: "M7", signedAt: at("2026-11-20"), agrees: true },
        ...{ reason: null, signed: { "U1 name": "Pump failure", "U1 riskClass": riskClass } },
      }),
    ];
    const [sentence = ""] = said("A-33", "DEPLOYMENT", { riskClass: "HIGH" }, signed("LIMITED"));
    expect(sentence).toContain("the signatures of G-9 are outdated");
    expect(said("A-33", "DEPLOYMENT", { riskClass: "HIGH" }, signed("HIGH"))).toEqual([]);
  });

  it("A-33 is content when the board said go, and for a limited risk", () => {
    const go = [...complete, governance("GO", ["M7", "M1"])];
    expect(said("A-33", "DEPLOYMENT", { riskClass: "HIGH" }, go)).toEqual([]);
    expect(said("A-33", "DEPLOYMENT")).toEqual([]);
  });

  it("A-34 blocks scaling before the business validated its value", () => {
    expect(said("A-34", "SCALING", {}, without("BUSINESS_VALIDATION"))).toHaveLength(1);
  });

  it("A-34 is content with the validation, and before scaling", () => {
    expect(said("A-34", "SCALING")).toEqual([]);
    expect(said("A-34", "ADOPTION", {}, without("BUSINESS_VALIDATION"))).toEqual([]);
  });

  it("A-35 blocks a release without the adoption plan or without trained users", () => {
    expect(said("A-35", "ADOPTION", {}, without("ADOPTION_PLAN"))).toEqual([
      "BLOCKS Pump failure can't be released to users. Not confirmed: training and adoption plan.",
    ]);
    expect(said("A-35", "ADOPTION", {}, without("WORKFORCE_CAPABILITY"))[0]).toContain(
      "workforce capability",
    );
  });

  it("A-35 is content with both, and for a pilot", () => {
    expect(said("A-35", "ADOPTION")).toEqual([]);
    expect(said("A-35", "DEPLOYMENT", {}, without("ADOPTION_PLAN"))).toEqual([]);
  });

  it("A-36 blocks deployment with nine of ten dimensions, and names the tenth", () => {
    expect(said("A-36", "DEPLOYMENT", {}, without("VENDOR_DEPENDENCY"))).toEqual([
      "BLOCKS Pump failure isn't ready for production. Not confirmed: vendor dependency.",
    ]);
  });

  it("A-36 is content with all ten", () => {
    expect(said("A-36", "DEPLOYMENT")).toEqual([]);
  });

  const unplanned: readonly [string, Partial<UseCase>, string][] = [
    ["is missing", { measurementPlan: "" }, "is missing"],
    ["has no day", { measurementPlanDay: null }, "has no date"],
    [
      "came after the deployment",
      { measurementPlanDay: day("2026-11-10"), deployedDay: day("2026-11-02") },
      "was written on 2026-11-10, after the deployment on 2026-11-02",
    ],
  ];

  it.each(unplanned)("A-37 blocks deployment when the measurement plan %s", (_why, set, words) => {
    expect(said("A-37", "DEPLOYMENT", set)).toEqual([
      `BLOCKS The measurement plan of Pump failure ${words}.`,
    ]);
  });

  it("A-37 is content with a plan of the day of deployment", () => {
    const set = { measurementPlanDay: day("2026-11-02"), deployedDay: day("2026-11-02") };
    expect(said("A-37", "ADOPTION", set)).toEqual([]);
  });

  it("A-40 warns of a pilot that leads nowhere", () => {
    const set = { productionPlan: "", productionOwnerId: null, scalability: "" };
    expect(said("A-40", "DEPLOYMENT", set)).toEqual([
      "WARNS Pump failure would start its pilot without a production plan, a production owner and an assessment of scalability.",
    ]);
  });

  it("A-40 is content with all three, and once the pilot runs", () => {
    expect(said("A-40", "DEPLOYMENT")).toEqual([]);
    expect(said("A-40", "ADOPTION", { productionPlan: "" })).toEqual([]);
  });

  it("A-57 warns of a missing owner at first and blocks deployment", () => {
    const set = { legalOwnerId: null };
    const words = "Nobody owns the legal conformance of Pump failure.";
    expect(said("A-57", "BUILDING", set)).toEqual([`WARNS ${words}`]);
    expect(said("A-57", "DEPLOYMENT", set)).toEqual([`BLOCKS ${words}`]);
  });

  it("A-57 counts an owner who left as missing, and is content with four who are here", () => {
    const left = [...complete, change("member-removed", "M9", { active: false })];
    expect(said("A-57", "DEPLOYMENT", {}, left)).toHaveLength(1);
    expect(said("A-57", "DEPLOYMENT")).toEqual([]);
  });

  it("I-23 warns of a use case that changes work without a redesign", () => {
    const bare = complete.filter(({ id }) => id !== "OP-1");
    expect(said("I-23", "BUILDING", {}, bare)).toEqual([
      "WARNS Pump failure changes how people work, but no redesign of a process is linked to it.",
    ]);
  });

  it("I-23 is content with a redesign, or where work stays as it is", () => {
    expect(said("I-23", "BUILDING")).toEqual([]);
    expect(said("I-23", "BUILDING", { changesWork: false }, [])).toEqual([]);
  });
});
