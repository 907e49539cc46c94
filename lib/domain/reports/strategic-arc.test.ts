import { describe, expect, it } from "vitest";
import { freshDeliverable, freshOutcome } from "../../../tests/fixtures/fresh.ts";
import { as, day, smallProgram } from "../../../tests/fixtures/small-program.ts";
import type { Change } from "../changes.ts";
import { change } from "../changes.ts";
import { applyAll } from "../engine/apply.ts";
import type { Sprint } from "../nouns.ts";
import { draftSprint, placedItem } from "../sprints/commands/sprint-shape.ts";
import { strategicArc } from "./strategic-arc.ts";
import { arcPage } from "./views/strategic-arc.ts";

const outcome = (id: string, title: string): Change =>
  change(
    "outcome-created",
    id,
    freshOutcome({
      title,
      businessOwnerId: "M10",
    }),
  );

const part = (id: string, outcomeId: string, deliverableIds: readonly string[]): Change =>
  change("outcome-part-declared", id, {
    outcomeId,
    pillar: "TECHNOLOGY",
    required: true,
    statement: "It is there.",
    deliverableIds,
    notRequiredReason: null,
    notRequiredByIds: [],
  });

/** Accepted inside a sprint's days, on the day given. */
const accepted = (id: string, points: number, on: string, sprintId: string): Change =>
  change("deliverable-created", id, {
    ...freshDeliverable({ title: id, workstreamId: "W1", primaryPillar: "TECHNOLOGY" }),
    points,
    sprintId,
    state: "ACCEPTED",
    acceptedDay: day(on),
  });

/** Sprints 1–3 accepted 8, 20 and 32 points; DL12 (20) serves none; DL01 (sprint 4, open) serves O2. */
const program = applyAll(smallProgram(), [
  outcome("O1", "Fewer outages"),
  outcome("O2", "Shorter calls"),
  accepted("DL11", 8, "2026-10-16", "S1"),
  accepted("DL12", 20, "2026-10-19", "S2"),
  accepted("DL13", 32, "2026-11-15", "S3"),
  part("OP-1", "O1", ["DL11", "DL13"]),
  part("OP-2", "O2", ["DL01", "DL13"]),
]);

describe("the strategic arc", () => {
  it("counts accepted points by outcome and sprint, a deliverable for each outcome it serves", () => {
    const { rows, sprints } = strategicArc(program);
    expect(rows.map(({ cells }) => cells.map((cell) => cell.acceptedPoints))).toEqual([
      [8, 0, 32, 0],
      [0, 0, 32, 0],
    ]);
    expect(rows.map(({ cells }) => cells[3]?.openPoints)).toEqual([0, 5]);
    expect(rows.map((row) => [row.acceptedPoints, row.totalPoints])).toEqual([
      [40, 40],
      [32, 37],
    ]);
    expect(sprints.map((one) => one.acceptedPoints)).toEqual([8, 20, 32, 0]);
  });

  it("shows the share of planned points that serve no outcome beside the line of I-43", () => {
    const { sprints, recentUnlinkedRatio, lineRatio } = strategicArc(program);
    expect(sprints.map((one) => one.unlinkedRatio)).toEqual([0, 1, 0, 10 / 15]);
    expect(sprints.map((one) => one.overLine)).toEqual([false, true, false, true]);
    expect(recentUnlinkedRatio).toBeCloseTo(20 / 60);
    expect(lineRatio).toBe(0.2);
  });

  it("calls points open only while their sprint runs and they are not accepted", () => {
    const more = applyAll(program, [
      change("deliverable-edited", "DL01", { points: 3 }),
      change("deliverable-planned", "DL02", { sprintId: "S3" }),
      accepted("DL14", 2, "2026-11-20", "S4"),
      part("OP-3", "O2", ["DL02", "DL14"]),
    ]);
    const cells = strategicArc(more).rows[1]?.cells ?? [];
    expect(cells.map(({ openPoints }) => openPoints)).toEqual([0, 0, 0, 3]);
    expect(cells.map(({ acceptedPoints }) => acceptedPoints)).toEqual([0, 0, 32, 2]);
  });

  it("marks the sprints whose goal names the outcome", () => {
    const aimed = applyAll(program, [change("sprint-edited", "S2", { outcomeIds: ["O2"] })]);
    expect(strategicArc(aimed).rows.map(({ cells }) => cells.map((one) => one.aimedAt))).toEqual([
      [false, false, false, false],
      [false, true, false, false],
    ]);
  });

  it("takes an outcome without work as nothing of nothing, and leaves dropped outcomes and work out", () => {
    const bare = applyAll(program, [
      outcome("O3", "Nobody works on it"),
      change("outcome-dropped", "O1", { state: "STOPPED", droppedReason: "Sold" }),
      change("deliverable-dropped", "DL01", { state: "DROPPED", droppedReason: "Not needed" }),
    ]);
    expect(
      strategicArc(bare).rows.map((row) => [row.outcome.id, row.acceptedPoints, row.totalPoints]),
    ).toEqual([
      ["O2", 32, 32],
      ["O3", 0, 0],
    ]);
  });

  it("says of an open outcome only, and only after a sprint has closed, that it stood still", () => {
    const still = (...changes: readonly Change[]) =>
      strategicArc(applyAll(program, [outcome("O3", "Quiet"), ...changes])).rows.map(
        ({ stoodStill }) => stoodStill,
      );
    expect(still()).toEqual([false, false, true]);
    for (const state of ["DELIVERED", "ADOPTED", "STOPPED"] as const)
      expect(still(change("outcome-edited", "O3", { state }))).toEqual([false, false, false]);
    const unclosed = [1, 2, 3].map((n) => change("sprint-edited", `S${n}`, { state: "PLANNED" }));
    expect(still(...unclosed)).toEqual([false, false, false]);
    const older = [4, 3, 2].map((n) =>
      change("sprint-recorded", `S${n + 3}`, {
        ...draftSprint({
          number: n + 3,
          cycleId: "C1",
          goal: "",
          startDay: day(`2027-0${n}-01`),
          endDay: day(`2027-0${n}-14`),
        }),
        state: "CLOSED",
      }),
    );
    expect(still(...older)).toEqual([true, true, true]);
  });

  it("looks at the last three closed sprints in the order of their numbers, cancelled ones left out", () => {
    const later = (n: number, state: "CLOSED" | "CANCELLED") =>
      change("sprint-recorded", `S${n}`, {
        ...draftSprint({
          number: n,
          cycleId: "C1",
          goal: "",
          startDay: day(`2027-02-${n}`),
          endDay: day(`2027-02-${n}`),
        }),
        state,
      });
    const arc = strategicArc(
      applyAll(program, [later(16, "CANCELLED"), later(15, "CLOSED"), later(14, "CLOSED")]),
    );
    expect(arc.sprints.map(({ sprint }) => sprint.number)).toEqual([1, 2, 3, 4, 14, 15]);
    expect(arc.recent.map(({ sprint }) => sprint.number)).toEqual([3, 14, 15]);
    expect(arc.recentUnlinkedRatio).toBe(0);
    const nothing = applyAll(smallProgram(), [outcome("O1", "Fewer outages")]);
    expect(strategicArc(nothing).recentUnlinkedRatio).toBeNull();
    expect(strategicArc(nothing).sprints[0]).toMatchObject({
      plannedPoints: 0,
      unlinkedRatio: null,
      overLine: false,
    });
  });

  it("I-43 is content with exactly a fifth unlinked, in the plan and in what was accepted", () => {
    const fifth = (points: number) =>
      strategicArc(
        applyAll(smallProgram(), [
          outcome("O1", "Fewer outages"),
          accepted("DL11", 8, "2026-10-16", "S1"),
          accepted("DL12", points, "2026-10-16", "S1"),
          part("OP-1", "O1", ["DL11"]),
          change("sprint-edited", "S1", { committedPoints: 10, outcomeIds: ["O1"] }),
        ]),
      ).sprints[0];
    expect(fifth(2)).toMatchObject({ unlinkedRatio: 0.2, overLine: false, emptySuccess: null });
    expect(fifth(3)).toMatchObject({ overLine: true, emptySuccess: "TOO_MUCH_UNLINKED" });
  });

  it("calls no sprint an empty success that did not keep its promise, or has not closed", () => {
    const kept = (set: Partial<Sprint>) =>
      strategicArc(applyAll(program, [change("sprint-edited", "S2", set)])).sprints[1]
        ?.emptySuccess;
    expect(kept({ committedPoints: 20 })).toBe("TOO_MUCH_UNLINKED");
    expect(kept({ committedPoints: 26 })).toBe("TOO_MUCH_UNLINKED");
    expect(kept({ committedPoints: 27 })).toBeNull();
    const exactly = applyAll(program, [
      change("sprint-edited", "S2", { committedPoints: 20 }),
      change("deliverable-edited", "DL12", { points: 15 }),
    ]);
    expect(strategicArc(exactly).sprints[1]?.emptySuccess).toBe("TOO_MUCH_UNLINKED");
    expect(kept({ committedPoints: null })).toBeNull();
    expect(kept({ committedPoints: 20, state: "IN_REVIEW" })).toBeNull();
  });

  it("plans with the points at lock once a sprint holds items", () => {
    const locked = applyAll(smallProgram(), [
      change("sprint-item-recorded", "SI-1", {
        ...placedItem({ sprintId: "S4", deliverableId: "DL01", pointsAtLock: 8 }),
      }),
    ]);
    expect(strategicArc(locked).sprints[3]?.plannedPoints).toBe(8);
  });

  it("counts what was dropped in a closed sprint's plan, not in a running one's", () => {
    const dropped = (sprintId: string) =>
      strategicArc(
        applyAll(smallProgram(), [
          change("deliverable-planned", "DL01", { sprintId }),
          change("deliverable-dropped", "DL01", { state: "DROPPED", droppedReason: "Not needed" }),
        ]),
      ).sprints.map(({ plannedPoints }) => plannedPoints);
    expect(dropped("S4")).toEqual([0, 0, 0, 10]);
    expect(dropped("S3")).toEqual([0, 0, 5, 10]);
  });

  it("names a sprint that kept its promise and moved nothing", () => {
    const kept = applyAll(program, [
      change("sprint-edited", "S2", { committedPoints: 20, outcomeIds: ["O1"] }),
      change("sprint-edited", "S3", { committedPoints: 32, outcomeIds: ["O1"] }),
    ]);
    expect(strategicArc(kept).sprints.map((one) => one.emptySuccess)).toEqual([
      null,
      "GOAL_STOOD_STILL",
      null,
      null,
    ]);
    const aimless = applyAll(kept, [change("sprint-edited", "S2", { outcomeIds: [] })]);
    expect(strategicArc(aimless).sprints[1]?.emptySuccess).toBe("TOO_MUCH_UNLINKED");
  });

  it("says which outcomes stood still, and where work for them is planned", () => {
    const standing = applyAll(program, [
      change("outcome-part-edited", "OP-2", { deliverableIds: ["DL01"] }),
    ]);
    const page = arcPage(standing, as("M1"));
    expect(page.verdict).toBe("PARTLY");
    expect(page.sentences.slice(0, 3)).toEqual([
      "Sprints 1 to 3 moved 1 of 2 open outcomes.",
      "33% of 60 accepted points served no outcome. Up to 20% is normal.",
      "“Shorter calls” did not move; sprint 4 holds work for it.",
    ]);
  });

  it("is content when all open outcomes move and little is unlinked", () => {
    const linked = applyAll(program, [
      change("outcome-part-edited", "OP-1", { deliverableIds: ["DL11", "DL12", "DL13"] }),
    ]);
    expect(arcPage(linked, as("M1")).verdict).toBe("MOVED");
  });

  it("says nothing before a sprint has closed or an outcome is there", () => {
    expect(arcPage(smallProgram(), as("M1")).verdict).toBe("NOTHING_YET");
    const running = applyAll(
      program,
      [1, 2, 3].map((n) => change("sprint-edited", `S${n}`, { state: "PLANNED" })),
    );
    expect(arcPage(running, as("M1")).verdict).toBe("NOTHING_YET");
  });
});
