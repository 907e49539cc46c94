import type { Day } from "#domain";
import { addDays, counted, parseDay, plural, weekdayOf } from "#domain";
import { listed, oneLine, quoted } from "../foreign-text.ts";
import type { Ledger } from "../ledger.ts";
import { LAST_DAY } from "../plan-dates.ts";
import type { PlanCalendar } from "../plan-draft.ts";
import type { DaySpan } from "./recurrence.ts";
import { daysOfException } from "./recurrence.ts";
import { dayOfDateTime } from "./units.ts";
import type { XmlNode } from "./xml-node.ts";
import { child, children, isSet, numberOf, textOf } from "./xml-node.ts";

/** Holidays are taken so far beyond the plan's end, because plans slip. */
const TAIL_DAYS = 366;
const DEFAULT_WEEKEND = [6, 7];
const CHAIN_LIMIT = 10;

interface Hours {
  readonly opensAt: string | null;
  readonly closesAt: string | null;
}

/** Weekdays (ISO) that the plan's calendar works on; needed before anything else is measured. */
export function readWeekend(project: XmlNode): readonly number[] {
  return weekendOf(planCalendars(project));
}

/** The plan's own calendar with its exceptions between `span` and a year after it. */
export function readCalendar(
  project: XmlNode,
  span: DaySpan | null,
  ledger: Ledger,
): PlanCalendar | null {
  const chain = planCalendars(project);
  const [own] = chain;
  if (own === undefined) return null;
  const weekendDays = weekendOf(chain);
  const weekend = new Set(weekendDays);
  const holidays = new Map<Day, string>();
  const extra = new Map<Day, string>();
  const outside: string[] = [];
  const window = span && { fromDay: span.fromDay, toDay: addDays(span.toDay, TAIL_DAYS) };

  // The base calendar first, so that what derives from it has the last word.
  for (const calendar of [...chain].reverse())
    for (const exception of exceptionsOf(calendar)) {
      const name = oneLine(textOf(exception, "Name") ?? "") || "Day off";
      const period = periodOf(exception);
      if (!period) {
        ledger.leaveOut("calendar", null, null, name, "The exception has no dates.");
        continue;
      }
      const days = daysOfException(exception, period, window ?? period);
      if (days.length === 0) outside.push(name);
      for (const day of days) {
        const off = weekend.has(weekdayOf(day));
        holidays.delete(day);
        extra.delete(day);
        if (!isSet(exception, "DayWorking")) {
          if (!off) holidays.set(day, name);
        } else if (off) extra.set(day, name);
      }
    }
  if (outside.length > 0)
    ledger.note(
      `${counted(outside.length, "exception")} of the calendar ${plural(outside.length, "lies", "lie")} outside the plan's dates or on days that don't exist: ${listed(outside.map(quoted))}.`,
    );
  noteOtherWeeks(chain, ledger);
  return {
    name: oneLine(textOf(own, "Name") ?? "") || "Calendar of the plan",
    weekendDays,
    holidays: inOrder(holidays),
    extraWorkingDays: inOrder(extra),
    ...hoursOf(chain),
  };
}

/** Activities with a calendar of their own cannot keep it; say so. */
export function noteOtherCalendars(
  project: XmlNode,
  tasks: readonly XmlNode[],
  ledger: Ledger,
): void {
  const own = textOf(project, "CalendarUID")?.trim();
  const names = new Map<string, string>();
  for (const calendar of children(child(project, "Calendars"), "Calendar"))
    names.set(textOf(calendar, "UID")?.trim() ?? "", oneLine(textOf(calendar, "Name") ?? ""));
  const used = new Map<string, number>();
  for (const task of tasks) {
    const uid = textOf(task, "CalendarUID")?.trim();
    if (!uid || uid === "-1" || uid === own || !names.has(uid)) continue;
    const name = names.get(uid) ?? uid;
    used.set(name, (used.get(name) ?? 0) + 1);
  }
  for (const [name, count] of used)
    ledger.leaveOut(
      "calendar",
      null,
      null,
      name,
      `${counted(count, "activity follows", "activities follow")} this calendar instead of the plan's. A program has one calendar, so their dates were imported unchanged.`,
    );
}

/** The plan's calendar and those it is derived from. */
function planCalendars(project: XmlNode): readonly XmlNode[] {
  const calendars = children(child(project, "Calendars"), "Calendar");
  const byUid = new Map<string, XmlNode>();
  for (const calendar of calendars) byUid.set(textOf(calendar, "UID")?.trim() ?? "", calendar);
  const wanted = textOf(project, "CalendarUID")?.trim();
  let at =
    byUid.get(wanted ?? "") ?? calendars.find((calendar) => isSet(calendar, "IsBaseCalendar"));
  const chain: XmlNode[] = [];
  while (at !== undefined && !chain.includes(at) && chain.length < CHAIN_LIMIT) {
    chain.push(at);
    at = byUid.get(textOf(at, "BaseCalendarUID")?.trim() ?? "");
  }
  return chain;
}

function weekDaysOf(calendar: XmlNode): readonly XmlNode[] {
  return children(child(calendar, "WeekDays"), "WeekDay");
}

/** Microsoft counts Sunday as 1; ISO Sunday is 7. */
const isoWeekday = (dayType: number): number => (dayType === 1 ? 7 : dayType - 1);

function weekendOf(chain: readonly XmlNode[]): readonly number[] {
  const weekend = new Set(DEFAULT_WEEKEND);
  for (const calendar of [...chain].reverse())
    for (const weekDay of weekDaysOf(calendar)) {
      const type = numberOf(weekDay, "DayType") ?? 0;
      if (type < 1 || type > 7) continue;
      if (isSet(weekDay, "DayWorking")) weekend.delete(isoWeekday(type));
      else weekend.add(isoWeekday(type));
    }
  // A calendar that never works (or always: then nothing is off) would make every count senseless.
  return weekend.size > 6 ? DEFAULT_WEEKEND : [...weekend].sort((a, b) => a - b);
}

/** The exceptions of today's format, or the day type 0 of the old one, never both. */
function exceptionsOf(calendar: XmlNode): readonly XmlNode[] {
  const exceptions = children(child(calendar, "Exceptions"), "Exception");
  if (exceptions.length > 0) return exceptions;
  return weekDaysOf(calendar).filter((weekDay) => numberOf(weekDay, "DayType") === 0);
}

function periodOf(exception: XmlNode): DaySpan | null {
  const period = child(exception, "TimePeriod");
  const fromDay = dayOfDateTime(textOf(period, "FromDate") ?? "");
  const toText = textOf(period, "ToDate") ?? "";
  // Some write “for ever” as the year 9999.
  const toDay =
    dayOfDateTime(toText) ?? (toText.slice(0, 10) > LAST_DAY ? parseDay(LAST_DAY) : null);
  return fromDay && toDay && fromDay <= toDay ? { fromDay, toDay } : null;
}

/** Opening of the earliest and closing of the latest shift on a working weekday. */
function hoursOf(chain: readonly XmlNode[]): Hours {
  for (const calendar of chain)
    for (const weekDay of weekDaysOf(calendar)) {
      if ((numberOf(weekDay, "DayType") ?? 0) < 1 || !isSet(weekDay, "DayWorking")) continue;
      const shifts = children(child(weekDay, "WorkingTimes"), "WorkingTime");
      const opens = shifts
        .map((shift) => timeOf(shift, "FromTime"))
        .filter((time) => time !== null);
      const closes = shifts
        .map((shift) => timeOf(shift, "ToTime"))
        .map((time) => (time === "00:00" ? "24:00" : time))
        .filter((time) => time !== null);
      const opensAt = opens.sort()[0];
      const closesAt = closes.sort().at(-1);
      if (opensAt && closesAt && opensAt < closesAt) return { opensAt, closesAt };
    }
  return { opensAt: null, closesAt: null };
}

function timeOf(shift: XmlNode, name: "FromTime" | "ToTime"): string | null {
  const found = /^\s*([01]\d|2[0-3]):([0-5]\d)/.exec(textOf(shift, name) ?? "");
  return found ? `${found[1]}:${found[2]}` : null;
}

function noteOtherWeeks(chain: readonly XmlNode[], ledger: Ledger): void {
  for (const calendar of chain)
    for (const week of children(child(calendar, "WorkWeeks"), "WorkWeek")) {
      // The unnamed default week repeats the calendar's own.
      if (periodOf(week) === null) continue;
      ledger.leaveOut(
        "calendar",
        null,
        null,
        textOf(week, "Name"),
        "A special working week. A program has the same week all year. If its days off matter, add them as holidays.",
      );
    }
}

function inOrder(days: ReadonlyMap<Day, string>): { day: Day; name: string }[] {
  return [...days].map(([day, name]) => ({ day, name })).sort((a, b) => (a.day < b.day ? -1 : 1));
}
