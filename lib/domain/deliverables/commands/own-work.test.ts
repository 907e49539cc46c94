import { describe, expect, it } from "vitest";
import { done, refusedBy } from "../../../../tests/fixtures/doing.ts";
import { as, at, day, smallProgram } from "../../../../tests/fixtures/small-program.ts";
import { change } from "../../changes.ts";
import { applyAll } from "../../engine/apply.ts";
import { addCriterion } from "../../gates/commands/add-criterion.ts";
import { assessCriterion } from "../../gates/commands/assess-criterion.ts";
import type { ChangeCriterion } from "../../gates/commands/change-criterion.ts";
import { changeCriterion } from "../../gates/commands/change-criterion.ts";
import { grantOverride } from "../../overrides/commands/grant-override.ts";
import { planDeliverables } from "../../plan/commands/plan-deliverables.ts";
import type { Program } from "../../program.ts";
import { sentenceOf } from "../../rulebook.ts";
import type { ProgramRole } from "../../vocabulary.ts";
import { acceptDeliverable } from "./accept-deliverable.ts";
import { createDeliverable } from "./create-deliverable.ts";
import { editDeliverable } from "./edit-deliverable.ts";
import { logProgress } from "./log-progress.ts";
import { returnDeliverable } from "./return-deliverable.ts";
import { submitForAcceptance } from "./submit-for-acceptance.ts";
import { withdrawSubmission } from "./withdraw-submission.ts";

const waiver = { waiverOwnerId: "M1", waivedUntilDay: day("2026-12-18") };
const reason = "The committee was told and agrees";
const owned = (program: Program, ownerId: string) => {
  const deliverable = program.deliverable.get("DL03");
  if (!deliverable) throw new Error("The small program has DL03");
  return { ...deliverable, deliverableId: "DL03", ownerId };
};
/** M3 leads W2, owns DL03 and submitted it. She takes it back and makes somebody else its owner. */
const handedOver = done(
  done(smallProgram(), withdrawSubmission, { deliverableId: "DL03", note: "" }, as("M3")),
  editDeliverable,
  owned(smallProgram(), "M9"),
  as("M3"),
);
const submittedAgain = done(
  handedOver,
  submitForAcceptance,
  { deliverableId: "DL03", reviewerId: "M4", note: "" },
  as("M9"),
);

describe("I-44 whoever has a part in the work", () => {
  const cases: readonly (readonly [who: string, Program, string])[] = [
    ["owns it", smallProgram(), "M3"],
    ["handed it over after submitting it", submittedAgain, "M3"],
    ["owns it now", submittedAgain, "M9"],
    [
      "submitted it, though another owns it",
      applyAll(smallProgram(), [change("deliverable-edited", "DL03", { ownerId: "M9" })]),
      "M3",
    ],
  ];

  it.each(cases)("I-44 refuses %s: no acceptance, no return, no override", (_who, program, who) => {
    // As the EATP, so that only the tie stands in the way.
    const role = applyAll(program, [
      change("roles-changed", who, { roles: ["EATP", "QA_REVIEWER"] }),
    ]);
    const me = as(who);
    const said = (found: readonly string[]) => expect(found).toEqual(["I-44"]);
    said(refusedBy(role, acceptDeliverable, { deliverableId: "DL03", note: "" }, me));
    said(refusedBy(role, returnDeliverable, { deliverableId: "DL03", reason }, me));
    const override = {
      ruleId: "I-15",
      subjectNoun: "deliverable",
      subjectId: "DL03",
      aspect: "DP-1",
      role: "EATP",
      reason,
      expiresDay: day("2026-12-01"),
    } as const;
    expect(refusedBy(role, grantOverride, override, me)).toContain("I-44");
    for (const result of ["MET", "WAIVED", "NOT_APPLICABLE"] as const) {
      said(refusedBy(role, assessCriterion, { criterionId: "CR-1", result, reason, waiver }, me));
    }
    const objects = { criterionId: "CR-1", result: "NOT_MET", reason } as const;
    expect(refusedBy(role, assessCriterion, objects, me)).toEqual([]);
  });

  it("I-44 refuses whoever gave it away while it was in progress, before anybody submitted it", () => {
    const underway = applyAll(smallProgram(), [
      change("deliverable-edited", "DL03", {
        state: "IN_PROGRESS",
        submittedById: null,
        submittedAt: null,
        reviewerId: null,
      }),
    ]);
    const given = done(underway, editDeliverable, owned(underway, "M9"), as("M3"));
    expect(given.deliverable.get("DL03")?.partyIds).toEqual(["M3"]);
    const met = { criterionId: "CR-1", result: "MET", reason: "" } as const;
    expect(refusedBy(given, assessCriterion, met, as("M3"))).toEqual(["I-44"]);
    const planned = applyAll(underway, [
      change("deliverable-edited", "DL03", { state: "READY", startedDay: null }),
    ]);
    const before = done(planned, editDeliverable, owned(planned, "M9"), as("M3"));
    expect(before.deliverable.get("DL03")?.partyIds).toEqual([]);
    const stopped = applyAll(planned, [
      change("deliverable-blocked", "DL03", { state: "BLOCKED" }),
    ]);
    const moved = done(stopped, editDeliverable, owned(stopped, "M9"), as("M3"));
    expect(moved.deliverable.get("DL03")?.partyIds).toEqual(["M3"]);
  });

  it("I-44 knows somebody who left and came back as another member", () => {
    const back = applyAll(submittedAgain, [
      change("member-removed", "M3", { active: false, leftDay: day("2026-11-23") }),
      change("member-added", "M12", {
        ...memberOf(submittedAgain, "M3"),
        roles: ["EATP"],
        active: true,
      }),
    ]);
    const accept = { deliverableId: "DL03", note: "" };
    expect(refusedBy(back, acceptDeliverable, accept, as("M3"))).toEqual(["I-44"]);
  });

  it("I-44 is content with a reviewer who has no part in it", () => {
    for (const program of [smallProgram(), submittedAgain]) {
      const accept = { deliverableId: "DL03", note: "", criteriaMet: ["CR-1"] };
      expect(refusedBy(program, acceptDeliverable, accept, as("M4"))).toEqual([]);
    }
  });

  it("I-44, T-31 counts no result that the owner gave before the work changed hands", () => {
    const own = applyAll(smallProgram(), [
      change("criterion-assessed", "CR-1", {
        result: "MET",
        resultReason: null,
        assessedById: "M3",
        assessedAt: at("2026-11-18"),
      }),
    ]);
    const accept = { deliverableId: "DL03", note: "" };
    expect(refusedBy(own, acceptDeliverable, accept, as("M4"))).toEqual(["T-31"]);
    const accepted = done(own, acceptDeliverable, { ...accept, criteriaMet: ["CR-1"] }, as("M4"));
    expect(accepted.criterion.get("CR-1")).toMatchObject({ result: "MET", assessedById: "M4" });
  });
});

describe("work in review", () => {
  it("T-113 keeps its owner, in the form and in the grid", () => {
    const program = smallProgram();
    expect(refusedBy(program, editDeliverable, owned(program, "M9"), as("M3"))).toEqual(["T-113"]);
    const row = {
      row: 1,
      id: "DL03",
      title: "Work instruction",
      stream: "Use cases",
      pillar: "Process",
      owner: "Ida Voss",
      low: "",
      points: "5",
      high: "",
      sprint: "4",
      due: "2026-11-25",
      criteria: "",
      predecessors: "",
    };
    const grid = planDeliverables.carryOut(program, { rows: [row] }, as("M1"));
    expect(grid.kind).toBe("refused");
    expect(grid.findings.map(({ ruleId }) => ruleId)).toContain("T-113");
  });

  it("T-113 is content when the owner stays, and once the submission is taken back", () => {
    const program = smallProgram();
    expect(refusedBy(program, editDeliverable, owned(program, "M3"), as("M3"))).toEqual([]);
    expect(handedOver.deliverable.get("DL03")).toMatchObject({
      state: "IN_PROGRESS",
      ownerId: "M9",
      submittedById: null,
      reviewerId: null,
      partyIds: ["M3"],
    });
  });

  it("I-44 says of a former part that it was one of two, for a list keeps both kinds", () => {
    const submitter = applyAll(smallProgram(), [
      change("deliverable-edited", "DL03", { ownerId: "M9" }),
    ]);
    const back = { deliverableId: "DL03", note: "" };
    const again = done(
      done(submitter, withdrawSubmission, back, as("M3")),
      submitForAcceptance,
      { deliverableId: "DL03", reviewerId: "M4", note: "" },
      as("M9"),
    );
    expect(again.deliverable.get("DL03")?.partyIds).toContain("M3");
    const eatp = applyAll(again, [change("roles-changed", "M3", { roles: ["EATP"] })]);
    const verdict = acceptDeliverable.carryOut(eatp, back, as("M3"));
    if (verdict.kind !== "refused") throw new Error("M3 accepted her own work");
    expect(verdict.findings.map(sentenceOf).join()).toContain("submitted or handed over DL03");
  });

  it("T-112 can be taken back until somebody has assessed it, by those whose work it is", () => {
    const back = { deliverableId: "DL03", note: "The third step is wrong" };
    for (const who of ["M3", "M1"]) {
      expect(refusedBy(smallProgram(), withdrawSubmission, back, as(who))).toEqual([]);
    }
    expect(refusedBy(smallProgram(), withdrawSubmission, back, as("M4"))).toEqual(["T-01"]);
    const seen = done(
      smallProgram(),
      assessCriterion,
      { criterionId: "CR-1", result: "NOT_MET", reason },
      as("M4"),
    );
    expect(refusedBy(seen, withdrawSubmission, back, as("M3"))).toEqual(["T-112"]);
    // Nor by taking the reviewer's result back first; who gave it may.
    const undone = { criterionId: "CR-1", result: "NOT_ASSESSED", reason: "" } as const;
    expect(refusedBy(seen, assessCriterion, undone, as("M3"))).toEqual(["I-44"]);
    expect(refusedBy(seen, assessCriterion, undone, as("M4"))).toEqual([]);
    const log = {
      deliverableId: "DL03",
      state: "IN_PROGRESS",
      note: "",
      forecastDay: null,
      blocker: null,
      evidence: null,
    } as const;
    expect(refusedBy(smallProgram(), logProgress, log, as("M3"))).not.toEqual([]);
  });
});

describe("a sign-off", () => {
  const signed = done(
    smallProgram(),
    addCriterion,
    { subjectId: "DL03", text: "Privacy sign-off is on file", critical: true, evidenceNeeded: "" },
    as("M1"),
  );
  const withOfficer = applyAll(signed, [
    change("roles-changed", "M10", { roles: ["DATA_PROTECTION"] }),
  ]);
  const id = [...signed.criterion.keys()].at(-1) ?? "";

  it("T-110 is signed by the role that it names, and by no EATP, lead or reviewer", () => {
    expect(signed.criterion.get(id)?.signedBy).toBe("DATA_PROTECTION");
    const shown = evidenced(withOfficer, id);
    for (const result of ["MET", "WAIVED", "NOT_APPLICABLE"] as const) {
      const assess = { criterionId: id, result, reason, waiver } as const;
      for (const who of ["M1", "M4", "M7"]) {
        expect(refusedBy(shown, assessCriterion, assess, as(who))).toEqual(["T-110"]);
      }
      expect(refusedBy(shown, assessCriterion, assess, as("M10"))).toEqual([]);
    }
    const accept = { deliverableId: "DL03", note: "", criteriaMet: [id] };
    expect(refusedBy(shown, acceptDeliverable, accept, as("M4"))).toEqual(["T-110"]);
  });

  it("T-110 is content when its signer has signed it, and says who can sign", () => {
    const shown = evidenced(withOfficer, id);
    const met = done(
      shown,
      assessCriterion,
      { criterionId: id, result: "MET", reason: "" },
      as("M10"),
    );
    const accept = { deliverableId: "DL03", note: "" };
    expect(refusedBy(met, acceptDeliverable, accept, as("M4"))).toEqual([]);
    const named = (program: Program): unknown =>
      assessCriterion.carryOut(
        program,
        { criterionId: id, result: "WAIVED", reason, waiver },
        as("M1"),
      ).findings[0]?.facts.who;
    expect(named(withOfficer)).toBe("Jon Wulff can sign it.");
    expect(named(signed)).toMatch(/^Nobody in this program has that role yet/);
  });

  it("I-45, T-110 lose no signer under way, and a new signer looks again", () => {
    const edit = { criterionId: id, text: "Privacy sign-off is on file", critical: true };
    const more = { evidenceNeeded: "", remove: false, weaker: false, reason };
    const off = { ...edit, ...more, signedBy: null };
    const early = applyAll(withOfficer, [
      change("deliverable-edited", "DL03", { state: "READY", startedDay: null }),
    ]);
    for (const program of [withOfficer, early]) {
      const refused = (command: Partial<ChangeCriterion>) =>
        refusedBy(program, changeCriterion, { ...off, ...command }, as("M3"));
      expect(refused({})).toEqual(["I-45", "T-111"]);
      expect(refused({ signedBy: "STREAM_LEAD" })).toEqual(["I-45", "T-111"]);
      expect(refused({ signedBy: "STREAM_LEAD", text: "The plan is filed" })).toEqual(["I-45"]);
      expect(refused({ signedBy: "DATA_PROTECTION", remove: true })).toEqual(["I-45"]);
    }
    const wrong = applyAll(early, [change("criterion-changed", id, { signedBy: "STREAM_LEAD" })]);
    const right = done(wrong, changeCriterion, { ...off, signedBy: "DATA_PROTECTION" }, as("M3"));
    expect(right.criterion.get(id)).toMatchObject({
      signedBy: "DATA_PROTECTION",
      result: "NOT_ASSESSED",
    });
  });

  it("T-111 leaves a criterion of old as it is until its text or its signer is edited", () => {
    const old = applyAll(withOfficer, [change("criterion-changed", id, { signedBy: null })]);
    const said = { text: "Privacy sign-off is on file", critical: true, reason: "" };
    const edit = {
      criterionId: id,
      ...said,
      evidenceNeeded: "Letter",
      remove: false,
      weaker: false,
    };
    expect(refusedBy(old, changeCriterion, edit, as("M3"))).toEqual([]);
    const reworded = { ...edit, text: "The privacy sign-off is on file" };
    expect(refusedBy(old, changeCriterion, reworded, as("M3"))).toEqual(["T-111"]);
    const signer = { ...reworded, signedBy: "DATA_PROTECTION" } as const;
    expect(refusedBy(old, changeCriterion, signer, as("M3"))).toEqual([]);
  });

  it("T-111 refuses another signer than a text asks for, or nobody, T-111 is content otherwise", () => {
    const add = { subjectId: "DL03", critical: true, evidenceNeeded: "" };
    const text = "Security sign-off by the platform owner";
    for (const signedBy of [null, "STREAM_LEAD"] as const) {
      const added = { ...add, text, signedBy };
      expect(refusedBy(smallProgram(), addCriterion, added, as("M3"))).toEqual(["T-111"]);
    }
    for (const given of [
      { text, signedBy: "TECH_LEAD" },
      { text: "Quality of the series is at least 98 %", signedBy: null },
    ] as const) {
      expect(refusedBy(smallProgram(), addCriterion, { ...add, ...given }, as("M1"))).toEqual([]);
    }
  });
});

describe("T-111 wherever a criterion comes in", () => {
  const text = "Privacy sign-off is on file";

  it("T-111 gives the grid's criteria the signer that their text asks for", () => {
    const cells = { stream: "Use cases", pillar: "Process", owner: "", sprint: "", due: "" };
    const numbers = { row: 1, id: "", low: "", points: "3", high: "", predecessors: "" };
    const row = { ...cells, ...numbers, title: "Privacy", criteria: text };
    const program = done(smallProgram(), planDeliverables, { rows: [row] }, as("M1"));
    expect([...program.criterion.values()].at(-1)).toMatchObject({
      text,
      signedBy: "DATA_PROTECTION",
    });
  });

  it("T-111 refuses another one with a new deliverable, until two others say so", () => {
    const program = smallProgram();
    const given = { text, critical: true, evidenceNeeded: "" };
    const create = (signedBy: ProgramRole | null) => ({
      ...owned(program, "M3"),
      criteria: [{ ...given, signedBy }],
    });
    const lead = as("M3");
    expect(refusedBy(program, createDeliverable, create("STREAM_LEAD"), lead)).toEqual(["T-111"]);
    expect(refusedBy(program, createDeliverable, create(null), lead)).toEqual(["T-111"]);
    expect(refusedBy(program, createDeliverable, create("DATA_PROTECTION"), lead)).toEqual([]);
    const add = { subjectId: "DL03", ...given, signedBy: "RISK_OWNER" } as const;
    const granted = (program: Program, role: "QA_REVIEWER" | "EATP", who: string) => {
      const to = { ruleId: "T-111", subjectNoun: "deliverable", subjectId: "DL03" } as const;
      const until = { role, reason, expiresDay: day("2026-12-01") };
      return done(program, grantOverride, { ...to, aspect: null, ...until }, as(who));
    };
    const one = granted(program, "EATP", "M1");
    expect(refusedBy(one, addCriterion, add, lead)).toEqual(["T-111"]);
    const both = granted(one, "QA_REVIEWER", "M4");
    expect(refusedBy(both, addCriterion, add, lead)).toEqual([]);
  });
});

function memberOf(program: Program, id: string) {
  const member = program.member.get(id);
  if (!member) throw new Error(`The small program has ${id}`);
  const { id: _id, ...set } = member;
  return set;
}

function evidenced(program: Program, criterionId: string): Program {
  const evidence = program.evidence.get("EV-1");
  if (!evidence) throw new Error("The small program has EV-1");
  const { id: _id, ...set } = evidence;
  return applyAll(program, [
    change("evidence-added", "EV-9", { ...set, subjectNoun: "criterion", subjectId: criterionId }),
  ]);
}
