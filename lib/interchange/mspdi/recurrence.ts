import type { Day } from "#domain";
import { addDays, dayAt, dayNumberOf, daysBetween, parseDay, weekdayOf } from "#domain";
import type { XmlNode } from "./xml-node.ts";
import { numberOf } from "./xml-node.ts";

/** The days a calendar exception may fall on, both ends included. */
export interface DaySpan {
  readonly fromDay: Day;
  readonly toDay: Day;
}

/** No exception needs more days than this; a hostile one could name ten thousand years. */
const STEP_LIMIT = 12_000;
const PERIOD_LIMIT = 1_000;

/** Microsoft's exception types. */
const DAILY = 1;
const YEARLY_BY_DAY = 2;
const YEARLY_BY_POSITION = 3;
const MONTHLY_BY_DAY = 4;
const MONTHLY_BY_POSITION = 5;
const WEEKLY = 6;

/**
 * The days of one exception that lie in `window`, in order. `own` is the exception's own period;
 * where the file limits it by a number of occurrences, they are counted from its start.
 */
export function daysOfException(node: XmlNode, own: DaySpan, window: DaySpan): readonly Day[] {
  const type = numberOf(node, "Type") ?? DAILY;
  const period = Math.min(PERIOD_LIMIT, Math.max(1, Math.floor(numberOf(node, "Period") ?? 1)));
  const limit =
    numberOf(node, "EnteredByOccurrences") === 1 ? (numberOf(node, "Occurrences") ?? 1) : null;
  const days: Day[] = [];
  let occurrence = 0;
  for (const day of candidates(node, type, period, own, window, limit)) {
    occurrence++;
    if (limit !== null && occurrence > limit) break;
    if (limit === null && day > own.toDay) break;
    if (day > window.toDay) break;
    if (day >= window.fromDay) days.push(day);
  }
  return days;
}

function* candidates(
  node: XmlNode,
  type: number,
  period: number,
  own: DaySpan,
  window: DaySpan,
  limit: number | null,
): Generator<Day> {
  switch (type) {
    case WEEKLY:
      yield* weekly(own.fromDay, period, numberOf(node, "DaysOfWeek") ?? 0);
      return;
    case MONTHLY_BY_DAY:
    case MONTHLY_BY_POSITION:
      yield* monthly(node, own.fromDay, period, type === MONTHLY_BY_POSITION);
      return;
    case YEARLY_BY_DAY:
    case YEARLY_BY_POSITION:
      yield* yearly(node, own.fromDay, type === YEARLY_BY_POSITION);
      return;
    default:
      yield* daily(own.fromDay, period, limit === null ? window.fromDay : null);
  }
}

function* daily(start: Day, period: number, skipTo: Day | null): Generator<Day> {
  const behind = skipTo === null ? 0 : Math.max(0, daysBetween(start, skipTo));
  const first = Math.floor(behind / period) * period;
  for (let step = 0; step < STEP_LIMIT; step++) yield addDays(start, first + step * period);
}

/** `mask` holds the weekdays: Sunday 1, Monday 2, Tuesday 4 … */
function* weekly(start: Day, period: number, mask: number): Generator<Day> {
  if ((mask & 127) === 0) return;
  const firstSunday = addDays(start, -(weekdayOf(start) % 7));
  for (let week = 0; week < STEP_LIMIT / 7; week++)
    for (let weekday = 0; weekday < 7; weekday++) {
      const day = addDays(firstSunday, week * period * 7 + weekday);
      if (day >= start && mask & (1 << weekday)) yield day;
    }
}

function* monthly(node: XmlNode, start: Day, period: number, byPosition: boolean): Generator<Day> {
  const [year, month] = [Number(start.slice(0, 4)), Number(start.slice(5, 7))];
  for (let step = 0; step < STEP_LIMIT / 30; step++) {
    const months = month - 1 + step * period;
    const at = year + Math.floor(months / 12);
    if (at > 9998) return;
    const day = dayInMonth(node, at, (months % 12) + 1, byPosition);
    if (day !== null && day >= start) yield day;
  }
}

function* yearly(node: XmlNode, start: Day, byPosition: boolean): Generator<Day> {
  const month = (numberOf(node, "Month") ?? 0) + 1;
  for (
    let year = Number(start.slice(0, 4)), last = Math.min(9998, year + 100);
    year <= last;
    year++
  ) {
    const day = dayInMonth(node, year, month, byPosition);
    if (day !== null && day >= start) yield day;
  }
}

function dayInMonth(node: XmlNode, year: number, month: number, byPosition: boolean): Day | null {
  if (!byPosition) return dayOf(year, month, numberOf(node, "MonthDay") ?? 1);
  const item = numberOf(node, "MonthItem") ?? 0;
  const position = numberOf(node, "MonthPosition") ?? 0;
  const first = dayOf(year, month, 1);
  if (first === null) return null;
  const next = month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1);
  if (next === null) return null;
  const days: Day[] = [];
  for (let number = dayNumberOf(first); number < dayNumberOf(next); number++)
    if (isItem(dayAt(number), item)) days.push(dayAt(number));
  // Positions count from 0; 4 is the last.
  return (position >= 4 ? days.at(-1) : days[position]) ?? null;
}

/** Items: 0 any day, 1 weekday, 2 weekend day, 3 Sunday … 9 Saturday. */
function isItem(day: Day, item: number): boolean {
  const weekday = weekdayOf(day);
  if (item === 0) return true;
  if (item === 1) return weekday <= 5;
  if (item === 2) return weekday >= 6;
  return weekday % 7 === item - 3;
}

function dayOf(year: number, month: number, day: number): Day | null {
  const text = [
    String(year).padStart(4, "0"),
    String(month).padStart(2, "0"),
    String(day).padStart(2, "0"),
  ];
  return parseDay(text.join("-"));
}
