/** What comes next in the rhythm of a program. */
import type { Day } from "../calendar.ts";
import { workingDaysIn } from "../calendar.ts";
import type { Program } from "../program.ts";
import { nextReportDay } from "./report-archive.ts";

export interface Ceremony {
  readonly name: string;
  readonly day: Day;
}

/** Planning opens a sprint, review and retrospective close it; a report is due in its own rhythm. */
export function nextCeremony(program: Program, day: Day): Ceremony | null {
  const { calendar } = program.facts;
  const ahead: Ceremony[] = [];
  const report = nextReportDay(program);
  if (report !== null) ahead.push({ name: "Steering report", day: report });
  for (const { number, startDay, endDay, state } of program.sprint.values()) {
    if (state === "CANCELLED" || state === "CLOSED") continue;
    const days = workingDaysIn(calendar, startDay, endDay);
    const [first, last] = [days[0], days.at(-1)];
    if (first !== undefined) ahead.push({ name: `Planning of sprint ${number}`, day: first });
    if (last !== undefined)
      ahead.push({ name: `Review and retrospective of sprint ${number}`, day: last });
  }
  return ahead.filter((one) => one.day >= day).sort((a, b) => (a.day < b.day ? -1 : 1))[0] ?? null;
}
