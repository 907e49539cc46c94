/** A sprint as accepted points over its working days, under what was committed (I-40: whole deliverables only). */
import type { Day } from "../calendar/index.ts";
import { workingDaysIn } from "../calendar/index.ts";
import type { Sprint } from "../nouns.ts";
import type { Program } from "../program.ts";
import { deliverablesOfSprint, itemsOfSprint } from "../program.ts";
import { acceptedIn } from "./sprint-records.ts";
import { sumOf } from "./statistics.ts";

export interface BurnUp {
  readonly number: number;
  readonly committedPoints: number;
  /** One per working day; null from tomorrow on. */
  readonly days: readonly { readonly day: Day; readonly acceptedPoints: number | null }[];
  readonly acceptedPoints: number;
  /** In review: done by their owners, not yet accepted, and so not counted. */
  readonly inReviewPoints: number;
}

/** Accepted points by working day up to today. What is accepted after the last working day counts on that day. */
export function burnUpOf(program: Program, sprint: Sprint, today: Day): BurnUp {
  const { startDay, endDay } = sprint;
  const here = deliverablesOfSprint(program).get(sprint.id) ?? [];
  const accepted = acceptedIn(program, sprint);
  const acceptedPoints = sumOf(accepted.map(({ points }) => points));
  const acceptedThrough = (day: Day) =>
    sumOf(
      accepted
        .filter(({ deliverable: { acceptedDay } }) => acceptedDay !== null && acceptedDay <= day)
        .map(({ points }) => points),
    );
  const days = workingDaysIn(program.facts.calendar, startDay, endDay);
  return {
    number: sprint.number,
    committedPoints: sprint.committedPoints ?? plannedPoints(program, sprint),
    // What is accepted after the last working day, as in the review, is drawn on that day.
    days: days.map((day, at) => ({
      day,
      acceptedPoints:
        day > today ? null : at === days.length - 1 ? acceptedPoints : acceptedThrough(day),
    })),
    acceptedPoints,
    inReviewPoints: sumOf(
      here.filter(({ state }) => state === "IN_REVIEW").map(({ points }) => points),
    ),
  };
}

/** Points at lock of what was planned and not taken out; before that, of what stands in the sprint. */
function plannedPoints(program: Program, sprint: Sprint): number {
  const items = (itemsOfSprint(program).get(sprint.id) ?? []).filter(({ removed }) => !removed);
  if (items.length > 0) return sumOf(items.map(({ pointsAtLock }) => pointsAtLock));
  return sumOf(
    (deliverablesOfSprint(program).get(sprint.id) ?? [])
      .filter(({ state }) => state !== "DROPPED")
      .map(({ points }) => points),
  );
}
