import { describe, expect, it } from "vitest";
import type { Program, Verdict } from "#domain";
import {
  acceptDeliverable,
  addEvidence,
  applyAll,
  assessCriterion,
  change,
  progressOf,
  removeEvidence,
  returnDeliverable,
  sentenceOf,
  submitForAcceptance,
} from "#domain";
import { as, day, smallProgram, today } from "../../../../tests/fixtures/small-program.ts";
import { acceptedWithoutProof } from "../rules/acceptance.ts";

const rules = (verdict: Verdict) => verdict.findings.map((finding) => finding.ruleId);
const applied = (program: Program, verdict: Verdict): Program => {
  if (verdict.kind === "refused") throw new Error(`refused: ${rules(verdict).join(", ")}`);
  return applyAll(program, verdict.changes);
};
const accept = { deliverableId: "DL03", note: "Seen in use" };
const reason = "The third step is not described yet";

describe("accepting", () => {
  it("a reviewer who does not own it accepts, and only then it counts", () => {
    const program = smallProgram();
    const accepted = applied(program, acceptDeliverable.carryOut(program, accept, as("M4")));
    expect(accepted.deliverable.get("DL03")).toMatchObject({
      state: "ACCEPTED",
      acceptedDay: today,
      acceptedById: "M4",
    });
    const all = [...accepted.deliverable.values()];
    expect(progressOf([...program.deliverable.values()]).accepted).toBe(0);
    expect(progressOf(all)).toEqual({ accepted: 5, total: 15, ratio: 1 / 3 });
  });

  it("I-44 refuses the owner, before anything is typed and when it is sent", () => {
    const program = smallProgram();
    const owner = as("M3");
    expect(acceptDeliverable.preconditions(program, "DL03", owner)[0]?.ruleId).toBe("I-44");
    const verdict = acceptDeliverable.carryOut(program, accept, owner);
    expect(verdict.kind).toBe("refused");
    expect(rules(verdict)).toEqual(["I-44"]);
  });

  it("I-44 is content with another member, T-01 refuses one without a tie", () => {
    const program = smallProgram();
    expect(acceptDeliverable.preconditions(program, "DL03", as("M4"))).toEqual([]);
    expect(rules(acceptDeliverable.carryOut(program, accept, as("M2")))).toEqual(["T-01"]);
  });

  it("I-14 refuses without criteria or evidence, and is content with one of each", () => {
    const program = smallProgram();
    const bare = applyAll(program, [
      change("evidence-removed", "EV-1", { removedReason: "The link is dead" }),
    ]);
    const verdict = acceptDeliverable.carryOut(bare, accept, as("M4"));
    expect(verdict.kind).toBe("refused");
    expect(verdict.findings[0]).toMatchObject({
      ruleId: "I-14",
      facts: { criteria: 1, evidence: 0 },
    });
    expect(acceptDeliverable.carryOut(program, accept, as("M4")).kind).toBe("done");
  });

  it.each([
    [0, 0, 1],
    [0, 1, 1],
    [1, 0, 1],
    [1, 1, 0],
  ])(
    "I-14 of %i criteria and %i pieces of evidence says %i times that one is missing",
    (criteria, evidence, times) => {
      const program = applyAll(smallProgram(), [
        ...(criteria === 0 ? [change("criterion-changed", "CR-1", { removed: true })] : []),
        ...(evidence === 0 ? [change("evidence-removed", "EV-1", { removedReason: "Gone" })] : []),
      ]);
      const found = (submitting: boolean) =>
        acceptedWithoutProof
          .check(program, { deliverableId: "DL03", submitting }, as("M4"))
          .map(({ severity, facts }) => [severity, facts.criteria, facts.evidence]);
      expect(found(false)).toEqual(Array(times).fill(["BLOCKS", criteria, evidence]));
      expect(found(true)).toEqual(Array(times).fill(["WARNS", criteria, evidence]));
    },
  );

  it("I-14 counts evidence that hangs on a criterion", () => {
    const program = applyAll(smallProgram(), [
      change("evidence-removed", "EV-1", { removedReason: "Moved" }),
      change("evidence-added", "EV-2", {
        ...evidenceOf(smallProgram()),
        subjectNoun: "criterion",
        subjectId: "CR-1",
      }),
    ]);
    expect(acceptDeliverable.carryOut(program, accept, as("M4")).kind).toBe("done");
  });

  it("T-31 refuses while a critical criterion is open; ticking it in the review mends that", () => {
    const program = applyAll(smallProgram(), [
      change("criterion-assessed", "CR-1", { result: "NOT_ASSESSED" }),
    ]);
    const blind = acceptDeliverable.carryOut(program, accept, as("M4"));
    expect(rules(blind)).toEqual(["T-31"]);
    const seen = acceptDeliverable.carryOut(
      program,
      { ...accept, criteriaMet: ["CR-1"] },
      as("M4"),
    );
    expect(applied(program, seen).criterion.get("CR-1")).toMatchObject({
      result: "MET",
      assessedById: "M4",
    });
  });

  it("T-31 only warns for a criterion that is not critical", () => {
    const program = applyAll(smallProgram(), [
      change("criterion-changed", "CR-1", { critical: false, result: "NOT_MET" }),
    ]);
    expect(acceptDeliverable.carryOut(program, accept, as("M4"))).toMatchObject({
      kind: "refused",
      findings: [{ ruleId: "T-31", severity: "WARNS" }],
    });
    const knowing = { ...accept, acknowledge: "The gap is closed in sprint 5 by DL04" };
    expect(acceptDeliverable.carryOut(program, knowing, as("M4")).kind).toBe("done");
  });

  it("T-31 refuses while a sign-off is open, critical or not: no reason of the reviewer's stands for it", () => {
    const program = applyAll(smallProgram(), [
      change("criterion-changed", "CR-1", { critical: false, signedBy: "DATA_PROTECTION" }),
      change("criterion-assessed", "CR-1", { result: "NOT_ASSESSED" }),
    ]);
    const knowing = { ...accept, acknowledge: "The officer has said yes on the telephone" };
    expect(acceptDeliverable.carryOut(program, knowing, as("M4"))).toMatchObject({
      kind: "refused",
      findings: [{ ruleId: "T-31", severity: "BLOCKS" }],
    });
  });

  it("T-03 refuses what nobody submitted", () => {
    const verdict = acceptDeliverable.carryOut(
      smallProgram(),
      { ...accept, deliverableId: "DL01" },
      as("M1"),
    );
    expect(rules(verdict)).toContain("T-03");
  });
});

describe("returning", () => {
  it("goes back with what is missing, counted, and may be taken up again", () => {
    const program = smallProgram();
    const verdict = returnDeliverable.carryOut(
      program,
      { deliverableId: "DL03", reason },
      as("M4"),
    );
    expect(applied(program, verdict).deliverable.get("DL03")).toMatchObject({
      state: "RETURNED",
      returnedReason: reason,
      returnCount: 1,
    });
  });

  it("T-05 refuses a word as a reason, I-44 the owner", () => {
    const program = smallProgram();
    const short = { deliverableId: "DL03", reason: "No" };
    expect(rules(returnDeliverable.carryOut(program, short, as("M4")))).toEqual(["T-05"]);
    const own = { deliverableId: "DL03", reason };
    expect(rules(returnDeliverable.carryOut(program, own, as("M3")))).toEqual(["I-44"]);
  });
});

describe("submitting", () => {
  const submit = { deliverableId: "DL01", reviewerId: "M4", note: "" };

  it("I-14 warns beforehand that criteria and evidence are missing", () => {
    const program = smallProgram();
    const [finding] = submitForAcceptance.preconditions(program, "DL01", as("M2"));
    expect(finding).toMatchObject({ ruleId: "I-14", severity: "WARNS" });
    expect(finding && sentenceOf(finding)).toMatch(/It can't be accepted until both are there\.$/);
    const verdict = submitForAcceptance.carryOut(
      program,
      { ...submit, acknowledge: "Criteria follow after the review" },
      as("M2"),
    );
    expect(applied(program, verdict).deliverable.get("DL01")).toMatchObject({
      state: "IN_REVIEW",
      reviewerId: "M4",
      submittedById: "M2",
    });
  });

  it("I-44 refuses the owner as reviewer, T-04 a viewer or a stranger", () => {
    const program = smallProgram();
    const named = (reviewerId: string) =>
      rules(submitForAcceptance.carryOut(program, { ...submit, reviewerId }, as("M2")));
    expect(named("M2")).toContain("I-44");
    expect(named("M8")).toContain("T-04");
    expect(named("M99")).toContain("T-04");
  });

  it("T-03 refuses what has not begun", () => {
    const verdict = submitForAcceptance.carryOut(
      smallProgram(),
      { ...submit, deliverableId: "DL02" },
      as("M3"),
    );
    expect(rules(verdict)).toContain("T-03");
  });
});

describe("evidence and criteria", () => {
  const given = {
    subjectId: "DL01",
    kind: "TEST",
    title: "Load test",
    link: "https://small.example/load",
    occurredDay: day("2026-11-20"),
  } as const;

  it("A-25 is content with what is recorded soon", () => {
    const program = smallProgram();
    const added = applied(program, addEvidence.carryOut(program, given, as("M2")));
    expect(added.evidence.get("EV-2")).toMatchObject({ reconstructed: false, recordedById: "M2" });
  });

  it("A-25 warns of what is recorded long after, and marks it", () => {
    const program = smallProgram();
    const late = { ...given, occurredDay: day("2026-11-13") };
    expect(addEvidence.carryOut(program, late, as("M2"))).toMatchObject({
      kind: "refused",
      findings: [{ ruleId: "A-25", severity: "WARNS" }],
    });
    const knowing = { ...late, acknowledge: "The report reached us only today" };
    const added = applied(program, addEvidence.carryOut(program, knowing, as("M2")));
    expect(added.evidence.get("EV-2")?.reconstructed).toBe(true);
  });

  it("A-25 warns of evidence younger than the acceptance it supports", () => {
    const program = applyAll(smallProgram(), [
      change("deliverable-accepted", "DL01", {
        state: "ACCEPTED",
        acceptedDay: day("2026-11-19"),
      }),
    ]);
    expect(rules(addEvidence.carryOut(program, given, as("M2")))).toEqual(["A-25"]);
  });

  it("T-32 refuses a link that is none, and one that would run a script", () => {
    const program = smallProgram();
    for (const link of ["the shared drive", "javascript:alert(1)", "https://"]) {
      expect(rules(addEvidence.carryOut(program, { ...given, link }, as("M2")))).toContain("T-32");
    }
  });

  it("T-06 refuses evidence of something that has not happened", () => {
    const future = { ...given, occurredDay: day("2026-11-30") };
    expect(rules(addEvidence.carryOut(smallProgram(), future, as("M2")))).toEqual(["T-06"]);
  });

  it("evidence goes with a reason, and not from under an acceptance", () => {
    const program = smallProgram();
    const remove = { evidenceId: "EV-1", reason: "It was measured on the wrong data" };
    const removed = applied(program, removeEvidence.carryOut(program, remove, as("M3")));
    expect(removed.evidence.get("EV-1")?.removedReason).toBe(remove.reason);
    const accepted = applied(program, acceptDeliverable.carryOut(program, accept, as("M4")));
    expect(rules(removeEvidence.carryOut(accepted, remove, as("M3")))).toEqual(["T-03"]);
  });

  it("A-24 refuses a result nobody can look up, and is content with a link", () => {
    const program = smallProgram();
    const met = { criterionId: "CR-2", result: "MET", reason: "" } as const;
    expect(rules(assessCriterion.carryOut(program, met, as("M4")))).toEqual(["A-24"]);
    const shown = applyAll(program, [
      change("evidence-added", "EV-2", {
        ...evidenceOf(program),
        subjectNoun: "criterion",
        subjectId: "CR-2",
      }),
    ]);
    expect(assessCriterion.carryOut(shown, met, as("M4")).kind).toBe("done");
  });

  it("I-44 refuses the owner who waives a criterion, T-05 a waiver without a reason", () => {
    const program = smallProgram();
    const waiver = { waiverOwnerId: "M1", waivedUntilDay: day("2026-12-18") };
    const waive = { criterionId: "CR-1", result: "WAIVED", reason, waiver } as const;
    expect(rules(assessCriterion.carryOut(program, waive, as("M3")))).toEqual(["I-44"]);
    expect(assessCriterion.carryOut(program, waive, as("M4")).kind).toBe("done");
    const silent = { ...waive, reason: "" };
    expect(rules(assessCriterion.carryOut(program, silent, as("M4")))).toEqual(["T-05"]);
  });
});

function evidenceOf(program: Program) {
  const evidence = program.evidence.get("EV-1");
  if (!evidence) throw new Error("The small program has EV-1");
  const { id: _id, ...set } = evidence;
  return set;
}
