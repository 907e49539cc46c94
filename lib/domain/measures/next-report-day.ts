/** When the next steering report is due (I-31). */
import type { Day } from "../calendar.ts";
import { addDays } from "../calendar.ts";
import type { Program } from "../program.ts";
import { settingOf } from "../settings.ts";

/** So many weeks after the last published report (I-31); null before the first. */
export function nextReportDay(program: Program): Day | null {
  let last: Day | null = null;
  for (const { state, periodEnd } of program.report.values())
    if (state === "PUBLISHED" && (last === null || periodEnd > last)) last = periodEnd;
  return last === null ? null : addDays(last, settingOf(program, "steeringWeeks") * 7);
}
