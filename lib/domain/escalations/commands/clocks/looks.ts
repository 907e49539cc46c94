/** When the clocks are looked at: now, and for a time in which nobody looked at each opening and closing in between. */
import type { Instant } from "../../../calendar/index.ts";
import {
  addWorkingDays,
  compareDays,
  compareInstants,
  dayOf,
  instantAt,
  workingDaysIn,
} from "../../../calendar/index.ts";
import type { Situation } from "../../../engine/situation.ts";
import type { Program } from "../../../program.ts";

export type Look = Pick<Situation, "now" | "today">;

/** A longer silence than this is looked through from here on; what fell due before is found at the first look. */
const mostWorkingDays = 60;

/**
 * The instants to check the clocks at, in order of time: each opening and closing of a working day after `since`,
 * then now. Goes back 60 working days at most.
 */
export function looksSince(
  program: Program,
  since: Instant,
  { now, today }: Situation,
): readonly Look[] {
  const { calendar } = program.facts;
  const looks: Look[] = [];
  const earliest = addWorkingDays(calendar, today, -mostWorkingDays);
  const begun = dayOf(calendar, since);
  const first = compareDays(begun, earliest) < 0 ? earliest : begun;
  for (const day of workingDaysIn(calendar, first, today)) {
    for (const time of [calendar.opensAt, calendar.closesAt]) {
      const at = instantAt(calendar, day, time);
      if (compareInstants(at, since) > 0 && compareInstants(at, now) < 0)
        looks.push({ now: at, today: day });
    }
  }
  return [...looks, { now, today }];
}
