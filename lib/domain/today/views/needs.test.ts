import { describe, expect, it } from "vitest";
import { asPerson, clearwater } from "../../../../tests/fixtures/clearwater.ts";
import { done } from "../../../../tests/fixtures/doing.ts";
import { freshEscalation, freshRetroAction } from "../../../../tests/fixtures/fresh.ts";
import { needLines } from "../../../../tests/fixtures/needs.ts";
import { planningProgram } from "../../../../tests/fixtures/planning-program.ts";
import { as, at, day, smallProgram } from "../../../../tests/fixtures/small-program.ts";
import { inReview, plannedSprint, reviewed } from "../../../../tests/fixtures/small-sprint.ts";
import type { Change } from "../../changes.ts";
import { change } from "../../changes.ts";
import { applyAll } from "../../engine/apply.ts";
import { advanceClocks } from "../../escalations/commands/advance-clocks.ts";
import type { Escalation, ImpactNotice } from "../../nouns.ts";
import { readerOf } from "../../program/views/reader.ts";
import type { Program } from "../../program.ts";
import { writeStandupNote } from "../../stand-ups/commands/write-standup-note.ts";
import { needsOf } from "./needs.ts";
import { today } from "./today.ts";

const small = smallProgram();
const having = (...changes: readonly Change[]) => applyAll(small, changes);

const raised = (set: Partial<Escalation>) =>
  having(
    change("escalation-opened", "E-1", {
      ...freshEscalation({
        title: "No read access",
        openedAt: at("2026-11-23", "09:00"),
        firstSeenDay: day("2026-11-23"),
        acknowledgedAt: at("2026-11-23", "09:30"),
      }),
      ...set,
    }),
  );
const overdue = { tierEnteredAt: at("2026-11-16"), openedAt: at("2026-11-16") };
const runsOut = { tierEnteredAt: at("2026-11-19"), openedAt: at("2026-11-19") };
const slipped = (set: Partial<ImpactNotice>) =>
  having(
    change("impact-notice-raised", "IN-1", {
      causeId: "DL01",
      workstreamId: "W2",
      affectedIds: ["DL02"],
      fromDay: null,
      toDay: day("2026-11-17"),
      slipWorkingDays: 3,
      raisedAt: at("2026-11-20"),
      answer: null,
      answerNote: null,
      answeredById: null,
      answeredAt: null,
      supersededById: null,
      ...set,
    }),
  );
const condition = (due: string) =>
  having(
    change("condition-set", "CN-1", {
      gateId: "G-1",
      criterionId: null,
      text: "Write the runbook",
      ownerId: "M2",
      dueDay: day(due),
      closedDay: null,
      closedById: null,
      closingNote: null,
    }),
  );
const gateOn = (text: string) => having(change("gate-edited", "G-1", { scheduledDay: day(text) }));
const needed = (text: string, strength: "HARD" | "SOFT" = "HARD") =>
  having(change("dependency-edited", "DP-1", { needByDay: day(text), strength }));
const said = (...days: readonly string[]) =>
  days.reduce(
    (program, on) =>
      done(
        program,
        writeStandupNote,
        {
          workstreamId: "W1",
          day: day(on),
          done: "Source three",
          next: "Source four",
          blockers: "No access",
          deliverableId: "DL01",
          escalationId: null,
        },
        as("M1", day(on)),
      ),
    small,
  );
const clocksOn = (program: Program, on: string) =>
  done(program, advanceClocks, {}, as("clock", day(on), at(on, "12:00")));
const stepOn = (review: string) =>
  having(
    change("intervention-recorded", "IV-1", {
      warningId: "WN-1",
      ownerId: "M2",
      step: "A weekly call",
      reviewDay: day(review),
      recordedById: "M1",
      recordedAt: at("2026-11-12"),
      effect: null,
      reviewedAt: null,
    }),
  );
const action = applyAll(plannedSprint(), [
  change(
    "retro-action-agreed",
    "R-1",
    freshRetroAction({ text: "Agree days", targetSprint: 4, at: at("2026-11-10") }),
  ),
]);
const lateWork = having(change("deliverable-edited", "DL01", { dueDay: day("2026-11-20") }));
const technology = planningProgram(
  change("outcome-part-edited", "OP-1", { pillar: "TECHNOLOGY", deliverableIds: ["DL07"] }),
  change("deliverable-accepted", "DL07", { state: "ACCEPTED", acceptedDay: day("2026-11-20") }),
);

describe("what outranks what on Today", () => {
  it.each<[number, string, string, Program, string, string?]>([
    [
      102,
      "one's own critical escalation over its limit",
      "M2",
      raised({ ...overdue, severity: "CRITICAL" }),
      "escalation:E-1",
    ],
    [
      100,
      "a critical escalation over its limit",
      "M1",
      raised({ ...overdue, severity: "CRITICAL" }),
      "escalation:E-1",
    ],
    [92, "one's own escalation over its limit", "M2", raised(overdue), "escalation:E-1"],
    [90, "an escalation over its limit", "M1", raised(overdue), "escalation:E-1"],
    [84, "a link of the critical path past its day", "M1", needed("2026-11-20"), "dependency:DP-1"],
    [82, "one's own escalation that runs out", "M2", raised(runsOut), "escalation:E-1"],
    [80, "an escalation that runs out", "M1", raised(runsOut), "escalation:E-1"],
    [78, "a gate past its day", "M1", gateOn("2026-11-20"), "gate:G-1"],
    [76, "an overdue condition", "M1", condition("2026-11-20"), "condition:CN-1"],
    [
      72,
      "a slip nobody answered in time",
      "M1",
      slipped({ raisedAt: at("2026-11-16") }),
      "slip:DL01",
    ],
    [
      72,
      "a slip one has not answered in time",
      "M3",
      slipped({ raisedAt: at("2026-11-16") }),
      "impactNotice:IN-1",
    ],
    [70, "a link of the critical path", "M1", needed("2026-11-25"), "dependency:DP-1"],
    [
      68,
      "what was mentioned again and again",
      "M1",
      clocksOn(said("2026-11-18", "2026-11-19", "2026-11-20"), "2026-11-20"),
      "mention:BM-1",
    ],
    [68, "work without a disposition", "M1", inReview(), "undisposed:S4"],
    [68, "what one owes others past its day", "M2", needed("2026-11-20"), "dependency:DP-1"],
    [66, "a gate that is near", "M1", gateOn("2026-11-23"), "gate:G-1"],
    [64, "a pillar without a stream", "M1", small, "pillar:PEOPLE"],
    [63, "an overdue report", "M1", small, "report"],
    [62, "a slip to answer", "M3", slipped({}), "impactNotice:IN-1"],
    [62, "one's own escalation", "M2", raised({}), "escalation:E-1"],
    [61, "a review", "M4", small, "review:DL03"],
    [
      60,
      "an escalation of the executive tier",
      "M6",
      raised({ tier: "L3_EXECUTIVE", ownerId: "M5" }),
      "escalation:E-1",
    ],
    [58, "a condition that is near", "M2", condition("2026-11-23"), "condition:CN-1"],
    [58, "what was mentioned twice", "M2", said("2026-11-19", "2026-11-20"), "mention:BM-1"],
    [57, "the next step of the sprint", "M1", reviewed(), "step:S4"],
    [56, "warnings nobody acts on", "M1", clocksOn(small, "2026-11-13"), "warning:WN-3"],
    [110, "a sprint past its end", "M1", small, "step:S4", "2026-12-01"],
    [108, "a cycle past its end", "M1", small, "cycle", "2027-12-01"],
    [55, "work past its day", "M1", lateWork, "late:DL01"],
    [55, "one's own work past its day", "M2", lateWork, "late:DL01"],
    [54, "a step to look at since yesterday", "M1", stepOn("2026-11-20"), "intervention:IV-1"],
    [54, "what one owes others", "M2", needed("2026-11-25"), "dependency:DP-1"],
    [52, "other links past their day", "M1", needed("2026-11-20", "SOFT"), "dependencies"],
    [51, "silent streams", "M1", small, "standup:silent"],
    [50, "one's own action of a retrospective", "M2", action, "action:R-1"],
    [50, "a step to look at today", "M1", stepOn("2026-11-23"), "intervention:IV-1"],
    [49, "actions of others", "M1", action, "actions"],
    [47, "one's own stand-up note", "M2", small, "standup:W1"],
    [46, "an outcome whose technology is there alone", "M10", technology, "outcome:O1"],
    [45, "a report that is due", "M1", small, "report", "2026-11-02"],
  ])("%i: %s, for %s", (weight, _what, who, program, id, on = "2026-11-23") => {
    const reader = as(who, day(on));
    const needs = needsOf(program, readerOf(program, reader), reader);
    expect(needs.find((need) => need.id === id)?.weight).toBe(weight);
  });

  it("puts what Clearwater's execution lead sees into one order", () => {
    expect(Object.keys(needLines(clearwater(), asPerson("leila")))).toEqual([
      "escalation:E-1",
      "dependency:DP-14",
      "dependency:DP-2",
      "mention:BM-4",
      "gate:G-7",
      "claim:W2",
      "result:U3",
      "escalation:E-2",
      "warning:WN-7",
      "late:DL15",
      "standup:silent",
      "scope:SC-2",
      "action:R-11",
      "actions",
      "outcome:O2",
      "ahead:O2",
      "indicators",
      "ahead:O3",
    ]);
  });

  it.each(["leila", "priya", "jonas", "ingrid", "tomas"] as const)(
    "gives each need of %s an id of its own",
    (key) => {
      const program = clearwater();
      const reader = asPerson(key);
      const ids = needsOf(program, readerOf(program, reader), reader).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    },
  );

  it("shows seven rows at most and says how many more there are; all where all are asked for", () => {
    const program = clearwater();
    const view = today(program, asPerson("leila"));
    const all = today(program, asPerson("leila"), "all");
    expect(view.needs).toHaveLength(7);
    expect(view.moreNeeds).toBe(all.needs.length - 7);
    expect(all.needs.slice(0, 7)).toEqual(view.needs);
    expect(all.moreNeeds).toBe(0);
    expect(today(small, as("M4")).moreNeeds).toBe(0);
  });

  it("shows all rows by pages of fifteen", () => {
    const program = clearwater();
    const all = today(program, asPerson("leila"), "all").needs;
    const [first, second] = [Number.NaN, 2].map((page) => today(program, asPerson("leila"), page));
    expect([...(first?.needs ?? []), ...(second?.needs ?? [])]).toEqual(all);
    expect(first?.needs).toHaveLength(15);
    expect(second?.needsPage).toEqual({ page: 2, pages: 2 });
  });
});

describe("the streams a reader answers for", () => {
  it("are those that the reader leads, unless they were dropped", () => {
    const streams = (program: Program, who: string) => [...readerOf(program, as(who)).streamIds];
    expect(streams(small, "M2")).toEqual(["W1"]);
    const both = having(change("workstream-edited", "W2", { leadId: "M2" }));
    expect(streams(both, "M2")).toEqual(["W1", "W2"]);
    const dropped = having(change("workstream-edited", "W1", { state: "DROPPED" }));
    expect(streams(dropped, "M2")).toEqual([]);
    const vacant = having(change("workstream-edited", "W1", { leadId: null }));
    expect(streams(vacant, "M99")).toEqual([]);
  });
});
