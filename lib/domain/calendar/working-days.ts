import { type Day, dayAt, dayNumberOf, isDay, weekdayOfNumber } from "./day.ts";
import { HOUR_MILLISECONDS, MINUTE_MILLISECONDS } from "./instant.ts";
import { isZone } from "./zone.ts";

/**
 * When a program works. `zone` is an IANA name, `weekend` holds ISO weekdays (1 Monday … 7 Sunday),
 * the hours are local 'HH:MM'; '24:00' may close. Treated as immutable: indexes are remembered
 * per object.
 */
export interface WorkCalendar {
  readonly zone: string;
  readonly weekend: readonly number[];
  readonly holidays: readonly { readonly day: Day; readonly name: string }[];
  readonly opensAt: string;
  readonly closesAt: string;
}

export type CalendarFault = "zone" | "weekend" | "holidays" | "hours";

/** A calendar, prepared for counting. */
interface CalendarIndex {
  /** Working weekdays among the first n days of a week that starts on Monday, n = 0…7. */
  readonly worked: readonly number[];
  /** Day numbers of holidays that fall on a working weekday, ascending, each once. */
  readonly holidays: readonly number[];
  /** Local milliseconds after midnight. */
  readonly opens: number;
  readonly closes: number;
}

const indexes = new WeakMap<WorkCalendar, CalendarIndex>();

/** What keeps a calendar from being one; empty for a sound calendar. */
export function calendarFaults(cal: WorkCalendar): readonly CalendarFault[] {
  const faults: CalendarFault[] = [];
  if (!isZone(cal.zone)) faults.push("zone");
  const weekend = new Set(cal.weekend);
  if (weekend.size > 6 || cal.weekend.some((weekday) => !isWeekday(weekday)))
    faults.push("weekend");
  if (cal.holidays.some((holiday) => !isDay(holiday.day))) faults.push("holidays");
  const opens = minutesOf(cal.opensAt);
  const closes = minutesOf(cal.closesAt);
  if (opens === null || closes === null || opens >= closes) faults.push("hours");
  return faults;
}

/** True when the day is neither on the weekend nor a holiday. @throws RangeError for a calendar with faults. */
export function isWorkingDay(cal: WorkCalendar, day: Day): boolean {
  const number = dayNumberOf(day);
  const index = calendarIndexOf(cal);
  return workedThrough(index, number) > workedThrough(index, number - 1);
}

/**
 * The nth working day after `day` (before it when n is negative), whether or not `day` is one itself. n = 0 is
 * `day` unchanged.
 * @throws RangeError for a number that is not whole, or a calendar with faults.
 */
export function addWorkingDays(cal: WorkCalendar, day: Day, n: number): Day {
  if (!Number.isInteger(n)) throw new RangeError(`${n} is no whole number of working days.`);
  if (n === 0) return day;
  const index = calendarIndexOf(cal);
  const number = dayNumberOf(day);
  if (n > 0) return dayAt(dayNumberOfNth(index, workedThrough(index, number) + n));
  return dayAt(dayNumberOfNth(index, workedThrough(index, number - 1) + n + 1));
}

/**
 * Working days after `from` up to and including `to`; negative when reversed. So from a Friday to the next Monday
 * is 1, and a→b plus b→c is always a→c.
 * @throws RangeError for a calendar with faults.
 */
export function workingDaysBetween(cal: WorkCalendar, from: Day, to: Day): number {
  const index = calendarIndexOf(cal);
  return workedThrough(index, dayNumberOf(to)) - workedThrough(index, dayNumberOf(from));
}

/**
 * Working day n of a stretch that begins on `start`; n counts from 1.
 * @throws RangeError for a number that is not whole or below 1, or a calendar with faults.
 */
export function nthWorkingDay(cal: WorkCalendar, start: Day, n: number): Day {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`Working days count from 1, not ${n}.`);
  const index = calendarIndexOf(cal);
  return dayAt(dayNumberOfNth(index, workedThrough(index, dayNumberOf(start) - 1) + n));
}

/**
 * Which working day of the stretch that begins on `start` it is, counted from 1. A day off keeps the number of the
 * working day before it; 0 before the first.
 * @throws RangeError for a calendar with faults.
 */
export function workingDayNumber(cal: WorkCalendar, start: Day, day: Day): number {
  const index = calendarIndexOf(cal);
  const before = workedThrough(index, dayNumberOf(start) - 1);
  return Math.max(0, workedThrough(index, dayNumberOf(day)) - before);
}

/**
 * Every working day from `start` to `end`, both included, in order; none when reversed.
 * @throws RangeError for a calendar with faults.
 */
export function workingDaysIn(cal: WorkCalendar, start: Day, end: Day): readonly Day[] {
  const count = workingDayNumber(cal, start, end);
  return Array.from({ length: count }, (_, index) => nthWorkingDay(cal, start, index + 1));
}

/** `day` itself when it is a working day, else the next one. @throws RangeError for a calendar with faults. */
export function workingDayFrom(cal: WorkCalendar, day: Day): Day {
  return nthWorkingDay(cal, day, 1);
}

/** Length of a working day by the local clock, in hours. @throws RangeError for a calendar with faults. */
export function hoursInWorkingDay(cal: WorkCalendar): number {
  const { opens, closes } = calendarIndexOf(cal);
  return (closes - opens) / HOUR_MILLISECONDS;
}

/** Minutes after midnight of an 'HH:MM' text, '00:00' to '24:00'; null for anything else. */
export function minutesOf(time: string): number | null {
  const [whole, hours, minutes] = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(time) ?? [];
  if (whole === undefined || (hours === "24" && minutes !== "00")) return null;
  return Number(hours) * 60 + Number(minutes);
}

/**
 * A calendar prepared for counting: days worked through the week, holidays as day numbers, hours in milliseconds.
 * @throws RangeError for a calendar with faults.
 */
export function calendarIndexOf(cal: WorkCalendar): CalendarIndex {
  const known = indexes.get(cal);
  if (known !== undefined) return known;
  const faults = calendarFaults(cal);
  if (faults.length > 0)
    throw new RangeError(`The work calendar is unsound: ${faults.join(", ")}.`);
  const weekend = new Set(cal.weekend);
  const worked = [0];
  for (let weekday = 1; weekday <= 7; weekday += 1)
    worked.push((worked[weekday - 1] ?? 0) + (weekend.has(weekday) ? 0 : 1));
  const holidays = [...new Set(cal.holidays.map((holiday) => dayNumberOf(holiday.day)))]
    .filter((number) => !weekend.has(weekdayOfNumber(number)))
    .sort((a, b) => a - b);
  const opens = (minutesOf(cal.opensAt) ?? 0) * MINUTE_MILLISECONDS;
  const closes = (minutesOf(cal.closesAt) ?? 0) * MINUTE_MILLISECONDS;
  const index = { worked, holidays, opens, closes };
  indexes.set(cal, index);
  return index;
}

/** Working days from the calendar's far zero up to and including the day: its place on the line. */
export function workedThrough(index: CalendarIndex, dayNumber: number): number {
  const sinceMonday = dayNumber + 3;
  const weeks = Math.floor(sinceMonday / 7);
  const perWeek = index.worked[7] ?? 0;
  const inWeek = index.worked[sinceMonday - weeks * 7 + 1] ?? 0;
  return weeks * perWeek + inWeek - holidaysThrough(index.holidays, dayNumber);
}

/** The day at a place on the line. Each round moves on by the holidays found so far. */
export function dayNumberOfNth(index: CalendarIndex, place: number): number {
  let skipped = 0;
  for (;;) {
    const dayNumber = weekdayOfNth(index.worked, place + skipped);
    const passed = holidaysThrough(index.holidays, dayNumber);
    if (passed === skipped) return dayNumber;
    skipped = passed;
  }
}

/** The day at a place on the line as if there were no holidays. */
function weekdayOfNth(worked: readonly number[], place: number): number {
  const perWeek = worked[7] ?? 0;
  const weeks = Math.ceil(place / perWeek) - 1;
  return weeks * 7 + worked.indexOf(place - weeks * perWeek) - 1 - 3;
}

function holidaysThrough(holidays: readonly number[], dayNumber: number): number {
  let low = 0;
  let high = holidays.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((holidays[middle] ?? 0) <= dayNumber) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isWeekday(weekday: number): boolean {
  return Number.isInteger(weekday) && weekday >= 1 && weekday <= 7;
}
