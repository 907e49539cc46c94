/** Where the figures of a report come from, and how old each of them is. */

import type { Day } from "../calendar/index.ts";
import { dayOf, workingDaysBetween } from "../calendar/index.ts";
import type { Program } from "../program.ts";
import { settingOf } from "../settings.ts";
import { isStreamRunning } from "../workstreams/running-streams.ts";

export interface ReportSource {
  readonly figure: string;
  /** The day the figure speaks of. */
  readonly day: Day;
  readonly ageWorkingDays: number;
  readonly stale: boolean;
}

/** One line per figure that somebody records; what is calculated from the program itself has the day of the report. */
export function reportSources(program: Program, today: Day): readonly ReportSource[] {
  const { calendar } = program.facts;
  const limit = settingOf(program, "reportDataWorkingDays");
  const sources: ReportSource[] = [];
  const source = (figure: string, day: Day | null) => {
    if (day === null) return;
    const ageWorkingDays = Math.max(0, workingDaysBetween(calendar, day, today));
    sources.push({ figure, day, ageWorkingDays, stale: ageWorkingDays > limit });
  };
  for (const stream of program.workstream.values())
    if (isStreamRunning(program, stream) && stream.claimedAt !== null)
      source(`Claim of ${stream.id} ${stream.name}`, dayOf(calendar, stream.claimedAt));
  source("Organizational energy", newest(program.energyReading.values()));
  source("Leading indicators", newest(program.indicatorReading.values()));
  source("Maturity", newest(program.domainScore.values()));
  source("KPIs", newest(program.kpi.values()));
  return sources;
}

function newest(readings: Iterable<{ readonly day: Day }>): Day | null {
  let last: Day | null = null;
  for (const { day } of readings) if (last === null || day > last) last = day;
  return last;
}
