import { describe, expect, it } from "vitest";
import { done } from "../../../../tests/fixtures/doing.ts";
import { as, at, day, smallProgram, today } from "../../../../tests/fixtures/small-program.ts";
import type { Program, RaiseBlocker } from "../../index.ts";
import {
  advanceClocks,
  applyAll,
  assessCriterion,
  blockerForm,
  change,
  escalationBoard,
  escalationPage,
  gateList,
  gateReview,
  raiseBlocker,
} from "../../index.ts";

const blocker: RaiseBlocker = {
  kind: "BLOCKER",
  title: "No read access",
  description: "",
  severity: "HIGH",
  tier: "L1_WORKSTREAM",
  wantedDecision: "A named owner",
  affectedIds: ["DL01"],
  workstreamId: null,
  firstSeenDay: day("2026-11-18"),
  confidential: false,
  options: ["Replica", "Export"],
  stopsWork: false,
};
const opened = (set: Partial<RaiseBlocker> = {}, who = "M2"): Program =>
  done(
    smallProgram(),
    raiseBlocker,
    { ...blocker, ...set },
    as(who, day("2026-11-19"), at("2026-11-19", "09:00")),
  );
const climbed = done(opened(), advanceClocks, {}, as("clock", day("2026-11-24")));

describe("the escalations room", () => {
  it("shows an open one on its tier, with clock, holder and what climbs next", () => {
    const board = escalationBoard(opened(), as("M2"));
    expect(board.lanes.map(({ rows }) => rows.length)).toEqual([1, 0, 0]);
    expect(board.next).toMatchObject({
      id: "E-1",
      holderName: "Ben Moor",
      yours: true,
      workingDaysToRaise: 1,
      workingDaysOnTier: 2,
      climbsToName: "Ada Lind",
    });
    expect(board.owed).toEqual([{ name: "Ben Moor", count: 1, late: 0 }]);
    expect(board.timeToRaise.medianWorkingDays).toBe(1);
  });

  it("tells who owes late decisions", () => {
    const board = escalationBoard(opened(), as("M1", day("2026-11-25")));
    expect(board.late.map(({ id }) => id)).toEqual(["E-1"]);
    expect(board.owed).toEqual([{ name: "Ben Moor", count: 1, late: 1 }]);
    expect(board.next).toBeNull();
  });

  it("I-75 hides the reporter from executives, in rows and in the history", () => {
    expect(escalationBoard(climbed, as("M5")).lanes[1]?.rows[0]?.reporterName).toBeNull();
    const forSponsor = escalationPage(climbed, "E-1", as("M5"));
    expect(forSponsor?.history.map(({ who }) => who)).toEqual(["a member", "the clock"]);
    expect(JSON.stringify(forSponsor)).not.toContain("Ben Moor");
    const forLead = escalationPage(climbed, "E-1", as("M1"));
    expect(forLead?.history.map(({ who }) => who)).toEqual(["Ben Moor", "the clock"]);
  });

  it("I-75 leaves no trace of a concern told in confidence", () => {
    const program = opened(
      { kind: "CONCERN", tier: "L2_PROGRAM", confidential: true, title: "Afraid to speak" },
      "M3",
    );
    expect(escalationPage(program, "E-1", as("M2"))).toBeNull();
    expect(JSON.stringify(escalationBoard(program, as("M5")))).not.toContain("Afraid");
    expect(escalationPage(program, "E-1", as("M1"))?.confidential).toBe(true);
  });

  it("offers a command with the reason why it is closed", () => {
    const page = escalationPage(climbed, "E-1", as("M2", day("2026-11-24")));
    expect(page?.offers.decide).toMatchObject({ open: false, findings: [{ ruleId: "T-01" }] });
    expect(page?.offers.withdraw.open).toBe(true);
    expect(page?.options).toEqual(["Replica", "Export"]);
  });
});

describe("raising a blocker", () => {
  it("says beforehand when it climbs and to whom", () => {
    const form = blockerForm(smallProgram(), "DL01", as("M2"));
    const high = form.paths.find(({ severity }) => severity === "HIGH");
    expect(high?.steps.map(({ leavesDay, holderName }) => [leavesDay, holderName])).toEqual([
      ["2026-11-26", "Ben Moor"],
      ["2026-12-01", "Ada Lind"],
      ["2026-12-08", "Eva Roth"],
    ]);
    expect(form.deliverables).toEqual([
      { id: "DL01", title: "Sensor data, cleaned", chosen: true },
    ]);
    expect(form.everyDeliverable.map(({ id }) => id)).toEqual(
      [...smallProgram().deliverable.keys()].filter(
        (id) => smallProgram().deliverable.get(id)?.state !== "DROPPED",
      ),
    );
    expect(form.raise.open).toBe(true);
    expect(blockerForm(smallProgram(), null, as("M8")).raise.open).toBe(false);
  });
});

describe("the gates room", () => {
  it("lists what comes up with its suggestion, what is owed and what was weakened", () => {
    const program = applyAll(smallProgram(), [
      change("condition-set", "CN-1", {
        gateId: "G-1",
        criterionId: null,
        text: "Write the runbook",
        ownerId: "M2",
        dueDay: day("2026-11-20"),
        closedDay: null,
        closedById: null,
        closingNote: null,
      }),
      change("criterion-loosened", "CR-1", { loosenedCount: 2, loosenedReason: "Too strict" }),
    ]);
    const list = gateList(program, as("M1"), 10);
    expect(list.comingUp).toMatchObject([
      {
        id: "G-1",
        suggestion: "RECYCLE",
        workingDaysLeft: 4,
        notAssessed: 2,
        overdueConditions: 1,
      },
    ]);
    expect(list.comingUp[0]?.why).toBe("1 critical criterion not assessed yet, of 2");
    expect(list.conditions).toMatchObject([{ id: "CN-1", overdue: true, workingDaysLeft: -1 }]);
    expect(list.weakened).toMatchObject([{ id: "CR-1", how: "loosened 2 times" }]);
    const dropped = applyAll(program, [
      change("deliverable-dropped", program.criterion.get("CR-1")?.subjectId ?? "", {
        state: "DROPPED",
        droppedReason: "Not needed any more",
      }),
    ]);
    expect(gateList(dropped, as("M1"), 10).weakenedTotal).toBe(0);
  });

  it("cuts each list and says how many there are", () => {
    const list = gateList(smallProgram(), as("M1"), 0);
    expect([list.comingUp.length, list.comingUpTotal]).toEqual([0, 1]);
  });
});

describe("one gate", () => {
  const review = (program: Program, who = "M1") => {
    const view = gateReview(program, "G-1", as(who));
    if (!view) throw new Error("No gate");
    return view;
  };

  it("closes looser outcomes with their rules and leaves stricter ones open", () => {
    const { outcomes } = review(smallProgram());
    expect(
      outcomes.map(({ outcome, open, findings }) => [
        outcome,
        open,
        findings.map(({ ruleId }) => ruleId),
      ]),
    ).toEqual([
      ["GO", false, ["A-11", "A-13"]],
      ["CONDITIONAL_GO", false, ["A-12", "A-13"]],
      ["RECYCLE", true, []],
      ["STOP", true, []],
    ]);
    expect(outcomes.find(({ suggested }) => suggested)?.outcome).toBe("RECYCLE");
  });

  it("I-44 leaves the owner out of the deciders", () => {
    const program = applyAll(smallProgram(), [change("gate-edited", "G-1", { ownerId: "M4" })]);
    expect(review(program).deciders.map(({ id }) => id)).not.toContain("M4");
    expect(review(smallProgram()).deciders.map(({ id }) => id)).toContain("M4");
  });

  it("asks the deciding command itself, so that page and server agree", () => {
    expect(review(smallProgram(), "M3").offers.decide).toMatchObject({
      open: false,
      findings: [{ ruleId: "T-01" }],
    });
    const assessed = done(
      smallProgram(),
      assessCriterion,
      {
        criterionId: "CR-2",
        result: "MET",
        reason: "",
        evidence: {
          kind: "TEST",
          title: "Run",
          link: "https://small.example/run",
          occurredDay: today,
        },
      },
      as("M4"),
    );
    expect(review(assessed).criteriaRows[0]).toMatchObject({
      result: "MET",
      assessedByName: "Dov Peled",
      evidence: [{ title: "Run" }],
    });
    expect(review(assessed).suggestion).toBe("CONDITIONAL_GO");
  });

  it("is null for a gate that is not there", () => {
    expect(gateReview(smallProgram(), "G-9", as("M1"))).toBeNull();
  });
});
