/** A sprint as accepted points over its working days, under what was committed (I-40: whole deliverables only). */
import type { Day } from "../calendar.ts";
import { workingDaysIn } from "../calendar.ts";
import type { Sprint } from "../nouns.ts";
import type { Program } from "../program.ts";
import { deliverablesOfSprint, itemsOfSprint } from "../program.ts";
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

export function burnUpOf(program: Program, sprint: Sprint, today: Day): BurnUp {
  const { startDay, endDay } = sprint;
  const here = deliverablesOfSprint(program).get(sprint.id) ?? [];
  const acceptedThrough = (day: Day) =>
    sumOf(
      here
        .filter(
          ({ acceptedDay }) =>
            acceptedDay !== null && acceptedDay >= startDay && acceptedDay <= day,
        )
        .map(({ points }) => points),
    );
  return {
    number: sprint.number,
    committedPoints: sprint.committedPoints ?? plannedPoints(program, sprint),
    days: workingDaysIn(program.facts.calendar, startDay, endDay).map((day) => ({
      day,
      acceptedPoints: day <= today ? acceptedThrough(day) : null,
    })),
    acceptedPoints: acceptedThrough(today < endDay ? today : endDay),
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
