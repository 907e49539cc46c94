import { describe, expect, it } from "vitest";
import { freshDeliverable } from "../../../tests/fixtures/fresh.ts";
import { at, day, smallProgram } from "../../../tests/fixtures/small-program.ts";
import { plannedSprint } from "../../../tests/fixtures/small-sprint.ts";
import type { Change } from "../changes.ts";
import { change } from "../changes.ts";
import { applyAll } from "../engine/apply.ts";
import type { Program } from "../program.ts";
import { placedItem } from "./commands/sprint-shape.ts";
import { sprintFlow } from "./sprint-flow.ts";
import { velocityBands } from "./velocity-bands.ts";

/** Sprint 4 runs from Mon 16 to Sun 29 Nov with DL01, DL02 and DL03, 5 points each. */
const planned = (...changes: readonly Change[]) => applyAll(plannedSprint(), changes);

const flow = (program: Program, text: string) => {
  const sprint = program.sprint.get("S4");
  if (!sprint) throw new Error("The fixture lacks S4");
  return sprintFlow(program, sprint, day(text));
};

const states = (program: Program, text: string) =>
  flow(program, text).known.map(({ notStarted, inProgress, inReview, accepted }) => [
    notStarted,
    inProgress,
    inReview,
    accepted,
  ]);

const another = change("deliverable-created", "DL04", {
  ...freshDeliverable({ title: "One more", workstreamId: "W1", primaryPillar: "TECHNOLOGY" }),
});
const added = change("sprint-item-recorded", "SI-9", {
  ...placedItem({ sprintId: "S4", deliverableId: "DL04", pointsAtLock: 8 }),
  addedAfterLock: true,
  addedAt: at("2026-11-18"),
});

describe("a sprint day by day", () => {
  it("knows its days up to today, and none before it begins", () => {
    const program = planned();
    expect(flow(program, "2026-11-18").known.map((one) => one.day)).toEqual([
      ...["2026-11-16", "2026-11-17", "2026-11-18"],
    ]);
    expect(flow(program, "2026-11-18").days).toHaveLength(10);
    expect(flow(program, "2026-11-13").known).toEqual([]);
  });

  it("moves each point from not started to accepted on the day it went there", () => {
    const program = planned(
      change("deliverable-edited", "DL01", { state: "IN_PROGRESS", startedDay: day("2026-11-17") }),
      change("deliverable-edited", "DL02", { state: "COMMITTED", startedDay: null }),
      change("deliverable-edited", "DL03", {
        ...{ state: "ACCEPTED", startedDay: day("2026-11-10"), submittedAt: at("2026-11-17") },
        acceptedDay: day("2026-11-18"),
      }),
    );
    expect(states(program, "2026-11-18")).toEqual([
      [10, 5, 0, 0],
      [5, 5, 5, 0],
      [5, 5, 0, 5],
    ]);
  });

  it("counts a returned deliverable as in progress", () => {
    const program = planned(
      change("deliverable-edited", "DL03", {
        ...{ state: "RETURNED", startedDay: day("2026-11-10"), submittedAt: at("2026-11-16") },
      }),
    );
    expect(states(program, "2026-11-16")[0]?.slice(1)).toEqual([expect.anything(), 0, 0]);
  });

  it("moves the scope on the day something is added or taken out", () => {
    const program = planned(
      another,
      added,
      change("sprint-item-removed", "SI-2", { removed: true, removedAt: at("2026-11-20") }),
    );
    expect(
      flow(program, "2026-11-20").known.map((one) => [one.scope, one.added, one.removed]),
    ).toEqual([
      [15, 0, 0],
      [15, 0, 0],
      [23, 8, 0],
      [23, 0, 0],
      [18, 0, 5],
    ]);
  });

  it("counts on the first working day what was added before it", () => {
    const early = applyAll(planned(another, added), [
      change("sprint-item-locked", "SI-9", { addedAt: at("2026-11-14") }),
    ]);
    expect(flow(early, "2026-11-16").known).toMatchObject([{ scope: 23, added: 8 }]);
  });

  it("says whether each committed point belongs to a deliverable on record", () => {
    expect(flow(planned(), "2026-11-16").byState).toBe(true);
    const imported = planned(change("sprint-edited", "S4", { committedPoints: 40 }));
    expect(flow(imported, "2026-11-16").byState).toBe(false);
    expect(flow(planned(another, added), "2026-11-18").byState).toBe(true);
  });
});

describe("the velocity beside a commitment", () => {
  it("I-37, I-38, I-39 is that of the lock, and of a draft that of today", () => {
    const program = planned(change("sprint-edited", "S4", { calibratedAtLock: 40 }));
    const bands = velocityBands(program);
    expect(bands.get(4)).toEqual({
      calibratedPoints: 40,
      leastPoints: 30,
      mostPoints: 46,
      furthestPoints: 54,
    });
    expect(bands.get(5)?.calibratedPoints).toBe(32);
    expect([bands.get(1), bands.get(2)]).toEqual([undefined, undefined]);
  });

  it("I-36 is not known while the program is calibrating", () => {
    const two = applyAll(smallProgram(), [change("sprint-edited", "S1", { state: "PLANNED" })]);
    expect([...velocityBands(two).keys()]).toEqual([]);
  });
});
