import { describe, expect, it } from "vitest";
import { decision } from "../../../../tests/fixtures/deciding.ts";
import { done, refusedBy } from "../../../../tests/fixtures/doing.ts";
import { freshOutcome } from "../../../../tests/fixtures/fresh.ts";
import { as, at, day, smallProgram, today } from "../../../../tests/fixtures/small-program.ts";
import { reflected } from "../../../../tests/fixtures/small-sprint.ts";
import type { Change } from "../../changes.ts";
import { change } from "../../changes.ts";
import { applyAll } from "../../engine/apply.ts";
import type { Gate } from "../../nouns.ts";
import { carryOutcome } from "../../outcomes/commands/carry-outcome.ts";
import { enterStage } from "../../program/commands/enter-stage.ts";
import { closeSprint } from "../../sprints/commands/close-sprint.ts";
import { sprintClosing } from "../../sprints/views/sprint-closing.ts";
import { sprintGatePage } from "../../sprints/views/sprint-gate-page.ts";
import { decideGate } from "../commands/decide-gate.ts";
import { editGate } from "../commands/edit-gate.ts";
import { scheduleGate } from "../commands/schedule-gate.ts";

const template = (): Omit<Gate, "id"> => {
  const { id: _id, ...gate } = smallProgram().gate.get("G-1") ?? fail();
  return gate;
};

function fail(): never {
  throw new Error("the small program lost its gate");
}

const gateOf = (id: string, set: Partial<Gate>): Change =>
  change("gate-scheduled", id, { ...template(), ownerId: null, milestoneIds: [], ...set });

const close = { sprintId: "S4", acknowledge: "The data came late for all of it" };
const asked = () => applyAll(reflected(), [change("sprint-locked", "S4", { gateAsked: true })]);
const onSprint = (id: string, set: Partial<Gate>) =>
  gateOf(id, { level: "SPRINT", subjectNoun: "sprint", subjectId: "S4", ...set });
const decided = { state: "DECIDED", decidedAt: at("2026-11-23") } as const;

describe("the gate of a sprint", () => {
  it.each<[string, readonly Change[]]>([
    ["that isn't set up", []],
    ["that isn't decided", [onSprint("G-5", {})]],
    ["that was decided recycle", [onSprint("G-5", { ...decided, outcome: "RECYCLE" })]],
    [
      "that is held again after it passed",
      [onSprint("G-5", { ...decided, outcome: "GO" }), onSprint("G-6", {})],
    ],
  ])("T-323 keeps a sprint open for a gate %s", (_how, changes) => {
    expect(refusedBy(applyAll(asked(), changes), closeSprint, close, as("M1"))).toContain("T-323");
  });

  it.each(["GO", "CONDITIONAL_GO", "STOP"] as const)(
    "T-323 is content with a gate decided as %s",
    (outcome) => {
      const program = applyAll(asked(), [onSprint("G-5", { ...decided, outcome })]);
      expect(refusedBy(program, closeSprint, close, as("M1"))).not.toContain("T-323");
    },
  );

  it("T-323 asks nothing of a sprint that was locked before", () => {
    expect(refusedBy(reflected(), closeSprint, close, as("M1"))).not.toContain("T-323");
    expect(sprintClosing(reflected(), 4, as("M1"))?.steps.map(({ name }) => name)).not.toContain(
      "gate",
    );
  });

  it("is a step of closing, set up from its template in one click", () => {
    const stepIn = (program: ReturnType<typeof asked>, who = "M1") =>
      sprintClosing(program, 4, as(who))?.steps.find(({ name }) => name === "gate");
    expect(stepIn(asked())).toMatchObject({ standing: "open" });
    expect(stepIn(asked(), "M5")).toMatchObject({ standing: "others" });
    const page = sprintGatePage(asked(), 4, as("M1"));
    expect(page?.template).toHaveLength(5);
    const set = done(
      asked(),
      scheduleGate,
      {
        name: page?.setUp.name ?? "",
        level: "SPRINT",
        subjectNoun: "sprint",
        subjectId: "S4",
        stage: null,
        ownerId: null,
        scheduledDay: today,
        criteria: [],
      },
      as("M1"),
    );
    expect(sprintGatePage(set, 4, as("M1"))).toMatchObject({ waiting: true });
    const passed = applyAll(asked(), [onSprint("G-5", { ...decided, outcome: "GO" })]);
    expect(stepIn(passed)).toMatchObject({ standing: "done" });
  });
});

describe("the milestone of a workstream gate", () => {
  const met = ["CR-2", "CR-3"].map((id) =>
    change("criterion-assessed", id, { result: "MET", assessedById: "M4" }),
  );
  const milestone = (...milestoneIds: string[]) =>
    applyAll(smallProgram(), [...met, change("gate-edited", "G-1", { milestoneIds })]);
  const refused = (program: ReturnType<typeof smallProgram>, outcome: "GO" | "RECYCLE") =>
    refusedBy(program, decideGate, decision({ outcome }), as("M1"));
  const open = [...smallProgram().deliverable.values()].find(
    ({ state, workstreamId }) => state !== "ACCEPTED" && workstreamId === "W1",
  );

  it("I-47 refuses to declare it while one of its deliverables is not accepted", () => {
    expect(refused(milestone(open?.id ?? ""), "GO")).toContain("I-47");
  });

  it("I-47 refuses to declare it while a critical condition on one of them is open", () => {
    const accepted = change("deliverable-accepted", open?.id ?? "", {
      state: "ACCEPTED",
      acceptedDay: today,
    });
    const condition = change("condition-set", "CN-9", {
      gateId: "G-5",
      criterionId: "CR-2",
      text: "Load test",
      ownerId: "M2",
      dueDay: day("2026-12-11"),
      closedDay: null,
      closedById: null,
      closingNote: null,
    });
    const about = gateOf("G-5", {
      level: "DELIVERABLE",
      subjectNoun: "deliverable",
      subjectId: open?.id ?? "",
    });
    const program = applyAll(milestone(open?.id ?? ""), [accepted, about, condition]);
    expect(program.criterion.get("CR-2")?.critical).toBe(true);
    expect(refused(program, "GO")).toContain("I-47");
    const closed = applyAll(program, [change("condition-closed", "CN-9", { closedDay: today })]);
    expect(refused(closed, "GO")).not.toContain("I-47");
  });

  it("I-47 is content with recycle, and with a gate that names no milestone", () => {
    expect(refused(milestone(open?.id ?? ""), "RECYCLE")).not.toContain("I-47");
    expect(refused(milestone(), "GO")).not.toContain("I-47");
  });

  it("begins with what is due by the day of the gate, and takes no other stream's work", () => {
    const gate = {
      name: "Platform ready",
      level: "WORKSTREAM",
      subjectNoun: "workstream",
      subjectId: "W1",
      stage: null,
      ownerId: null,
      scheduledDay: null,
      criteria: [],
      milestoneByDay: true,
    } as const;
    const program = done(smallProgram(), scheduleGate, gate, as("M1"));
    const own = [...program.deliverable.values()].filter(
      ({ workstreamId, state }) => workstreamId === "W1" && state !== "DROPPED",
    );
    expect(program.gate.get("G-2")?.milestoneIds).toEqual(own.map(({ id }) => id));
    const foreign = [...program.deliverable.values()].find(
      ({ workstreamId }) => workstreamId !== "W1",
    );
    const edit = { gateId: "G-2", name: "Platform", ownerId: null, scheduledDay: null };
    const taking = { ...edit, milestoneIds: [foreign?.id ?? ""] };
    expect(refusedBy(program, editGate, taking, as("M1"))).toEqual(["T-04"]);
  });
});

describe("the end of Produce", () => {
  const next = { cycleId: "C1", stage: "EVALUATE" } as const;
  const gateP = gateOf("G-8", {
    level: "STAGE",
    stage: "PRODUCE",
    subjectNoun: "cycle",
    subjectId: "C1",
    ...decided,
    outcome: "GO",
  });
  const cycleGate = (set: Partial<Gate>) =>
    gateOf("G-9", { level: "CYCLE", subjectNoun: "cycle", subjectId: "C1", ...set });
  const leaving = (...changes: Change[]) => applyAll(smallProgram(), [gateP, ...changes]);
  const askedOfCycle = change("cycle-edited", "C1", { gateAsked: true });

  it("T-325 asks for a decided cycle gate, of cycles opened since", () => {
    expect(refusedBy(leaving(askedOfCycle), enterStage, next, as("M1"))).toContain("T-325");
    const undecided = leaving(askedOfCycle, cycleGate({}));
    expect(refusedBy(undecided, enterStage, next, as("M1"))).toContain("T-325");
  });

  it("T-325 is content with a passed cycle gate, and asks nothing of older cycles", () => {
    const passed = leaving(askedOfCycle, cycleGate({ ...decided, outcome: "GO" }));
    expect(refusedBy(passed, enterStage, next, as("M1"))).toEqual([]);
    expect(refusedBy(leaving(), enterStage, next, as("M1"))).toEqual([]);
  });

  const technical = () =>
    leaving(
      change("outcome-created", "O1", freshOutcome({ title: "Fewer outages" })),
      change("deliverable-accepted", "DL01", { state: "ACCEPTED", acceptedDay: today }),
      change("outcome-part-declared", "OP-1", {
        outcomeId: "O1",
        pillar: "TECHNOLOGY",
        statement: "The alert is live",
        deliverableIds: ["DL01"],
        required: true,
        notRequiredReason: null,
        notRequiredByIds: [],
      }),
    );

  it("I-48 refuses to end Produce on an outcome that only technology has finished", () => {
    expect(refusedBy(technical(), enterStage, next, as("M1"))).toContain("I-48");
  });

  it("I-48 is content once it is carried forward, for this cycle", () => {
    const carry = { outcomeId: "O1", reason: "Training follows in the next cycle" };
    expect(refusedBy(technical(), carryOutcome, carry, as("M1"))).toEqual(["T-01"]);
    const carried = done(technical(), carryOutcome, carry, as("M6"));
    expect(refusedBy(carried, enterStage, next, as("M1"))).toEqual([]);
    const earlier = applyAll(carried, [
      change("outcome-carried", "O1", {
        carried: { cycleId: "C0", reason: carry.reason, byId: "M6", day: today },
      }),
    ]);
    expect(refusedBy(earlier, enterStage, next, as("M1"))).toContain("I-48");
  });

  it("T-324 carries forward once in a cycle, and only what is technically complete", () => {
    const carry = { outcomeId: "O1", reason: "Training follows in the next cycle" };
    const carried = done(technical(), carryOutcome, carry, as("M6"));
    expect(refusedBy(carried, carryOutcome, carry, as("M6"))).toEqual(["T-324"]);
    const begun = leaving(change("outcome-created", "O1", freshOutcome({ title: "Outages" })));
    expect(refusedBy(begun, carryOutcome, carry, as("M6"))).toEqual(["T-324"]);
  });
});
