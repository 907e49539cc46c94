import { describe, expect, it } from "vitest";
import { asPerson, clearwater } from "../../../../tests/fixtures/clearwater.ts";
import { as, at, day, smallProgram } from "../../../../tests/fixtures/small-program.ts";
import type { Change } from "../../changes.ts";
import { change } from "../../changes.ts";
import { applyAll } from "../../engine/apply.ts";
import { asFirstRecorded } from "../../evidence/evidence.ts";
import type { Condition, Gate } from "../../nouns.ts";
import type { CriterionResult } from "../../vocabulary.ts";
import { notWaived } from "../criterion.ts";
import { gateList } from "./gate-list.ts";
import { gateReview } from "./gate-review.ts";
import type { GateRow } from "./gate-row.ts";

const lead = asPerson("leila");
const words = (row: GateRow) =>
  [
    row.id,
    row.subject.title,
    row.scheduledDay ?? "no day",
    row.workingDaysLeft ?? "-",
    row.outcome ?? "undecided",
    row.suggestion,
    row.why,
    `${row.met} met, ${row.notMet} not, ${row.notAssessed} open`,
  ].join(" | ");

describe("the gates of Clearwater", () => {
  const list = gateList(clearwater(), lead, 50);

  it("come up by day, and are told decided, the newest first, with what their criteria say", () => {
    expect(list.comingUp.map(words)).toEqual([
      "G-7 | Contact-center call summaries | 2026-11-20 | 4 | undecided | RECYCLE | 2 critical criteria not assessed yet, of 10 | 8 met, 0 not, 2 open",
      "G-8 | Cycle 1 | 2026-12-18 | 24 | undecided | RECYCLE | 11 critical criteria not assessed yet, of 14; 5 required controls are not active | 0 met, 0 not, 14 open",
    ]);
    expect(list.decided.map(words)).toEqual([
      "G-6 | Sprint 3 | 2026-11-06 | -6 | GO | GO | all 3 criteria are met | 3 met, 0 not, 0 open",
      "G-5 | U1 model v1 trained and benchmarked | 2026-11-05 | -7 | RECYCLE | RECYCLE | 1 critical criterion not met, of 2 | 1 met, 1 not, 0 open",
      "G-4 | Governance build | 2026-11-04 | -8 | GO | GO | all 3 criteria are met | 3 met, 0 not, 0 open",
      "G-3 | Sprint 2 | 2026-10-23 | -16 | GO | GO | all 3 criteria are met | 3 met, 0 not, 0 open",
      "G-2 | Sprint 1 | 2026-10-09 | -26 | GO | GO | all 3 criteria are met | 3 met, 0 not, 0 open",
      "G-1 | Cycle 1 | 2026-09-23 | -38 | CONDITIONAL_GO | CONDITIONAL_GO | 2 criteria not met, of 8; none of them critical | 6 met, 2 not, 0 open",
    ]);
    expect([list.comingUpTotal, list.decidedTotal, list.overdue]).toEqual([2, 6, 0]);
    expect([list.conditions, list.weakened]).toEqual([[], []]);
  });

  it("are cut to as many as are asked for", () => {
    const cut = gateList(clearwater(), lead, 1);
    expect(cut.decided.map(({ id }) => id)).toEqual(["G-6"]);
    expect(cut.comingUp.map(({ id }) => id)).toEqual(["G-7"]);
    expect([cut.comingUpTotal, cut.decidedTotal]).toEqual([2, 6]);
  });

  it("can be scheduled for whatever a gate judges, from the widest to the narrowest", () => {
    const { subjects, people } = list.choices;
    expect(subjects.map(({ value }) => value.split(":")[0])).toEqual([
      "cycle",
      ...Array.from({ length: 6 }, () => "workstream"),
      ...Array.from({ length: 6 }, () => "sprint"),
      ...Array.from({ length: 3 }, () => "outcome"),
      ...Array.from({ length: 3 }, () => "useCase"),
    ]);
    expect(subjects[1]).toEqual({
      value: "workstream:W1",
      label: "Workstream W1 · Data and platform foundation",
    });
    expect(people).toHaveLength(14);
  });

  it("keep the decision with who took it, and what became of its conditions", () => {
    const review = gateReview(clearwater(), "G-1", lead);
    expect(review?.decision).toEqual({
      outcome: "CONDITIONAL_GO",
      at: expect.stringContaining("2026-09-23"),
      recordedByName: "Beatrix Lund",
      signed: true,
      deciders: ["Ingrid Solheim", "Tomas Reiter", "Beatrix Lund"],
      inputs: ["Roadmap version 1", "Control catalog, draft", "Architecture review"],
      exceptions: "Two criteria open, both tracked.",
      remediation: "Close both conditions in sprint 1.",
      recycleActivities: [],
      reassessment: null,
    });
    expect(
      review?.conditions.map((one) => [
        one.id,
        one.closedDay,
        one.closedByName,
        one.workingDaysLate,
      ]),
    ).toEqual([
      ["CN-1", "2026-10-01", "Leila Haddad", 0],
      ["CN-2", "2026-10-13", "Leila Haddad", 6],
    ]);
    expect(review?.evidence.map(({ id }) => id)).toEqual(["EV-1"]);
    expect([review?.ownerName, review?.overridable]).toEqual([null, []]);
    expect(gateReview(clearwater(), "G-7", lead)).toMatchObject({
      ownerName: "Priya Raman",
      decision: null,
    });
    expect(gateReview(clearwater(), "G-99", lead)).toBeNull();
  });

  it("are decided by members whose role decides gates", () => {
    expect(
      gateReview(clearwater(), "G-7", lead)?.deciders.map(({ name, roles }) => `${name}: ${roles}`),
    ).toEqual([
      "Leila Haddad: EATP (execution lead)",
      "Marek Nowak: CoE member, Stream lead, QA reviewer",
      "Ingrid Solheim: Executive sponsor, Steering Committee",
      "Tomas Reiter: Steering Committee, Tech lead",
      "Amara Okafor: Business owner, Steering Committee",
      "Beatrix Lund: AI Risk Governance Board",
      "Paul Andersson: Steering Committee",
      "Noor Jansen: Steering Committee",
    ]);
  });
});

const { id: _id, ...plain } = ((): Gate => {
  const gate = smallProgram().gate.get("G-1");
  if (!gate) throw new Error("no gate");
  return gate;
})();
const gate = (id: string, set: Partial<Gate> = {}): Change =>
  change("gate-scheduled", id, { ...plain, ...set });
const condition = (id: string, set: Partial<Condition> = {}): Change =>
  change("condition-set", id, {
    gateId: "G-1",
    criterionId: null,
    text: `Condition ${id}`,
    ownerId: "M2",
    dueDay: day("2026-11-23"),
    closedDay: null,
    closedById: null,
    closingNote: null,
    ...set,
  });
const having = (...changes: readonly Change[]) => applyAll(smallProgram(), changes);

describe("a list of gates", () => {
  it("has those without a day last, the same day by id, and no dropped one", () => {
    const program = having(
      gate("G-10"),
      gate("G-2", { scheduledDay: null }),
      gate("G-9"),
      gate("G-3", { scheduledDay: day("2026-11-24") }),
      gate("G-4", { droppedReason: "Merged" }),
      gate("G-5", { outcome: "GO", state: "DECIDED", decidedAt: at("2026-11-19") }),
      gate("G-6", { outcome: "STOP", state: "DECIDED", decidedAt: at("2026-11-20") }),
      gate("G-7", { outcome: "GO", state: "DECIDED", droppedReason: "Merged" }),
    );
    const list = gateList(program, as("M1"), 50);
    expect(list.comingUp.map(({ id }) => id)).toEqual(["G-3", "G-1", "G-9", "G-10", "G-2"]);
    expect(list.comingUp.at(-1)?.workingDaysLeft).toBeNull();
    expect(list.decided.map(({ id }) => id)).toEqual(["G-6", "G-5"]);
  });

  it("has open conditions by day, and counts those past it", () => {
    const program = having(
      condition("CN-1", { dueDay: day("2026-11-27") }),
      condition("CN-2", { dueDay: day("2026-11-20") }),
      condition("CN-3"),
      condition("CN-4", { closedDay: day("2026-11-20"), closedById: "M1" }),
    );
    const seen = (who: string) =>
      gateList(program, as(who), 50).conditions.map((one) => [
        one.id,
        one.workingDaysLeft,
        one.overdue,
        one.yours,
      ]);
    expect(seen("M2")).toEqual([
      ["CN-2", -1, true, true],
      ["CN-3", 0, false, true],
      ["CN-1", 4, false, true],
    ]);
    expect(seen("M1").map(([, , , yours]) => yours)).toEqual([false, false, false]);
    const list = gateList(program, as("M1"), 50);
    expect(list.overdue).toBe(1);
    expect(list.comingUp[0]).toMatchObject({ openConditions: 3, overdueConditions: 1 });
  });

  it.each<[string, string | null, number, number | null]>([
    ["open", null, 0, -1],
    ["closed in time", "2026-11-19", 0, null],
    ["closed on its day", "2026-11-20", 0, null],
    ["closed late", "2026-11-24", 2, null],
  ])("says of a condition that is %s how late it was", (_what, closed, late, left) => {
    const program = having(
      condition("CN-1", {
        dueDay: day("2026-11-20"),
        closedDay: closed === null ? null : day(closed),
        closedById: closed === null ? null : "M1",
      }),
    );
    expect(gateReview(program, "G-1", as("M1"))?.conditions[0]).toMatchObject({
      workingDaysLate: late,
      workingDaysLeft: left,
      closedByName: closed === null ? null : "Ada Lind",
    });
  });

  it("offers its choices without members who left", () => {
    const left = having(change("member-removed", "M4", { active: false }));
    expect(gateList(left, as("M1"), 9).choices.people.map(({ id }) => id)).not.toContain("M4");
    expect(gateReview(left, "G-1", as("M1"))?.people.map(({ id }) => id)).not.toContain("M4");
    expect(gateReview(left, "G-1", as("M1"))?.deciders.map(({ id }) => id)).not.toContain("M4");
    expect(gateReview(having(), "G-1", as("M1"))?.people).toHaveLength(10);
  });
});

describe("why a gate is suggested what it is", () => {
  const results = (critical: CriterionResult, other: CriterionResult) =>
    having(
      change("criterion-assessed", "CR-2", { result: critical }),
      change("criterion-assessed", "CR-3", { result: other }),
    );

  it.each<[CriterionResult, CriterionResult, string]>([
    ["MET", "MET", "GO: all 2 criteria are met"],
    ["MET", "NOT_MET", "CONDITIONAL_GO: 1 criterion not met, of 2; none of them critical"],
    [
      "MET",
      "NOT_ASSESSED",
      "CONDITIONAL_GO: 1 criterion not assessed yet, of 2; none of them critical",
    ],
    ["NOT_MET", "MET", "RECYCLE: 1 critical criterion not met, of 2"],
    ["NOT_ASSESSED", "NOT_ASSESSED", "RECYCLE: 1 critical criterion not assessed yet, of 2"],
  ])("%s critical and %s other", (critical, other, said) => {
    const row = gateList(results(critical, other), as("M1"), 9).comingUp[0];
    expect(`${row?.suggestion}: ${row?.why}`).toBe(said);
  });

  it("counts what failed apart from what nobody looked at", () => {
    const program = applyAll(results("NOT_MET", "MET"), [
      change("criterion-added", "CR-4", {
        ...notWaived,
        figure: null,
        subjectNoun: "gate",
        subjectId: "G-1",
        text: "The pilot site is ready",
        critical: true,
        evidenceNeeded: "",
        result: "NOT_ASSESSED",
        resultReason: null,
        assessedById: null,
        assessedAt: null,
        removed: false,
        loosenedCount: 0,
        loosenedReason: null,
        signedBy: null,
        keptFromId: null,
      }),
    ]);
    expect(gateList(program, as("M1"), 9).comingUp[0]).toMatchObject({
      why: "1 critical criterion not met and 1 critical criterion not assessed yet, of 3",
      met: 1,
      notMet: 1,
      notAssessed: 1,
    });
  });

  it("says so when there are no criteria", () => {
    const program = having(gate("G-2", { scheduledDay: day("2026-11-20") }));
    expect(gateList(program, as("M1"), 9).comingUp[0]).toMatchObject({
      id: "G-2",
      why: "it has no criteria yet",
      criteria: 0,
    });
  });
});

describe("weakened criteria in force", () => {
  it("are told as removed, loosened or waived, with the reason for that", () => {
    const program = having(
      change("criterion-loosened", "CR-1", { loosenedCount: 1, loosenedReason: "Too strict" }),
      change("criterion-assessed", "CR-2", { result: "WAIVED", resultReason: "The vendor failed" }),
    );
    const list = gateList(program, as("M1"), 50);
    expect(
      list.weakened.map(({ id, how, reason, subject }) => [id, how, reason, subject.title]),
    ).toEqual(
      expect.arrayContaining([
        ["CR-1", "loosened once", "Too strict", "Work instruction"],
        ["CR-2", "waived", "The vendor failed", "Platform can carry a pilot"],
      ]),
    );
    expect(list.weakenedTotal).toBe(2);
    expect(gateList(program, as("M1"), 1).weakened).toHaveLength(1);
  });
});

describe("one gate in review", () => {
  const held = having(
    gate("G-0", {
      scheduledDay: day("2026-11-02"),
      state: "DECIDED",
      outcome: "CONDITIONAL_GO",
      decidedAt: at("2026-11-02"),
    }),
    condition("CN-1", { gateId: "G-0", dueDay: day("2026-11-20") }),
    condition("CN-2", { gateId: "G-0", dueDay: day("2026-11-23") }),
  );

  it("A-56 is held back by overdue conditions of an earlier one, and offers that to be overridden", () => {
    const review = gateReview(held, "G-1", as("M6"));
    expect(review?.heldBackBy.map(({ id }) => id)).toEqual(["CN-1"]);
    expect(
      review?.overridable.map(({ finding, roles }) => [
        finding.ruleId,
        roles.map(({ value }) => value).join(),
      ]),
    ).toEqual([["A-56", "STEERCO"]]);
    const decided = applyAll(held, [
      change("gate-decided", "G-1", {
        state: "DECIDED",
        outcome: "RECYCLE",
        decidedAt: at("2026-11-23"),
      }),
    ]);
    expect(gateReview(decided, "G-1", as("M6"))?.overridable).toEqual([]);
  });

  it("shows each criterion with its result, who gave it, its evidence and how it was loosened", () => {
    const program = having(
      change("criterion-assessed", "CR-2", { result: "MET", assessedById: "M4" }),
      change("criterion-loosened", "CR-3", { loosenedCount: 1, loosenedReason: "Too strict" }),
      change("evidence-added", "EV-9", {
        ...asFirstRecorded,
        subjectNoun: "criterion",
        subjectId: "CR-2",
        kind: "TEST",
        title: "Validation run",
        link: "https://small.example/run",
        occurredDay: day("2026-11-19"),
        recordedAt: at("2026-11-19"),
        recordedById: "M2",
        reconstructed: false,
        removedReason: null,
      }),
    );
    expect(
      gateReview(program, "G-1", as("M1"))?.criteriaRows.map((one) => [
        one.id,
        one.critical,
        one.result,
        one.assessedByName,
        one.evidence.map(({ id }) => id).join(),
        one.loosened,
      ]),
    ).toEqual([
      ["CR-2", true, "MET", "Dov Peled", "EV-9", null],
      ["CR-3", false, "NOT_ASSESSED", null, "", "Too strict"],
    ]);
  });
});
