/** What a new program starts from: proposals for its form. */
import type { Day, WorkCalendar } from "../../calendar/index.ts";
import { addDays } from "../../calendar/index.ts";
import { settings } from "../../settings.ts";
import type { Stage } from "../../vocabulary.ts";
import { stages, wordFor } from "../../vocabulary.ts";

export interface NewProgramProposal {
  readonly startDay: Day;
  readonly endDay: Day;
  readonly calendar: WorkCalendar;
  readonly stages: readonly { readonly value: Stage; readonly label: string }[];
}

const daysInWeek = 7;

/** A cycle of the usual length from today, in the zone the server stands in. */
export function newProgramProposal(today: Day, zone: string): NewProgramProposal {
  return {
    startDay: today,
    endDay: addDays(today, settings.cycleWeeks.usual * daysInWeek - 1),
    calendar: {
      zone,
      weekend: [daysInWeek - 1, daysInWeek],
      holidays: [],
      opensAt: "08:00",
      closesAt: "17:00",
    },
    stages: stages.map((value) => ({ value, label: wordFor(value) })),
  };
}
