/** When the next steering report is due (I-31). */
import type { Day } from "../calendar/index.ts";
import { addDays, dayOf } from "../calendar/index.ts";
import type { Program } from "../program.ts";
import { settingOf } from "../settings.ts";

/**
 * So many weeks after the day the last report went out (I-31), or the last one below a number; its corrections are no
 * news. Null before the first.
 */
export function nextReportDay(program: Program, below = Number.POSITIVE_INFINITY): Day | null {
  let last: Day | null = null;
  for (const { version, number, publishedAt } of program.report.values()) {
    if (version > 1 || publishedAt === null || number >= below) continue;
    const day = dayOf(program.facts.calendar, publishedAt);
    if (last === null || day > last) last = day;
  }
  return last === null ? null : addDays(last, settingOf(program, "steeringWeeks") * 7);
}
