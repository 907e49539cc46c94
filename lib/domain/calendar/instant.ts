import { dayAt, dayNumberOf, isDay } from "./day.ts";

declare const instantMark: unique symbol;

/** A moment in UTC with milliseconds: 'YYYY-MM-DDTHH:MM:SS.sssZ'. Sorts as text. */
export type Instant = string & { readonly [instantMark]: true };

export const DAY_MILLISECONDS = 86_400_000;
export const HOUR_MILLISECONDS = 3_600_000;
export const MINUTE_MILLISECONDS = 60_000;

/** 0001-01-01T00:00:00.000Z and 9999-12-31T23:59:59.999Z. */
export const FIRST_MILLISECOND = -62_135_596_800_000;
export const LAST_MILLISECOND = 253_402_300_799_999;

const EXACT = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;
const LOOSE =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,9}))?)?(?:Z|([+-])([01]\d|2[0-3]):?([0-5]\d))$/;

/** True for an instant in exactly our spelling. */
export function isInstant(text: string): text is Instant {
  return EXACT.test(text) && isDay(text.slice(0, 10));
}

/**
 * The instant an ISO 8601 text names, in our spelling. 'Z' or an offset is required: a local time
 * names no instant. Null for anything else; fractions finer than a millisecond are cut.
 */
export function parseInstant(text: string): Instant | null {
  const bare = text.trim();
  if (isInstant(bare)) return bare;
  const [whole, day = "", hour, minute, second = "0", fraction = "", sign, offHour, offMinute] =
    LOOSE.exec(bare) ?? [];
  if (whole === undefined || !isDay(day)) return null;
  const minutes = Number(hour) * 60 + Number(minute);
  const offset =
    sign === undefined ? 0 : Number(`${sign}1`) * (Number(offHour) * 60 + Number(offMinute));
  const milliseconds =
    dayNumberOf(day) * DAY_MILLISECONDS +
    (minutes - offset) * MINUTE_MILLISECONDS +
    Number(second) * 1_000 +
    Number(fraction.slice(0, 3).padEnd(3, "0"));
  return inRange(milliseconds) ? instantFrom(milliseconds) : null;
}

/** Milliseconds since 1970-01-01T00:00Z. @throws RangeError for a text that is not an instant. */
export function millisecondsOf(instant: Instant): number {
  const day = instant.slice(0, 10);
  if (!isDay(day)) throw new RangeError(`${instant} is no instant.`);
  return (
    dayNumberOf(day) * DAY_MILLISECONDS +
    Number(instant.slice(11, 13)) * HOUR_MILLISECONDS +
    Number(instant.slice(14, 16)) * MINUTE_MILLISECONDS +
    Number(instant.slice(17, 19)) * 1_000 +
    Number(instant.slice(20, 23))
  );
}

/**
 * The instant that many milliseconds after 1970-01-01T00:00Z; the first and last instant stand for all beyond
 * them.
 * @throws RangeError for NaN.
 */
export function instantFrom(asked: number): Instant {
  const milliseconds = Math.min(Math.max(asked, FIRST_MILLISECOND), LAST_MILLISECOND);
  const dayNumber = Math.floor(milliseconds / DAY_MILLISECONDS);
  const rest = milliseconds - dayNumber * DAY_MILLISECONDS;
  const hours = Math.floor(rest / HOUR_MILLISECONDS);
  const minutes = Math.floor((rest % HOUR_MILLISECONDS) / MINUTE_MILLISECONDS);
  const seconds = Math.floor((rest % MINUTE_MILLISECONDS) / 1_000);
  const clock = `${padded(hours, 2)}:${padded(minutes, 2)}:${padded(seconds, 2)}`;
  const text = `${dayAt(dayNumber)}T${clock}.${padded(Math.floor(rest % 1_000), 3)}Z`;
  if (!isInstant(text)) throw new RangeError(`No instant lies at ${asked} ms.`);
  return text;
}

/** The instant that many milliseconds later (earlier when negative). @throws RangeError for NaN. */
export function plusMilliseconds(instant: Instant, milliseconds: number): Instant {
  return instantFrom(millisecondsOf(instant) + milliseconds);
}

/** Order for sorting: negative, 0 or positive. */
export function compareInstants(a: Instant, b: Instant): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Years 1 to 9999. */
function inRange(milliseconds: number): boolean {
  return milliseconds >= FIRST_MILLISECOND && milliseconds <= LAST_MILLISECOND;
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, "0");
}
