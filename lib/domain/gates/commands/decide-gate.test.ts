import { describe, expect, it } from "vitest";
import {
  assessed,
  assessedGate,
  decision,
  validationRun,
  withSecondGate,
} from "../../../../tests/fixtures/deciding.ts";
import { done, refusedBy } from "../../../../tests/fixtures/doing.ts";
import { as, at, day, smallProgram } from "../../../../tests/fixtures/small-program.ts";
import type { DecideGate, Program } from "../../index.ts";
import {
  addGateEvidence,
  applyAll,
  change,
  closeCondition,
  decideGate,
  dropGate,
  editGate,
  gateSuggestion,
  grantOverride,
  isRecycleOpen,
  scheduleGate,
} from "../../index.ts";

const condition = {
  criterionId: "CR-3",
  text: "Write the runbook",
  ownerId: "M2",
  dueDay: day("2026-12-04"),
};

const refused = (program: Program, set: Partial<DecideGate> & Pick<DecideGate, "outcome">) =>
  refusedBy(program, decideGate, decision(set), as("M1"));

describe("gate suggestion", () => {
  it.each([
    ["MET", "MET", "GO"],
    ["MET", "NOT_MET", "CONDITIONAL_GO"],
    ["NOT_MET", "MET", "RECYCLE"],
    ["NOT_MET", "NOT_MET", "RECYCLE"],
  ] as const)("critical %s, other %s suggests %s", (critical, other, outcome) => {
    expect(gateSuggestion(assessedGate(critical, other), "G-1").outcome).toBe(outcome);
  });

  it("counts what nobody has assessed as not met", () => {
    const { outcome, notAssessed } = gateSuggestion(smallProgram(), "G-1");
    expect([outcome, notAssessed.length]).toEqual(["RECYCLE", 2]);
  });

  it("counts a waiver with a reason as met, one without as not", () => {
    const waived = (resultReason: string | null) =>
      gateSuggestion(
        applyAll(assessedGate("MET", "NOT_MET"), [
          change("criterion-assessed", "CR-3", { result: "WAIVED", resultReason }),
        ]),
        "G-1",
      ).outcome;
    expect([waived("The vendor runs it"), waived(null)]).toEqual(["GO", "CONDITIONAL_GO"]);
  });
});

describe("deciding a gate", () => {
  it("T-01 is not open to a stream lead", () => {
    const program = assessedGate("MET", "MET");
    expect(refusedBy(program, decideGate, decision({ outcome: "GO" }), as("M3"))).toEqual(["T-01"]);
  });

  it("A-10 refuses an outcome that is none of the four", () => {
    const fromElsewhere: DecideGate = {
      ...decision({ outcome: "GO" }),
      ...JSON.parse('{"outcome":"PASS"}'),
    };
    expect(refusedBy(assessedGate("MET", "MET"), decideGate, fromElsewhere, as("M1"))).toContain(
      "A-10",
    );
  });

  it("A-10 is content with each of the four", () => {
    for (const outcome of ["GO", "CONDITIONAL_GO", "RECYCLE", "STOP"] as const)
      expect(refused(assessedGate("MET", "MET"), { outcome })).not.toContain("A-10");
  });

  it("A-11 refuses go while a criterion is not met", () => {
    expect(refused(assessedGate("MET", "NOT_MET"), { outcome: "GO" })).toEqual(["A-11"]);
  });

  it("A-11 is content with go when every criterion is met, and the gate closes", () => {
    const after = done(
      assessedGate("MET", "MET"),
      decideGate,
      decision({ outcome: "GO" }),
      as("M1"),
    );
    expect(after.gate.get("G-1")).toMatchObject({
      state: "CLOSED",
      outcome: "GO",
      deciderIds: ["M1"],
      decidedById: "M1",
      decidedAt: at("2026-11-23"),
    });
  });

  it("A-11 and A-12 refuse to pass a gate that has no criteria", () => {
    const bare = applyAll(assessedGate("MET", "MET"), [
      change("criterion-changed", "CR-2", { removed: true }),
      change("criterion-changed", "CR-3", { removed: true }),
    ]);
    expect(gateSuggestion(bare, "G-1").outcome).toBe("RECYCLE");
    expect(refused(bare, { outcome: "GO", evidence: validationRun })).toEqual(["A-11"]);
    expect(
      refused(bare, { outcome: "CONDITIONAL_GO", evidence: validationRun, exceptions: "None" }),
    ).toEqual(["A-12"]);
  });

  it("A-12 refuses a conditional go when an unmet criterion has nobody to close it", () => {
    const program = assessedGate("MET", "NOT_MET");
    expect(refused(program, { outcome: "CONDITIONAL_GO", exceptions: "None" })).toEqual(["A-12"]);
  });

  it("A-12 is content when each unmet criterion has a condition with owner and day", () => {
    const after = done(
      assessedGate("MET", "NOT_MET"),
      decideGate,
      decision({ outcome: "CONDITIONAL_GO", conditions: [condition] }),
      as("M1"),
    );
    expect(after.gate.get("G-1")?.state).toBe("DECIDED");
    expect(after.condition.get("CN-1")).toMatchObject({ ...condition, closedDay: null });
  });

  it("A-12 and A-13 refuse a conditional go over a critical criterion, condition or not", () => {
    const conditions = [condition, { ...condition, criterionId: "CR-2" }];
    expect(
      refused(assessedGate("NOT_MET", "MET"), { outcome: "CONDITIONAL_GO", conditions }),
    ).toEqual(["A-12", "A-13"]);
  });

  it("A-13 refuses recycle that names nothing to repeat", () => {
    expect(
      refused(assessedGate("NOT_MET", "MET"), {
        outcome: "RECYCLE",
        remediation: "Repair the data",
      }),
    ).toEqual(["A-13"]);
  });

  it("A-13 is content with recycle by named activities, and holds the gate again", () => {
    const after = done(
      assessedGate("NOT_MET", "MET"),
      decideGate,
      decision({
        outcome: "RECYCLE",
        remediation: "Repair the data",
        recycleActivities: ["Validate the sensor data again"],
        againDay: day("2026-12-04"),
      }),
      as("M1"),
    );
    expect(after.gate.get("G-2")).toMatchObject({
      name: "Platform can carry a pilot",
      state: "SCHEDULED",
      scheduledDay: "2026-12-04",
      outcome: null,
    });
    expect(gateSuggestion(after, "G-2")).toMatchObject({ criteria: 2, outcome: "RECYCLE" });
    const first = after.gate.get("G-1");
    expect(first && isRecycleOpen(after, first)).toBe(true);
  });

  it("A-14 refuses a stop that gives the Steering Committee nothing to reassess", () => {
    expect(
      refused(assessedGate("MET", "MET"), { outcome: "STOP", remediation: "None possible" }),
    ).toEqual(["A-14"]);
  });

  it("A-14 is content when the stop names the question, even with every criterion met", () => {
    const stop = decision({
      outcome: "STOP",
      remediation: "Wind the platform down",
      reassessment: "Is the use case still worth its platform?",
    });
    expect(
      done(assessedGate("MET", "MET"), decideGate, stop, as("M1")).gate.get("G-1")?.outcome,
    ).toBe("STOP");
  });

  it.each([
    ["inputs", { outcome: "GO", inputs: [] }],
    ["deciders", { outcome: "GO", deciderIds: [] }],
    ["conditions or exceptions", { outcome: "CONDITIONAL_GO" }],
    ["remediation", { outcome: "RECYCLE", recycleActivities: ["Again"] }],
  ] as const)("A-15 refuses a record without %s", (_what, set) => {
    expect(refused(assessedGate("MET", "MET"), set)).toEqual(["A-15"]);
  });

  it("A-15 is content with a stricter outcome than suggested when its record is whole", () => {
    const stricter = decision({ outcome: "CONDITIONAL_GO", exceptions: "Night shift excluded" });
    expect(refusedBy(assessedGate("MET", "MET"), decideGate, stricter, as("M1"))).toEqual([]);
  });

  it("A-24 refuses a met criterion whose evidence was taken away, and is content with one link", () => {
    const bare = applyAll(assessedGate("MET", "MET"), [
      change("evidence-removed", "EV-2", { removedReason: "Wrong file linked by mistake" }),
    ]);
    expect(refused(bare, { outcome: "GO" })).toEqual(["A-24"]);
    const again = done(bare, addGateEvidence, { subjectId: "G-1", ...validationRun }, as("M4"));
    expect(refused(again, { outcome: "GO" })).toEqual([]);
  });

  it("T-44 is content once a scheduled gate has its first link: it is collecting evidence", () => {
    const scheduled = applyAll(assessedGate("NOT_ASSESSED", "NOT_ASSESSED"), [
      change("gate-readied", "G-1", { state: "SCHEDULED" }),
    ]);
    const recycle = {
      outcome: "RECYCLE",
      remediation: "Repair the data",
      recycleActivities: ["Again"],
    } as const;
    expect(refused(scheduled, recycle)).toContain("T-44");
    const begun = done(
      scheduled,
      addGateEvidence,
      { subjectId: "G-1", ...validationRun },
      as("M4"),
    );
    expect(begun.gate.get("G-1")?.state).toBe("EVIDENCE_COLLECTION");
    expect(refused(begun, recycle)).not.toContain("T-44");
  });

  const record = {
    conditions: [condition],
    exceptions: "Night shift excluded",
    remediation: "Repair the data",
    recycleActivities: ["Again"],
    reassessment: "Is the use case worth a third attempt?",
  };
  const bare = () =>
    applyAll(smallProgram(), [
      change("criterion-assessed", "CR-2", { result: "WAIVED", resultReason: "Measured before" }),
      change("criterion-assessed", "CR-3", { result: "NOT_MET", resultReason: "No runbook yet" }),
      change("gate-readied", "G-1", { state: "READY" }),
    ]);

  it.each(["GO", "CONDITIONAL_GO", "RECYCLE", "STOP"] as const)(
    "A-24 refuses %s without a single validationRun on the gate or its criteria, and asks for no second one",
    (outcome) => {
      const given = { outcome, ...record };
      expect(refused(bare(), given)).toContain("A-24");
      expect(refused(bare(), { ...given, evidence: validationRun })).not.toContain("A-24");
      const linked = done(
        bare(),
        addGateEvidence,
        { subjectId: "G-1", ...validationRun },
        as("M4"),
      );
      expect(refused(linked, given)).not.toContain("A-24");
    },
  );

  it("A-24 is content with a validationRun on a gate that has no criteria", () => {
    const empty = applyAll(bare(), [
      change("criterion-loosened", "CR-2", { removed: true }),
      change("criterion-loosened", "CR-3", { removed: true }),
    ]);
    const recycle = { outcome: "RECYCLE", ...record } as const;
    expect(refused(empty, recycle)).toContain("A-24");
    const linked = done(empty, addGateEvidence, { subjectId: "G-1", ...validationRun }, as("M4"));
    expect(refused(linked, recycle)).not.toContain("A-24");
  });

  it("I-44 refuses the gate's owner as decider, and as the one who records", () => {
    const owned = applyAll(assessedGate("MET", "MET"), [
      change("roles-changed", "M2", { roles: ["STREAM_LEAD", "QA_REVIEWER"] }),
    ]);
    expect(refused(owned, { outcome: "GO", deciderIds: ["M1", "M2"] })).toEqual(["I-44"]);
    expect(refusedBy(owned, decideGate, decision({ outcome: "GO" }), as("M2"))).toContain("I-44");
  });

  it("I-44 is content with deciders who do not own the gate", () => {
    expect(
      refused(assessedGate("MET", "MET"), { outcome: "GO", deciderIds: ["M1", "M6"] }),
    ).toEqual([]);
  });

  it("T-43 refuses a decider whose roles decide no gates", () => {
    expect(
      refused(assessedGate("MET", "MET"), { outcome: "GO", deciderIds: ["M1", "M8"] }),
    ).toEqual(["T-43"]);
  });

  it("T-43 is content with a decider of the Steering Committee", () => {
    const byCommittee = decision({ outcome: "GO", deciderIds: ["M6"] });
    expect(refusedBy(assessedGate("MET", "MET"), decideGate, byCommittee, as("M6"))).toEqual([]);
  });

  it("T-03 refuses a second decision", () => {
    const after = done(
      assessedGate("MET", "MET"),
      decideGate,
      decision({ outcome: "GO" }),
      as("M1"),
    );
    expect(refused(after, { outcome: "STOP" })).toContain("T-03");
  });

  it("T-44 refuses a decision before anything was assessed", () => {
    const early = applyAll(smallProgram(), [change("gate-edited", "G-1", { state: "SCHEDULED" })]);
    expect(decideGate.preconditions(early, "G-1", as("M1"))).toMatchObject([{ ruleId: "T-44" }]);
  });

  it("T-44 is content once one criterion was assessed", () => {
    const early = applyAll(smallProgram(), [change("gate-edited", "G-1", { state: "SCHEDULED" })]);
    const once = assessed(early, "CR-3", "NOT_MET");
    expect(decideGate.preconditions(once, "G-1", as("M1"))).toEqual([]);
  });

  it("T-04 and T-06 refuse a condition for nobody, or due in the past", () => {
    const with_ = (set: object) =>
      refused(assessedGate("MET", "NOT_MET"), {
        outcome: "CONDITIONAL_GO",
        conditions: [{ ...condition, ...set }],
      });
    expect(with_({ ownerId: "M99" })).toEqual(["T-04"]);
    expect(with_({ dueDay: day("2026-11-20") })).toEqual(["T-06"]);
  });
});

describe("conditions", () => {
  /** G-1 went conditionally with CN-1 due on 4 December; G-2 judges the same stream and is all met. */
  function twoGates(): Program {
    const conditional = done(
      assessedGate("MET", "NOT_MET"),
      decideGate,
      decision({ outcome: "CONDITIONAL_GO", conditions: [condition] }),
      as("M1"),
    );
    return assessed(withSecondGate(conditional), "CR-4", "MET");
  }
  const go = decision({ gateId: "G-2", outcome: "GO", deciderIds: ["M1", "M6"] });
  const late = as("M1", day("2026-12-07"));

  it("A-56 refuses the next gate of the same subject while a condition is overdue", () => {
    expect(refusedBy(twoGates(), decideGate, go, late)).toEqual(["A-56"]);
  });

  it("A-56 is content on the due day, after closing, and with an override of the Steering Committee", () => {
    const program = twoGates();
    expect(refusedBy(program, decideGate, go, as("M1", day("2026-12-04")))).toEqual([]);
    const closed = done(
      program,
      closeCondition,
      { conditionId: "CN-1", note: "The runbook is written and rehearsed", evidence: null },
      late,
    );
    expect(closed.gate.get("G-1")?.state).toBe("CLOSED");
    expect(refusedBy(closed, decideGate, go, late)).toEqual([]);
    const overridden = done(
      program,
      grantOverride,
      {
        ruleId: "A-56",
        subjectNoun: "gate",
        subjectId: "G-2",
        role: "STEERCO",
        reason: "The runbook waits for a vendor until January",
        expiresDay: day("2026-12-11"),
      },
      as("M6", day("2026-12-07")),
    );
    const verdict = decideGate.carryOut(overridden, go, late);
    expect(verdict.kind).toBe("done");
    expect(verdict.findings).toMatchObject([{ ruleId: "A-56", standing: "OVERRIDDEN" }]);
  });

  it("A-56 lets a stricter outcome pass", () => {
    const stop = decision({
      gateId: "G-2",
      deciderIds: ["M1", "M6"],
      outcome: "STOP",
      remediation: "None",
      reassessment: "Is it worth going on?",
    });
    expect(refusedBy(twoGates(), decideGate, stop, late)).toEqual([]);
  });

  it("T-05 refuses to close a condition on a word, T-03 to close it twice", () => {
    const program = twoGates();
    const command = { conditionId: "CN-1", note: "done", evidence: null };
    expect(refusedBy(program, closeCondition, command, as("M2"))).toEqual(["T-05"]);
    const said = {
      ...command,
      note: "The runbook is written and rehearsed",
      evidence: validationRun,
    };
    const closed = done(program, closeCondition, said, as("M2"));
    expect(closed.evidence.get("EV-4")).toMatchObject({ subjectNoun: "condition" });
    expect(refusedBy(closed, closeCondition, said, as("M2"))).toContain("T-03");
  });

  it("T-01 lets only its owner and the reviewing roles close a condition", () => {
    const command = { conditionId: "CN-1", note: "The runbook is written", evidence: null };
    expect(refusedBy(twoGates(), closeCondition, command, as("M3"))).toEqual(["T-01"]);
  });
});

describe("setting up a gate", () => {
  const gateP = {
    name: "Gate P: build complete",
    level: "STAGE",
    subjectNoun: "cycle",
    subjectId: "C1",
    stage: "PRODUCE",
    ownerId: null,
    scheduledDay: day("2026-12-22"),
    criteria: [],
  } as const;

  it("takes the checklist of its stage when no criteria are given", () => {
    const after = done(smallProgram(), scheduleGate, gateP, as("M1"));
    const { criteria, criticalUnmet } = gateSuggestion(after, "G-2");
    expect([criteria, criticalUnmet.length]).toEqual([7, 7]);
  });

  it("moves on when its criteria are assessed", () => {
    const half = assessed(smallProgram(), "CR-2", "MET");
    expect(half.gate.get("G-1")?.state).toBe("EVIDENCE_COLLECTION");
    expect(assessed(half, "CR-3", "MET").gate.get("G-1")?.state).toBe("READY");
    const fresh = done(smallProgram(), scheduleGate, gateP, as("M1"));
    expect(assessed(fresh, "CR-4", "NOT_MET").gate.get("G-2")?.state).toBe("EVIDENCE_COLLECTION");
  });

  it("T-42 refuses a stage gate without a stage, or over a stream", () => {
    expect(refusedBy(smallProgram(), scheduleGate, { ...gateP, stage: null }, as("M1"))).toEqual([
      "T-42",
    ]);
    const overStream = { ...gateP, subjectNoun: "workstream", subjectId: "W1" } as const;
    expect(refusedBy(smallProgram(), scheduleGate, overStream, as("M1"))).toEqual(["T-42"]);
  });

  it("T-42 is content with a stage of a cycle, and with no stage elsewhere", () => {
    const onStream = {
      ...gateP,
      level: "WORKSTREAM",
      subjectNoun: "workstream",
      subjectId: "W1",
      stage: null,
    } as const;
    expect(refusedBy(smallProgram(), scheduleGate, gateP, as("M1"))).toEqual([]);
    expect(refusedBy(smallProgram(), scheduleGate, onStream, as("M1"))).toEqual([]);
  });

  it("T-04 refuses a gate for something unknown, T-01 one set up by a viewer", () => {
    const unknown = { ...gateP, subjectId: "C9" };
    expect(refusedBy(smallProgram(), scheduleGate, unknown, as("M1"))).toEqual(["T-04"]);
    expect(refusedBy(smallProgram(), scheduleGate, { ...gateP, ownerId: "M99" }, as("M1"))).toEqual(
      ["T-04"],
    );
    expect(refusedBy(smallProgram(), scheduleGate, { ...gateP, ownerId: "M2" }, as("M1"))).toEqual(
      [],
    );
    expect(refusedBy(smallProgram(), scheduleGate, gateP, as("M8"))).toEqual(["T-01"]);
  });

  it("is edited and dropped before it is decided, not after", () => {
    const edit = { gateId: "G-1", name: "Renamed", ownerId: null, scheduledDay: null };
    const edited = done(smallProgram(), editGate, edit, as("M1"));
    expect(edited.gate.get("G-1")).toMatchObject({ name: "Renamed", ownerId: null });
    const drop = { gateId: "G-1", reason: "Merged into the gate of the cycle" };
    const dropped = done(edited, dropGate, drop, as("M1"));
    expect(refusedBy(dropped, editGate, edit, as("M1"))).toEqual(["T-03"]);
    const decided = done(
      assessedGate("MET", "MET"),
      decideGate,
      decision({ outcome: "GO" }),
      as("M1"),
    );
    expect(refusedBy(decided, dropGate, drop, as("M1"))).toEqual(["T-03"]);
  });
});
