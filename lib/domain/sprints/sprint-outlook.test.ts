import { describe, expect, it } from "vitest";
import { freshDeliverable } from "../../../tests/fixtures/fresh.ts";
import { as, at, day, smallProgram } from "../../../tests/fixtures/small-program.ts";
import type { Change } from "../changes.ts";
import { change } from "../changes.ts";
import { applyAll } from "../engine/apply.ts";
import { placedItem } from "./commands/sprint-shape.ts";
import { finishedSprintAt, sprintSoFar } from "./sprint-as-it-stood.ts";
import { sprintOutlook } from "./sprint-outlook.ts";
import { sprintOutlookView } from "./views/sprint-outlook.ts";

const item = (
  id: string,
  sprintId: string,
  deliverableId: string,
  points: number,
  set = {},
): Change =>
  change("sprint-item-recorded", id, {
    ...placedItem({ sprintId, deliverableId, pointsAtLock: points }),
    ...set,
  });

const delivered = (id: string, points: number, started: string, accepted: string | null): Change =>
  change("deliverable-created", id, {
    ...freshDeliverable({ title: id, workstreamId: "W1", primaryPillar: "TECHNOLOGY" }),
    points,
    ownerId: "M2",
    state: accepted === null ? "IN_PROGRESS" : "ACCEPTED",
    startedDay: day(started),
    acceptedDay: accepted === null ? null : day(accepted),
  });

/** Sprint 3 (2–15 Nov) took 20 points, got 6 more on its fourth day, gave 3 back on its eighth, and accepted 14. */
const program = applyAll(smallProgram(), [
  delivered("DL11", 8, "2026-11-02", "2026-11-05"),
  delivered("DL12", 12, "2026-11-04", null),
  delivered("DL13", 6, "2026-11-09", "2026-11-13"),
  delivered("DL14", 3, "2026-11-12", null),
  item("SI-1", "S3", "DL11", 8),
  item("SI-2", "S3", "DL12", 12),
  item("SI-3", "S3", "DL13", 6, { addedAfterLock: true, addedAt: at("2026-11-05") }),
  item("SI-4", "S3", "DL14", 3, { removed: true, removedAt: at("2026-11-11") }),
  change("sprint-edited", "S3", { acceptedPoints: 14, committedPoints: 23 }),
  item("SI-5", "S4", "DL01", 5),
  item("SI-6", "S4", "DL02", 5),
  item("SI-7", "S4", "DL03", 5),
]);
const sprint = (id: string) => {
  const found = program.sprint.get(id);
  if (!found) throw new Error(id);
  return found;
};

describe("a sprint as it stood", () => {
  it("counts by the day: accepted, begun, added, taken out", () => {
    expect(finishedSprintAt(program, sprint("S3"), 0.5)).toEqual({
      order: 3,
      team: "small",
      elapsedRatio: 0.5,
      plannedDays: 10,
      people: 1,
      atStart: { items: 3, points: 23 },
      added: { items: 1, points: 6 },
      removed: { items: 0, points: 0 },
      toDo: { items: 2, points: 9 },
      inProgress: { items: 1, points: 12 },
      done: { items: 1, points: 8 },
      differencePoints: 14 - 29,
    });
    expect(finishedSprintAt(program, sprint("S3"), 0)).toMatchObject({
      toDo: { items: 3, points: 23 },
      done: { items: 0, points: 0 },
      differencePoints: 14 - 23,
    });
    expect(finishedSprintAt(program, sprint("S3"), 1)).toMatchObject({
      removed: { items: 1, points: 3 },
      done: { items: 2, points: 14 },
      inProgress: { items: 1, points: 12 },
    });
  });

  it("is unknown where its deliverables are not on record", () => {
    expect(finishedSprintAt(program, sprint("S1"), 0.5)).toBeNull();
  });

  it("today counts the days that are over, and what is known", () => {
    const now = sprintSoFar(program, sprint("S4"), day("2026-11-23"));
    expect(now?.elapsedRatio).toBe(0.5);
    expect(now?.inProgress.points).toBe(10);
    expect(now?.toDo.points).toBe(5);
  });
});

describe("the outlook of the running sprint", () => {
  it("predicts within what can still be, and says what it learned from", () => {
    const view = sprintOutlookView(program, as("M1"));
    expect(view?.committedPoints).toBe(15);
    expect(view?.learnedFrom).toBe(1);
    expect(view?.assumed).toEqual({
      acceptedRatio: 0.8,
      pseudoSprints: 3,
      lossRatio: 0.6,
      gainRatio: 1.2,
      spreadPseudoSprints: 10,
    });
    expect(view?.lowPoints).toBeGreaterThanOrEqual(view?.acceptedSoFar ?? 0);
    expect(view?.lowPoints).toBeLessThanOrEqual(view?.likely?.points ?? -1);
    expect(view?.highPoints).toBeGreaterThanOrEqual(view?.likely?.points ?? 99);
    expect(view?.attributions.length).toBeLessThanOrEqual(3);
    expect(sprintOutlook(program, day("2026-11-23"))?.backtest.sprints).toBe(1);
    // One says nothing about the range.
    expect(view?.backtest).toBeNull();
  });

  it("is there for the running sprint only", () => {
    expect(sprintOutlookView(program, as("M1"))?.number).toBe(4);
    const idle = applyAll(program, [change("sprint-edited", "S4", { state: "PLANNED" })]);
    expect(sprintOutlook(idle, day("2026-11-23"))).toBeNull();
    // A review decides; there is nothing left to predict.
    const reviewed = applyAll(program, [change("sprint-edited", "S4", { state: "IN_REVIEW" })]);
    expect(sprintOutlook(reviewed, day("2026-11-30"))).toBeNull();
    expect(sprintOutlookView(smallProgram(), as("M1"))).toBeNull();
  });

  it("never promises less than is accepted already", () => {
    const done = applyAll(program, [
      change("deliverable-accepted", "DL01", { state: "ACCEPTED", acceptedDay: day("2026-11-20") }),
      change("deliverable-accepted", "DL02", { state: "ACCEPTED", acceptedDay: day("2026-11-20") }),
      change("deliverable-accepted", "DL03", { state: "ACCEPTED", acceptedDay: day("2026-11-20") }),
    ]);
    const view = sprintOutlookView(done, as("M1"));
    expect([view?.lowPoints, view?.acceptedSoFar]).toEqual([15, 15]);
    expect(view?.likely?.verdict).toBe("IN_REACH");
  });

  it("I-35 says a range only while calibrating, and how many sprints are wanted", () => {
    const young = applyAll(program, [change("sprint-edited", "S1", { state: "CANCELLED" })]);
    const view = sprintOutlookView(young, as("M1"));
    expect(view).toMatchObject({ calibrating: true, sprintsWanted: 1, likely: null });
    expect(view?.highPoints).toBeGreaterThan(0);
    expect(sprintOutlookView(program, as("M1"))).toMatchObject({
      calibrating: false,
      sprintsWanted: 0,
    });
  });

  it("I-35 learns nothing from a team that has largely changed", () => {
    const everyone = [...program.member.keys()];
    const changed = applyAll(
      program,
      everyone.map((id) => change("roles-changed", id, { joinedDay: day("2026-11-17") })),
    );
    expect(sprintOutlook(program, day("2026-11-23"))?.prediction.basis.sprints).toBe(1);
    expect(sprintOutlook(changed, day("2026-11-23"))?.prediction.basis.sprints).toBe(0);
  });
});
