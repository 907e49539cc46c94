import { describe, expect, it } from "vitest";
import type { Change, Program, ProgramRole, Verdict } from "#domain";
import { addCriterion, applyAll, change, changeCriterion } from "#domain";
import { as, at, day, smallProgram } from "../../../tests/fixtures/small-program.ts";

const rules = (verdict: Verdict) => verdict.findings.map((finding) => finding.ruleId);
const reason = "The committee lowered its expectation";

/** CR-1 of DL03, on which work started 2026-11-17, now with a number in it. */
const program = (): Program =>
  applyAll(smallProgram(), [
    change("criterion-changed", "CR-1", { text: "Recall at least 0.80, precision at least 0.60" }),
  ]);

const same = {
  criterionId: "CR-1",
  text: "Recall at least 0.80, precision at least 0.60",
  critical: true,
  evidenceNeeded: "A link to the result",
  remove: false,
  weaker: false,
  reason: "",
};

const override = (id: string, role: ProgramRole, byId: string): Change =>
  change("override-granted", id, {
    ruleId: "I-45",
    subjectNoun: "criterion",
    subjectId: "CR-1",
    aspect: null,
    role,
    byId,
    reason: "Agreed after the second measurement",
    grantedAt: at("2026-11-23"),
    expiresDay: day("2026-11-27"),
    withdrawn: false,
    roleSince: null,
    roleGivenBy: null,
  });

describe("loosening a criterion", () => {
  it.each([
    ["removing it", { remove: true }],
    ["making it less critical", { critical: false }],
    [
      "a number that sinks below its floor",
      { text: "Recall at least 0.70, precision at least 0.60" },
    ],
    ["a number that vanishes", { text: "Recall at least 0.80" }],
    ["a wording its author calls weaker", { weaker: true }],
  ])("I-45 refuses %s after work started", (_how, edit) => {
    const verdict = changeCriterion.carryOut(program(), { ...same, reason, ...edit }, as("M3"));
    expect(verdict.kind).toBe("refused");
    expect(verdict.findings[0]).toMatchObject({
      ruleId: "I-45",
      overridableBy: ["QA_REVIEWER", "EATP"],
    });
  });

  it("I-45 is content with a stricter number and a clearer wording, and asks to assess anew", () => {
    const stricter = {
      ...same,
      text: "Recall at least 0.85, precision at least 0.60, per district",
    };
    const verdict = changeCriterion.carryOut(program(), stricter, as("M3"));
    expect(verdict).toMatchObject({
      kind: "done",
      changes: [{ kind: "criterion-changed", set: { result: "NOT_ASSESSED" } }],
    });
  });

  it("I-45 reads a ceiling the other way round", () => {
    const ceiling = applyAll(program(), [
      change("criterion-changed", "CR-1", { text: "Omissions at most 0.5 %" }),
    ]);
    const to = (text: string) =>
      changeCriterion.carryOut(ceiling, { ...same, reason, text }, as("M3")).kind;
    expect(to("Omissions at most 0.4 %")).toBe("done");
    expect(to("Omissions at most 0.9 %")).toBe("refused");
  });

  it("I-45 wants both the QA reviewer and the EATP, and counts and reports the loosening then", () => {
    const loosened = { ...same, remove: true, reason };
    const one = applyAll(program(), [override("OV-1", "QA_REVIEWER", "M4")]);
    expect(rules(changeCriterion.carryOut(one, loosened, as("M3")))).toEqual(["I-45"]);
    const both = applyAll(one, [override("OV-2", "EATP", "M1")]);
    const verdict = changeCriterion.carryOut(both, loosened, as("M3"));
    expect(verdict).toMatchObject({
      kind: "done",
      findings: [{ ruleId: "I-45", standing: "OVERRIDDEN" }],
      changes: [
        {
          kind: "criterion-loosened",
          set: { removed: true, loosenedCount: 1, loosenedReason: reason },
        },
      ],
    });
  });

  it("I-45 does not take two overrides of one person for two people", () => {
    const alone = applyAll(program(), [
      override("OV-1", "QA_REVIEWER", "M1"),
      override("OV-2", "EATP", "M1"),
    ]);
    const verdict = changeCriterion.carryOut(alone, { ...same, remove: true, reason }, as("M3"));
    expect(rules(verdict)).toEqual(["I-45"]);
  });

  it("I-45 freezes a gate's criteria shortly before its day, and lets them go long before", () => {
    const gate = {
      ...same,
      criterionId: "CR-3",
      text: "The runbook is written",
      critical: false,
      remove: true,
      reason,
    };
    const late = changeCriterion.carryOut(smallProgram(), gate, as("M1"));
    expect(rules(late)).toEqual(["I-45"]);
    // The gate is on 2026-11-27; five working days before it the freeze begins.
    const first = changeCriterion.carryOut(smallProgram(), gate, as("M1", day("2026-11-20")));
    expect(rules(first)).toEqual(["I-45"]);
    const early = changeCriterion.carryOut(smallProgram(), gate, as("M1", day("2026-11-19")));
    expect(early).toMatchObject({ kind: "done", changes: [{ kind: "criterion-changed" }] });
  });

  it("I-45 freezes the criteria of a deliverable before its own gate, and of no other", () => {
    const beforeGate = (deliverableId: string) =>
      applyAll(program(), [
        change("deliverable-edited", "DL03", { startedDay: null, state: "COMMITTED" }),
        change("gate-edited", "G-1", { subjectNoun: "deliverable", subjectId: deliverableId }),
      ]);
    const removed = { ...same, remove: true, reason };
    expect(rules(changeCriterion.carryOut(beforeGate("DL03"), removed, as("M3")))).toEqual([
      "I-45",
    ]);
    expect(rules(changeCriterion.carryOut(beforeGate("DL01"), removed, as("M3")))).toEqual([]);
  });

  it("I-45 holds for what is blocked before it could begin", () => {
    const blocked = applyAll(program(), [
      change("deliverable-blocked", "DL03", { state: "BLOCKED", startedDay: null }),
    ]);
    const lower = { ...same, reason, text: "Recall at least 0.70, precision at least 0.60" };
    expect(rules(changeCriterion.carryOut(blocked, lower, as("M3")))).toEqual(["I-45"]);
  });

  it("I-45 lets a criterion go before work starts, with a reason all the same", () => {
    const fresh = applyAll(program(), [
      change("deliverable-edited", "DL03", { state: "READY", startedDay: null }),
    ]);
    const edit = { ...same, remove: true };
    expect(changeCriterion.carryOut(fresh, { ...edit, reason }, as("M3")).kind).toBe("done");
    expect(rules(changeCriterion.carryOut(fresh, edit, as("M3")))).toEqual(["T-05"]);
  });
});

it("a criterion is added to open work, by those who may, and says something", () => {
  const add = {
    subjectId: "DL01",
    text: "Completeness at least 98 %",
    critical: true,
    evidenceNeeded: "",
  };
  expect(addCriterion.carryOut(smallProgram(), add, as("M2"))).toMatchObject({
    kind: "done",
    changes: [{ kind: "criterion-added", set: { subjectId: "DL01", result: "NOT_ASSESSED" } }],
  });
  expect(rules(addCriterion.carryOut(smallProgram(), { ...add, text: " " }, as("M2")))).toEqual([
    "T-33",
  ]);
  expect(rules(addCriterion.carryOut(smallProgram(), add, as("M3")))).toEqual(["T-01"]);
});
