import { describe, expect, it } from "vitest";
import { freshDeliverable } from "../../../tests/fixtures/fresh.ts";
import { as, day, smallProgram } from "../../../tests/fixtures/small-program.ts";
import { applyAll } from "../apply.ts";
import type { Change } from "../changes.ts";
import { change } from "../changes.ts";
import { arcPage } from "../views/strategic-arc.ts";
import { strategicArc } from "./strategic-arc.ts";

const outcome = (id: string, title: string): Change =>
  change("outcome-created", id, {
    title,
    measure: "",
    useCaseId: null,
    businessOwnerId: "M10",
    state: "IN_DELIVERY",
    deliveredDay: null,
    droppedReason: null,
    droppedFrom: null,
    broughtBackReason: null,
  });

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
      "Of 60 accepted points, 33% served no outcome; up to 20% is taken as housekeeping.",
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
