/** Dependencies by the week they are needed in: resolved on time, late, not at all, or still to come. */
import type { Day } from "../calendar/index.ts";
import { addDays, weekdayOf } from "../calendar/index.ts";
import type { Dependency } from "../nouns.ts";
import type { Program } from "../program.ts";
import { rememberedFor } from "../program.ts";
import { isPastNeed, neededBetween } from "./dependency-ends.ts";

export interface ResolutionWeek {
  /** Its Monday. */
  readonly monday: Day;
  readonly onTime: number;
  readonly late: number;
  /** Past its day and not resolved. */
  readonly overdue: number;
  /** Not due yet. */
  readonly awaited: number;
}

const week = 7;
const mondayOf = (day: Day): Day => addDays(day, 1 - weekdayOf(day));

/**
 * Every week from `before` weeks ago to `after` weeks ahead, without the empty ones at both ends; cancelled dependencies
 * and those without a day are left out. One that is due today is awaited until the day is over (I-28).
 */
export const resolutionByWeek = rememberedFor(byWeek);

function byWeek(
  program: Program,
  today: Day,
  { before, after }: { readonly before: number; readonly after: number },
): readonly ResolutionWeek[] {
  const first = addDays(mondayOf(today), -before * week);
  const weeks = Array.from({ length: before + after + 1 }, (_, at) => ({
    monday: addDays(first, at * week),
    ...{ onTime: 0, late: 0, overdue: 0, awaited: 0 },
  }));
  const byMonday = new Map(weeks.map((one) => [one.monday, one]));
  for (const dependency of neededBetween(program, first, addDays(first, weeks.length * week - 1))) {
    const { needByDay } = dependency;
    const found = needByDay === null ? undefined : byMonday.get(mondayOf(needByDay));
    if (found && needByDay !== null) found[standingOf(dependency, needByDay, today)] += 1;
  }
  const isFilled = ({ onTime, late, overdue, awaited }: ResolutionWeek) =>
    onTime + late + overdue + awaited > 0;
  const last = weeks.reduce((end, one, at) => (isFilled(one) ? at + 1 : end), 0);
  return weeks.slice(Math.max(0, weeks.findIndex(isFilled)), last);
}

function standingOf(
  dependency: Dependency,
  needByDay: Day,
  today: Day,
): Exclude<keyof ResolutionWeek, "monday"> {
  const { state, resolvedDay } = dependency;
  if (state === "RESOLVED" && resolvedDay !== null)
    return resolvedDay <= needByDay ? "onTime" : "late";
  return isPastNeed(dependency, today) ? "overdue" : "awaited";
}
