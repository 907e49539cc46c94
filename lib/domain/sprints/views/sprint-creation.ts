/** The next sprint as it is proposed: it follows on the last, or begins soon; for as long as the setting says. */
import type { Day } from "../../calendar/index.ts";
import { addDays, compareDays, workingDayFrom } from "../../calendar/index.ts";
import { availability } from "../../engine/availability.ts";
import type { AvailabilityLine } from "../../engine/finding-line.ts";
import { availabilityLine } from "../../engine/finding-line.ts";
import type { Situation } from "../../engine/situation.ts";
import type { Cycle } from "../../nouns.ts";
import { sprintsByNumber } from "../../planning/sprint-plan.ts";
import { currentCycle } from "../../program/views/shell.ts";
import type { Program } from "../../program.ts";
import { settingOf } from "../../settings.ts";
import { createSprint, nextSprintNumber } from "../commands/create-sprint.ts";

export interface SprintCreation {
  readonly cycleId: string;
  readonly number: number;
  readonly startDay: Day;
  readonly endDay: Day;
  readonly outcomes: readonly { readonly id: string; readonly title: string }[];
  readonly offer: AvailabilityLine;
}

/** The next working day, or the first one of the cycle if that is later. */
function firstSprintDay(program: Program, { startDay }: Cycle, today: Day): Day {
  const { calendar } = program.facts;
  const soon = workingDayFrom(calendar, addDays(today, 1));
  const begins = workingDayFrom(calendar, startDay);
  return compareDays(soon, begins) < 0 ? begins : soon;
}

/** Null while there is no cycle to put it into. */
export function sprintCreation(program: Program, situation: Situation): SprintCreation | null {
  const cycle = currentCycle(program);
  if (!cycle) return null;
  const last = sprintsByNumber(program).at(-1);
  const startDay = last ? addDays(last.endDay, 1) : firstSprintDay(program, cycle, situation.today);
  return {
    cycleId: cycle.id,
    number: nextSprintNumber(program),
    startDay,
    endDay: addDays(startDay, settingOf(program, "sprintCalendarDays") - 1),
    outcomes: [...program.outcome.values()]
      .filter(({ droppedReason }) => droppedReason === null)
      .map(({ id, title }) => ({ id, title })),
    offer: availabilityLine(availability(createSprint, program, cycle.id, situation)),
  };
}
