import type { Day } from "#domain";
import { parseDay } from "#domain";
import { roundDays } from "../foreign-text.ts";
import { FIRST_DAY, LAST_DAY } from "../plan-dates.ts";

/** What a working day and week are in this plan. */
export interface Measure {
  readonly minutesPerDay: number;
  /** Working weekdays, 1–7. */
  readonly daysPerWeek: number;
}

/** Duration and lag formats that count calendar time (Microsoft's numbers). */
const elapsedFormats = new Set([4, 6, 8, 10, 12, 20, 36, 38, 40, 42, 44, 52]);
const percentFormats = new Set([19, 20, 51, 52]);

export const isElapsedFormat = (format: number | null): boolean =>
  format !== null && elapsedFormats.has(format);

export const isPercentFormat = (format: number | null): boolean =>
  format !== null && percentFormats.has(format);

/** Working days in so many minutes of working time, or of calendar time when elapsed. */
export function daysOfMinutes(minutes: number, elapsed: boolean, measure: Measure): number {
  if (elapsed) return roundDays((minutes / 1440) * (measure.daysPerWeek / 7));
  return roundDays(minutes / measure.minutesPerDay);
}

/** Minutes of an XML duration such as PT16H30M0S; null for none. */
export function minutesOfDuration(text: string | null): number | null {
  if (text === null) return null;
  const found =
    /^(-)?P(?:(\d+)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(
      text.trim(),
    );
  if (!found) return null;
  const [, minus, days = "0", hours = "0", minutes = "0", seconds = "0"] = found;
  const total = Number(days) * 1440 + Number(hours) * 60 + Number(minutes) + Number(seconds) / 60;
  return minus ? -total : total;
}

/**
 * The day of an XML date-time such as 2026-01-06T19:00:00, as written (no zone arithmetic). Null
 * for none, and for years no plan lives in.
 */
export function dayOfDateTime(text: string): Day | null {
  const shape = /^\s*\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2})?)?\s*$/;
  const day = shape.test(text) ? parseDay(text.trim().slice(0, 10)) : null;
  return day !== null && day >= FIRST_DAY && day <= LAST_DAY ? day : null;
}
