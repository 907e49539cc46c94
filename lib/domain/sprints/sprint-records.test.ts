import { describe, expect, it } from "vitest";
import { as, day, smallProgram } from "../../../tests/fixtures/small-program.ts";
import { plannedSprint } from "../../../tests/fixtures/small-sprint.ts";
import { cadencePage } from "../calendar-feeds/views/cadence.ts";
import { change } from "../changes.ts";
import { applyAll } from "../engine/apply.ts";
import type { Program } from "../program.ts";
import { strategicArc } from "../reports/strategic-arc.ts";
import { pillarSprints } from "./pillar-sprints.ts";
import { programOutlook } from "./program-outlook.ts";
import { pointsByStream } from "./program-velocity.ts";
import { acceptedIn, acceptedPointsOf } from "./sprint-records.ts";
import { sprintChart } from "./views/sprint-chart.ts";
import { sprintPage } from "./views/sprint-cockpit.ts";

const monday = day("2026-11-30");
const sprintOf = (program: Program, id: string) => {
  const sprint = program.sprint.get(id);
  if (!sprint) throw new Error(`The fixture lacks ${id}`);
  return sprint;
};
const accepted = (program: Program, id: string) =>
  acceptedIn(program, sprintOf(program, id)).map(({ deliverable, points }) => [
    deliverable.id,
    points,
  ]);

/** Sprint 4 ended on 29 November; its review accepted DL03 on the 30th, estimated anew since. */
const reviewedLate = applyAll(plannedSprint(), [
  change("deliverable-accepted", "DL03", { state: "ACCEPTED", acceptedDay: monday }),
  change("sprint-item-disposed", "SI-3", { disposition: "ACCEPTED" }),
  change("deliverable-edited", "DL03", { points: 13 }),
  change("review-opened", "RV-1", {
    sprintId: "S4",
    day: monday,
    attendeeIds: [],
    summary: "",
    openedById: "M1",
    openedAt: as("M1").now,
    closedAt: null,
  }),
]);
const later = { ...as("M1"), today: monday };

describe("what a sprint accepted", () => {
  it("§2.3.2 is the same wherever it is told, also when the review accepts after the last day", () => {
    expect(accepted(reviewedLate, "S4")).toEqual([["DL03", 5]]);
    expect(acceptedPointsOf(reviewedLate, sprintOf(reviewedLate, "S4"))).toBe(5);
    expect(accepted(reviewedLate, "S5")).toEqual([]);
    expect(pointsByStream(reviewedLate, sprintOf(reviewedLate, "S4")).get("W2")).toEqual({
      committedPoints: 10,
      acceptedPoints: 5,
    });
    const arc = strategicArc(reviewedLate).sprints.map((one) => one.acceptedPoints);
    expect(arc.slice(3)).toEqual([5, 0]);
    expect(
      pillarSprints(reviewedLate)
        .get("PROCESS")
        ?.map((one) => one.accepted),
    ).toEqual([0, 0, 0, 5, 0]);
    const page = sprintPage(reviewedLate, 4, later);
    expect(page?.sprint.acceptedPoints).toBe(5);
    expect(page?.sprint.cover.find(({ pillar }) => pillar === "PROCESS")?.accepted).toBe(1);
    expect(sprintChart(reviewedLate, 4, later)?.flow.known.at(-1)?.accepted).toBe(5);
    expect(page?.committed.filter((one) => one.accepted).map(({ row }) => row.id)).toEqual([
      "DL03",
    ]);
    expect(cadencePage(reviewedLate, later).rows[0]?.review.output).toContain("1 of 3 accepted");
  });

  it("§2.3.2 goes by days where no items are on record", () => {
    const bare = applyAll(smallProgram(), [
      change("deliverable-accepted", "DL01", {
        state: "ACCEPTED",
        acceptedDay: day("2026-11-15"),
      }),
      change("deliverable-accepted", "DL03", {
        state: "ACCEPTED",
        acceptedDay: day("2026-11-16"),
      }),
    ]);
    expect(accepted(bare, "S3")).toEqual([["DL01", 5]]);
    expect(accepted(bare, "S4")).toEqual([["DL03", 5]]);
  });

  it("§2.3.5 is not counted once more as accepted since", () => {
    const next = applyAll(reviewedLate, [
      change("sprint-closed", "S4", { state: "CLOSED", acceptedPoints: 5 }),
      change("sprint-started", "S5", { state: "ACTIVE" }),
    ]);
    expect(programOutlook(reviewedLate).sinceLastClosed).toBe(13);
    expect(programOutlook(next).sinceLastClosed).toBe(0);
  });
});

describe("points by stream", () => {
  it("X-02 hold what was taken out against what was committed, and count what came in for it", () => {
    const exchanged = applyAll(reviewedLate, [
      change("sprint-item-removed", "SI-2", { removed: true }),
      change("sprint-item-removed", "SI-1", { addedAfterLock: true, disposition: "ACCEPTED" }),
    ]);
    const points = pointsByStream(exchanged, sprintOf(exchanged, "S4"));
    expect(points.get("W2")).toEqual({ committedPoints: 10, acceptedPoints: 5 });
    expect(points.get("W1")).toEqual({ committedPoints: 0, acceptedPoints: 5 });
  });
});
