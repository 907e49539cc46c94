declare const dayMark: unique symbol;

/** A calendar day 'YYYY-MM-DD' (years 0001–9999) that exists; it has no hours and no zone. */
export type Day = string & { readonly [dayMark]: true };

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;
const DAYS_IN_400_YEARS = 146_097;
/** Days from 0000-03-01, where the civil-day algorithm starts counting, to 1970-01-01. */
const EPOCH = 719_468;
const REMEMBERED = 20_000;
const FIRST_KEPT_DAY = "1900-01-01";
const LAST_KEPT_DAY = "2199-12-31";
/** Arithmetic stops at 0001-01-01 and 9999-12-31. */
const FIRST_NUMBER = -719_162;
const LAST_NUMBER = 2_932_896;

const remembered = new Map<number, Day>();

/** True for a day of the calendar: 2026-02-28 is one, 2026-02-30 and 2026-2-3 are none. */
export function isDay(text: string): text is Day {
  if (!SHAPE.test(text) || text.startsWith("0000")) return false;
  return written(numberOfText(text)) === text;
}

/** Whether a program can hold the day: its year lies between 1900 and 2199. */
export const isKeptDay = (day: Day): boolean => day >= FIRST_KEPT_DAY && day <= LAST_KEPT_DAY;

/** The day from 1900 to 2199 that a text names as YYYY-MM-DD, or null. Surrounding blanks are forgiven. */
export function parseDay(text: string): Day | null {
  const bare = text.trim();
  return isDay(bare) && isKeptDay(bare) ? bare : null;
}

/** Days since 1970-01-01 (negative before it). */
export function dayNumberOf(day: Day): number {
  return numberOfText(day);
}

/**
 * The day that many days after 1970-01-01; 0001-01-01 and 9999-12-31 stand for everything before and after them.
 * @throws RangeError for a number that is not whole.
 */
export function dayAt(asked: number): Day {
  const dayNumber = Math.min(Math.max(asked, FIRST_NUMBER), LAST_NUMBER);
  const known = remembered.get(dayNumber);
  if (known !== undefined) return known;
  const text = written(dayNumber);
  if (!isDay(text)) throw new RangeError(`No day has the number ${asked}.`);
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(dayNumber, text);
  return text;
}

/**
 * The day `days` calendar days later (earlier when negative).
 * @throws RangeError for a number of days that is not whole.
 */
export function addDays(day: Day, days: number): Day {
  return dayAt(dayNumberOf(day) + days);
}

/** The same day of the year, so many years later (earlier when negative); 29 February becomes 28. */
export function addYears(day: Day, years: number): Day {
  const year = Math.min(Math.max(Number(day.slice(0, 4)) + years, 1), 9999);
  const moved = `${padded(year, 4)}${day.slice(4)}`;
  if (isDay(moved)) return moved;
  return dayAt(numberOfText(`${padded(year, 4)}-02-28`));
}

/** Calendar days from the first to the second day; negative when reversed. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumberOf(to) - dayNumberOf(from);
}

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: Day): number {
  return weekdayOfNumber(dayNumberOf(day));
}

/** ISO weekday of a day number; 1970-01-01 was a Thursday. */
export function weekdayOfNumber(dayNumber: number): number {
  return ((((dayNumber + 3) % 7) + 7) % 7) + 1;
}

/** Order for sorting: negative, 0 or positive. */
export function compareDays(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The civil-day algorithm: years begin in March, so that the leap day comes last. */
function numberOfText(text: string): number {
  const month = digits(text, 5, 7);
  const year = digits(text, 0, 4) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear =
    Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + digits(text, 8, 10) - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_IN_400_YEARS + dayOfEra - EPOCH;
}

function written(dayNumber: number): string {
  const sinceMarch = dayNumber + EPOCH;
  const era = Math.floor(sinceMarch / DAYS_IN_400_YEARS);
  const dayOfEra = sinceMarch - era * DAYS_IN_400_YEARS;
  const leaps =
    Math.floor(dayOfEra / 1_460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365);
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const dayOfMonth = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(dayOfMonth, 2)}`;
}

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) value = value * 10 + text.charCodeAt(at) - 48;
  return value;
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, "0");
}
