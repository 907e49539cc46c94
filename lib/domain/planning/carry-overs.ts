/** Carry-overs that nobody called so: work that left a sprint unfinished comes into a later one. */
import type { Day } from "../calendar/index.ts";
import { compareDays, dayOf, workingDaysIn } from "../calendar/index.ts";
import type { Deliverable, Sprint, SprintItem } from "../nouns.ts";
import type { Program } from "../program.ts";
import { sprintItemsOf } from "../program.ts";
import { isRunning } from "../sprints/sprint-moves.ts";

/**
 * Does its coming into this sprint carry it over from the one it stood in last? Only the last place is asked: what was
 * left before that was counted when the deliverable came in there. A cancelled sprint carries nothing over.
 */
export function carriesOverInto(program: Program, deliverableId: string, into: Sprint): boolean {
  const last = (sprintItemsOf(program).get(deliverableId) ?? []).at(-1);
  const from = program.sprint.get(last?.sprintId ?? "");
  if (!last || !from || from.number >= into.number || from.state === "CANCELLED") return false;
  return last.disposition === "RETURNED" || takenOutWhileRunning(program, last, from);
}

/** The last working day of a sprint: what work carried into it is due on, unless somebody says otherwise (I-41). */
export const carriedDueDay = (program: Program, { startDay, endDay }: Sprint): Day =>
  workingDaysIn(program.facts.calendar, startDay, endDay).at(-1) ?? endDay;

/**
 * The days of work that is carried into a sprint (I-41). Days that lie before the sprint are over: it gets a new due
 * day, and no forecast, so that it is not late on its first day.
 */
export function carriedDays(
  program: Program,
  { dueDay, forecastDay }: Pick<Deliverable, "dueDay" | "forecastDay">,
  into: Sprint,
  wanted: Day | null = null,
): Pick<Deliverable, "dueDay" | "forecastDay"> {
  const isAhead = (day: Day | null): day is Day =>
    day !== null && compareDays(day, into.startDay) >= 0;
  return {
    dueDay: wanted ?? (isAhead(dueDay) ? dueDay : carriedDueDay(program, into)),
    forecastDay: isAhead(forecastDay) ? forecastDay : null,
  };
}

function takenOutWhileRunning(
  program: Program,
  { removed, removedAt }: SprintItem,
  { startedAt, startDay, state }: Sprint,
): boolean {
  if (!removed || removedAt === null) return false;
  if (startedAt !== null) return removedAt >= startedAt;
  const begun = state === "CLOSED" || isRunning(state);
  return begun && dayOf(program.facts.calendar, removedAt) >= startDay;
}
