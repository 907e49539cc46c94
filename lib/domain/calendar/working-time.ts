import { type Day, dayAt, dayNumberOf } from "./day.ts";
import {
  DAY_MILLISECONDS,
  HOUR_MILLISECONDS,
  type Instant,
  instantFrom,
  MINUTE_MILLISECONDS,
  millisecondsOf,
} from "./instant.ts";
import {
  addWorkingDays,
  calendarIndexOf,
  dayNumberOfNth,
  minutesOf,
  type WorkCalendar,
  workedThrough,
} from "./working-days.ts";
import { momentOf, steadyWallAt, wallAt } from "./zone.ts";

/** How long a clock runs. A working day is one day on the calendar, not so many hours. */
export type ClockLimit = { readonly workingHours: number } | { readonly workingDays: number };

/** The day on the wall calendar in the program's zone. */
export function dayOf(cal: WorkCalendar, instant: Instant): Day {
  return dayAt(Math.floor(wallAt(cal.zone, millisecondsOf(instant)) / DAY_MILLISECONDS));
}

/** The time on the wall clock in the program's zone, 'HH:MM'. */
export function timeOf(cal: WorkCalendar, instant: Instant): string {
  const wall = wallAt(cal.zone, millisecondsOf(instant));
  const minutes = Math.floor((wall - dayStart(wall)) / MINUTE_MILLISECONDS);
  return `${padded(Math.floor(minutes / 60))}:${padded(minutes % 60)}`;
}

/**
 * The instant of a local time 'HH:MM' ('24:00' is the end of the day). A time the clocks show twice means the
 * first; a time they skip means the moment they jump.
 * @throws RangeError for a text that is not a time of day.
 */
export function instantAt(cal: WorkCalendar, day: Day, time: string): Instant {
  const minutes = minutesOf(time);
  if (minutes === null) throw new RangeError(`${time} is no time of day.`);
  const wall = dayNumberOf(day) * DAY_MILLISECONDS + minutes * MINUTE_MILLISECONDS;
  return instantFrom(momentOf(cal.zone, wall));
}

/**
 * The opening of a day; of the next working day where that day is free.
 * @throws RangeError for a calendar with faults.
 */
export const openingOf = (cal: WorkCalendar, day: Day): Instant =>
  workingTimeFrom(cal, instantAt(cal, day, cal.opensAt));

/** True from opening up to, but not including, closing on a working day. */
export function isWorkingTime(cal: WorkCalendar, instant: Instant): boolean {
  const place = placeOf(cal, millisecondsOf(instant));
  return place.open;
}

/** The instant itself in working time, else the next opening: where a clock starts to run. */
export function workingTimeFrom(cal: WorkCalendar, instant: Instant): Instant {
  const place = placeOf(cal, millisecondsOf(instant));
  if (place.open) return instant;
  return instantFrom(momentAtPlace(cal, place.worked, "opening"));
}

/**
 * The instant so many working hours later (earlier when negative) by the local clock; 0 changes
 * nothing. Ends on a closing rather than the next opening, backwards the other way round.
 */
export function addWorkingHours(cal: WorkCalendar, instant: Instant, hours: number): Instant {
  const distance = Math.round(hours * HOUR_MILLISECONDS);
  if (distance === 0) return instant;
  const place = placeOf(cal, millisecondsOf(instant)).worked + distance;
  return instantFrom(momentAtPlace(cal, place, distance > 0 ? "closing" : "opening"));
}

/**
 * Working hours from a to b by the local clock, so an opening hour that clocks skip counts and one
 * they repeat counts once. Negative when reversed; a→b plus b→c is always a→c.
 */
export function workingHoursBetween(cal: WorkCalendar, a: Instant, b: Instant): number {
  const from = placeOf(cal, millisecondsOf(a)).worked;
  return (placeOf(cal, millisecondsOf(b)).worked - from) / HOUR_MILLISECONDS;
}

/**
 * When a clock started at this instant runs out. Outside working time it starts at the next
 * opening. A limit of n working days ends at the same local time n working days later.
 */
export function addClock(cal: WorkCalendar, instant: Instant, limit: ClockLimit): Instant {
  const start = workingTimeFrom(cal, instant);
  if ("workingHours" in limit) return addWorkingHours(cal, start, limit.workingHours);
  const wall = wallAt(cal.zone, millisecondsOf(start));
  const day = addWorkingDays(cal, dayAt(Math.floor(wall / DAY_MILLISECONDS)), limit.workingDays);
  const end = dayNumberOf(day) * DAY_MILLISECONDS + (wall - dayStart(wall));
  return instantFrom(momentOf(cal.zone, end));
}

interface Place {
  /** Working milliseconds from the calendar's far zero to the moment. */
  readonly worked: number;
  readonly open: boolean;
}

function placeOf(cal: WorkCalendar, milliseconds: number): Place {
  const index = calendarIndexOf(cal);
  const { opens, closes } = index;
  const wall = steadyWallAt(cal.zone, milliseconds);
  const dayNumber = Math.floor(wall / DAY_MILLISECONDS);
  const before = workedThrough(index, dayNumber - 1);
  if (workedThrough(index, dayNumber) === before)
    return { worked: before * (closes - opens), open: false };
  const clock = wall - dayStart(wall);
  const today = Math.min(Math.max(clock - opens, 0), closes - opens);
  return { worked: before * (closes - opens) + today, open: clock >= opens && clock < closes };
}

/** Every place between two working days is both a closing and the next opening. */
function momentAtPlace(cal: WorkCalendar, worked: number, edge: "opening" | "closing"): number {
  const index = calendarIndexOf(cal);
  const length = index.closes - index.opens;
  const days = edge === "closing" ? Math.ceil(worked / length) - 1 : Math.floor(worked / length);
  const clock = index.opens + worked - days * length;
  return momentOf(cal.zone, dayNumberOfNth(index, days + 1) * DAY_MILLISECONDS + clock);
}

function dayStart(wall: number): number {
  return Math.floor(wall / DAY_MILLISECONDS) * DAY_MILLISECONDS;
}

function padded(value: number): string {
  return String(value).padStart(2, "0");
}
