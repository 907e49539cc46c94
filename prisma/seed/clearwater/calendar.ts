/** Clearwater's days. Whenever it is first started, "now" is working day 6 of sprint 4, a Monday morning. */
import {
  addDays,
  type Day,
  type Instant,
  instantAt,
  nthWorkingDay,
  type StageWindow,
  type WorkCalendar,
  weekdayOf,
} from "#domain";
import type { SprintDay } from "./plan.ts";

export interface DemoCalendar {
  readonly calendar: WorkCalendar;
  readonly now: Instant;
  readonly today: Day;
  readonly cycleStart: Day;
  readonly cycleEnd: Day;
  readonly founded: Day;
  readonly stageWindows: readonly StageWindow[];
  sprintStart(sprint: number): Day;
  sprintEnd(sprint: number): Day;
  /** The nth working day of a sprint, 1–10. */
  day(at: SprintDay): Day;
  at(at: SprintDay, time: string): Instant;
}

const sprintDays = 14;
const nowSprint = 4;
const weeks = (n: number): number => 7 * n;

/** Anchored on the Monday of the week in which `around` lies. */
export function demoCalendar(around: Day): DemoCalendar {
  const today = addDays(around, 1 - weekdayOf(around));
  const firstSprint = addDays(today, -weeks(1) - sprintDays * (nowSprint - 1));
  const cycleStart = addDays(firstSprint, -weeks(6));
  const calendar: WorkCalendar = {
    zone: "Europe/Stockholm",
    weekend: [6, 7],
    holidays: holidaysOutside(cycleStart),
    opensAt: "08:00",
    closesAt: "16:00",
  };
  const sprintStart = (sprint: number): Day => addDays(firstSprint, sprintDays * (sprint - 1));
  const day = ([sprint, workingDay]: SprintDay): Day =>
    nthWorkingDay(calendar, sprintStart(sprint), workingDay);
  const window = (stage: StageWindow["stage"], from: number, to: number): StageWindow => ({
    stage,
    startDay: addDays(cycleStart, weeks(from)),
    endDay: addDays(cycleStart, weeks(to) - 1),
  });
  return {
    calendar,
    today,
    now: instantAt(calendar, today, "09:00"),
    cycleStart,
    cycleEnd: addDays(cycleStart, weeks(20) - 1),
    founded: addDays(firstSprint, -weeks(2)),
    stageWindows: [
      window("CALIBRATE", 0, 2),
      window("ORGANIZE", 1, 4),
      window("MODEL", 3, 6),
      window("PRODUCE", 6, 18),
      window("EVALUATE", 17, 19),
      window("LEARN", 19, 20),
    ],
    sprintStart,
    sprintEnd: (sprint) => addDays(sprintStart(sprint), sprintDays - 1),
    day,
    at: (at, time) => instantAt(calendar, day(at), time),
  };
}

/** The company closes in the two weeks after the cycle; inside it every sprint keeps its ten working days. */
function holidaysOutside(cycleStart: Day): WorkCalendar["holidays"] {
  return [0, 1, 2, 3, 4].map((offset) => ({
    day: addDays(cycleStart, weeks(20) + offset),
    name: "Company closing days",
  }));
}
