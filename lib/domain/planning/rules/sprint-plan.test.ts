import { describe, expect, it } from "vitest";
import type { Change, Day, Pillar, Program } from "#domain";
import {
  applyAll,
  change,
  grantOverride,
  lockSprint,
  placedIn,
  planFindings,
  sentenceOf,
} from "#domain";
import { done, refusedBy } from "../../../../tests/fixtures/doing.ts";
import { freshRetroAction, freshUseCase } from "../../../../tests/fixtures/fresh.ts";
import {
  draft,
  item,
  planningProgram,
  wholePlan,
} from "../../../../tests/fixtures/planning-program.ts";
import { as, at, day, today } from "../../../../tests/fixtures/small-program.ts";

const lock = { sprintId: "S5", absences: [] };
const on5 = (program: Program, rule: string, ids?: readonly string[], sprintId = "S5") => {
  const sprint = program.sprint.get(sprintId);
  if (!sprint) throw new Error(`no ${sprintId}`);
  const placedIds = ids ?? placedIn(program, sprint).map(({ id }) => id);
  return planFindings(program, { sprintId, placedIds }, as("M1")).filter(
    ({ ruleId }) => ruleId === rule,
  );
};
const all = ["DL04", "DL05", "DL06", "DL07"];
const without = (...ids: readonly string[]) => all.filter((id) => !ids.includes(id));

describe("pillars of a plan", () => {
  it("A-01 refuses a pillar that is missing for the second sprint running", () => {
    const found = on5(planningProgram(), "A-01", without("DL04"));
    expect(found).toMatchObject([
      { aspect: "PEOPLE", severity: "BLOCKS", facts: { number: 5, previous: 4 } },
    ]);
    const program = planningProgram(...wholePlan.slice(1));
    expect(refusedBy(program, lockSprint, lock, as("M1"))).toContain("A-01");
  });

  it("A-01 is content when every pillar is there, or was there in the sprint before", () => {
    expect(on5(planningProgram(), "A-01", all)).toEqual([]);
    expect(on5(planningProgram(), "A-01", without("DL06"))).toEqual([]);
  });

  it("A-01 counts primary pillars only", () => {
    const program = planningProgram(
      change("deliverable-edited", "DL05", { secondaryPillars: ["PEOPLE"] }),
    );
    expect(on5(program, "A-01", without("DL04"))).toHaveLength(1);
  });

  it("A-01 passes one pillar on a waiver of the Steering Committee that names it, and no other", () => {
    const bare = planningProgram(...wholePlan.slice(2));
    const waiver = {
      ruleId: "A-01",
      subjectNoun: "sprint",
      subjectId: "S5",
      aspect: "PEOPLE",
      role: "STEERCO" as const,
      reason: "Training rooms are closed until the sixth sprint",
      expiresDay: today,
    };
    expect(refusedBy(bare, grantOverride, { ...waiver, aspect: null }, as("M6"))).toEqual(["T-04"]);
    expect(refusedBy(bare, grantOverride, { ...waiver, aspect: "S9" }, as("M6"))).toEqual(["T-04"]);
    expect(refusedBy(bare, grantOverride, waiver, as("M1"))).toContain("T-41");
    const waived = done(bare, grantOverride, waiver, as("M6"));
    expect(on5(waived, "A-01").map(({ aspect, standing }) => [aspect, standing])).toEqual([
      ["GOVERNANCE", "OPEN"],
      ["PEOPLE", "OVERRIDDEN"],
    ]);
  });

  it("A-01 looks from the first sprint of a cycle to the last one before only under one roadmap", () => {
    const second: readonly Change[] = [
      change("cycle-opened", "C2", {
        number: 2,
        goal: "Go on",
        startDay: day("2027-01-25"),
        endDay: day("2027-05-30"),
        stage: "PRODUCE",
        stageWindows: [],
        roadmapVersion: 1,
        roadmapApprovedDay: day("2026-10-02"),
        roadmapApprovedById: null,
        gateAsked: false,
      }),
      draft(6, "2027-01-25", "2027-02-07", "C2"),
    ];
    const program = planningProgram(...second);
    const bare = on5(program, "A-01", without("DL04"), "S6");
    expect(bare).toMatchObject([{ facts: { previous: 5 } }]);
    const approved = (first: Day | null, second: Day | null) =>
      applyAll(program, [
        change("cycle-edited", "C1", { roadmapApprovedDay: first }),
        change("cycle-edited", "C2", { roadmapApprovedDay: second }),
      ]);
    const [one, other] = [day("2026-10-02"), day("2027-01-20")];
    for (const apart of [approved(one, other), approved(null, null), approved(one, null)])
      expect(on5(apart, "A-01", without("DL04"), "S6")).toEqual([]);
    const anew = applyAll(program, [change("cycle-edited", "C2", { roadmapVersion: 2 })]);
    expect(on5(anew, "A-01", without("DL04"), "S6")).toEqual([]);
    const [first, ...others] = on5(anew, "A-02", without("DL04"), "S6");
    expect(others).toEqual([]);
    expect(first && sentenceOf(first)).toContain("; it is the first sprint on this roadmap.");
  });

  it("A-02 warns of a first absence, and is acknowledged by naming the sprint in which the pillar returns", () => {
    const program = planningProgram(...wholePlan.filter(({ id }) => id !== "DL06"));
    expect(on5(program, "A-02")).toMatchObject([{ aspect: "PROCESS", severity: "WARNS" }]);
    expect(refusedBy(program, lockSprint, lock, as("M1"))).toEqual(["A-02"]);
    const absence = {
      pillar: "PROCESS" as Pillar,
      reason: "Planners are in training until the next sprint",
      returnsInSprint: 6,
    };
    const lockedPlan = done(program, lockSprint, { ...lock, absences: [absence] }, as("M1"));
    expect(lockedPlan.sprint.get("S5")?.absences).toEqual([{ ...absence, byId: "M1" }]);
    expect([...lockedPlan.acknowledgement.values()]).toMatchObject([
      { ruleId: "A-02", aspect: "PROCESS", reason: absence.reason },
    ]);
  });

  it("A-02 is content when the pillar is there; T-64 refuses an absence without a later sprint, or of nothing", () => {
    expect(on5(planningProgram(), "A-02", all)).toEqual([]);
    const program = planningProgram(...wholePlan.filter(({ id }) => id !== "DL06"));
    const absence = { pillar: "PROCESS" as Pillar, reason: "Planners are in training until then" };
    const naming = (returnsInSprint: number | null, more = {}) =>
      refusedBy(
        program,
        lockSprint,
        { ...lock, absences: [{ ...absence, returnsInSprint, ...more }] },
        as("M1"),
      );
    expect(naming(null)).toEqual(["T-64", "A-02"]);
    expect(naming(5)).toEqual(["T-64", "A-02"]);
    expect(naming(6, { reason: "Busy" })).toEqual(["T-05", "A-02"]);
    expect(naming(6, { pillar: "PEOPLE" })).toEqual(["T-64", "A-02"]);
  });

  it("A-03 refuses a sprint of one pillar alone", () => {
    expect(on5(planningProgram(), "A-03", ["DL04", "DL08"])).toMatchObject([
      { facts: { count: 2, pillar: "People" } },
    ]);
  });

  it("A-03 is content with two pillars, and has nothing to say of an empty plan", () => {
    expect(on5(planningProgram(), "A-03", ["DL04", "DL05"])).toEqual([]);
    expect(on5(planningProgram(), "A-03", [])).toEqual([]);
  });
});

describe("what a plan is for", () => {
  const use: readonly Change[] = [
    change("use-case-recorded", "U1", freshUseCase({ name: "Pumps" })),
    change("outcome-edited", "O1", { useCaseId: "U1" }),
  ];

  it("A-41 warns of use-case work without a check beside it", () => {
    expect(on5(planningProgram(...use), "A-41", all)).toMatchObject([
      { facts: { ids: "DL04, DL05, DL06, DL07" } },
    ]);
    const model = change("deliverable-edited", "DL08", { type: "MODEL" });
    expect(on5(planningProgram(model), "A-41", ["DL08"])).toHaveLength(1);
  });

  it("A-41 is content with a check, or without use-case work", () => {
    const checked = change("deliverable-edited", "DL07", { qualityActivity: "VALIDATION" });
    expect(on5(planningProgram(...use, checked), "A-41", all)).toEqual([]);
    expect(on5(planningProgram(), "A-41", all)).toEqual([]);
  });

  it("A-48 warns when most open deliverables start together, none after another", () => {
    expect(on5(planningProgram(), "A-48", [...all, "DL08"])).toMatchObject([
      { facts: { starting: 5, open: 8 } },
    ]);
  });

  it("A-48 is content when they are few, come after one another, or nothing is left to order", () => {
    expect(on5(planningProgram(), "A-48", ["DL04", "DL05"])).toEqual([]);
    const after = ["DL05", "DL06"].map((toId, index) =>
      change("dependency-proposed", `DP-${index + 2}`, {
        fromId: "DL04",
        fromOutside: null,
        fromWorkstreamId: null,
        toId,
        type: "DATA",
        strength: "SOFT",
        linkType: "FS",
        lagDays: 0,
        needByDay: null,
        promises: [],
        state: "AGREED",
        proposedAt: at("2026-11-23"),
        agreedById: null,
        agreedAt: null,
        resolvedDay: null,
        note: "",
        droppedReason: null,
        droppedFrom: null,
        broughtBackReason: null,
      }),
    );
    expect(on5(planningProgram(...after), "A-48", [...all, "DL08"])).toEqual([]);
    const there = ["DP-2", "DP-3"].map((id) =>
      change("dependency-resolved", id, { state: "RESOLVED", resolvedDay: today }),
    );
    expect(on5(planningProgram(...after, ...there), "A-48", [...all, "DL08"])).toMatchObject([
      { facts: { starting: 5 } },
    ]);
    const last = ["DL01", "DL02", "DL03"].map((id) =>
      change("deliverable-accepted", id, { state: "ACCEPTED", acceptedDay: today }),
    );
    expect(on5(planningProgram(...last), "A-48", [...all, "DL08"])).toEqual([]);
  });

  it("I-43 warns when nothing, or less than most of it, serves a roadmap outcome", () => {
    expect(on5(planningProgram(), "I-43", ["DL08"])).toHaveLength(1);
    expect(on5(planningProgram(), "I-43", ["DL04", "DL05", "DL08"])).toMatchObject([
      { facts: { unlinked: 8, points: 24, percent: 33, ids: "DL08" } },
    ]);
  });

  it("I-43 is content when nearly all of it does, and forgets dropped outcomes", () => {
    expect(on5(planningProgram(), "I-43", [...all, "DL08"])).toEqual([]);
    const dropped = change("outcome-dropped", "O1", { droppedReason: "Not wanted any more" });
    expect(on5(planningProgram(dropped), "I-43", all)).toHaveLength(1);
  });
});

describe("what comes back", () => {
  const action = (set = {}) =>
    change(
      "retro-action-agreed",
      "R-1",
      freshRetroAction({
        text: "Agree need-by days in the integration review",
        targetSprint: 5,
        firstTargetSprint: 5,
        verification: "No dependency without a day",
        at: at("2026-11-23"),
        ...set,
      }),
    );

  it("I-62 refuses a plan that leaves out an action due in it", () => {
    const program = planningProgram(...wholePlan, action());
    expect(refusedBy(program, lockSprint, lock, as("M1"))).toEqual(["I-62"]);
    const left = planningProgram(...wholePlan, action({ targetSprint: 3, state: "IN_PROGRESS" }));
    expect(refusedBy(left, lockSprint, lock, as("M1"))).toEqual(["I-62"]);
    const back = planningProgram(...wholePlan, action({ state: "DEFERRED", deferredCount: 1 }));
    expect(refusedBy(back, lockSprint, lock, as("M1"))).toEqual(["I-62"]);
    const asWork = { carriedInto: "S5", carriedAs: "DELIVERABLE", deliverableId: "DL08" };
    const takenOut = planningProgram(...wholePlan, action(asWork));
    expect(refusedBy(takenOut, lockSprint, lock, as("M1"))).toEqual(["I-62"]);
  });

  it.each([
    { carriedInto: "S5", carriedAs: "AGREEMENT" },
    { carriedInto: "S5", carriedAs: "DELIVERABLE", deliverableId: "DL04" },
    { state: "DONE" },
    { state: "DEFERRED", targetSprint: 6 },
    { targetSprint: 6 },
    { targetSprint: 4 },
  ])("I-62 is content with %j", (set) => {
    const program = planningProgram(...wholePlan, action(set));
    expect(refusedBy(program, lockSprint, lock, as("M1"))).toEqual([]);
  });

  const feedback = (set = {}) =>
    change("feedback-given", "FB-1", {
      sprintId: "S4",
      source: "REVIEW",
      text: "Dispatchers cannot read the chart",
      byId: "M10",
      at: at("2026-11-23"),
      decision: null,
      noActionReason: null,
      decidedById: null,
      decidedAt: null,
      ...set,
    });

  it("X-11 warns at the lock when the sprint before left feedback without an answer", () => {
    const program = planningProgram(...wholePlan, feedback());
    expect(refusedBy(program, lockSprint, lock, as("M1"))).toEqual(["X-11"]);
    const older = planningProgram(...wholePlan, feedback({ sprintId: "S3" }));
    expect(refusedBy(older, lockSprint, lock, as("M1"))).toEqual(["X-11"]);
  });

  it.each([
    { decision: "Larger type" },
    { noActionReason: "One opinion of forty" },
    { sprintId: "S5" },
  ])("X-11 is content with %j", (set) => {
    const program = planningProgram(...wholePlan, feedback(set));
    expect(refusedBy(program, lockSprint, lock, as("M1"))).toEqual([]);
  });

  it("counts what was removed from the sprint before as not there", () => {
    const gone = change("sprint-item-removed", "SI-3", { removed: true });
    expect(on5(planningProgram(gone), "A-01", without("DL06"))).toMatchObject([
      { aspect: "PROCESS" },
    ]);
    const dropped = planningProgram(
      change("sprint-item-disposed", "SI-3", { disposition: "DROPPED" }),
    );
    expect(on5(dropped, "A-01", without("DL06"))).toMatchObject([{ aspect: "PROCESS" }]);
    expect(on5(planningProgram(item("SI-9", "DL08")), "A-01", without("DL04"))).toEqual([]);
  });
});
