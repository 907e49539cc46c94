import { type Day, isDay, isKeptDay } from "./day.ts";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const longestShown = 40;

/** The day from 1900 to 2199 that somebody wrote: 2026-12-18, 18 Dec 2026, 18 December 2026 or 18.12.2026; else null. */
export function readDay(text: string): Day | null {
  const day = namedBy(text.trim());
  return day !== null && isKeptDay(day) ? day : null;
}

/** Why {@link readDay} gave nothing, as a sentence for the person who wrote it. */
export function dayUnread(text: string, hint = "18 Dec 2026 or 2026-12-18"): string {
  const shown = text.trim().slice(0, longestShown);
  return namedBy(text.trim()) === null
    ? `We couldn't read the date ${shown}. Use ${hint}.`
    : `The date ${shown} is out of range. Use a year from 1900 to 2199.`;
}

function namedBy(text: string): Day | null {
  if (isDay(text)) return text;
  const [, dotDay = "", dotMonth = "", dotYear = ""] =
    /^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})$/.exec(text) ?? [];
  if (dotYear !== "") return dayFrom(dotYear, dotMonth, dotDay);
  const [, day = "", name = "", year = ""] =
    /^(\d{1,2})\s+([a-z]{3,9})\.?\s+(\d{4})$/i.exec(text) ?? [];
  const month = months.findIndex((one) => name.toLowerCase().startsWith(one)) + 1;
  return month > 0 ? dayFrom(year, String(month), day) : null;
}

function dayFrom(year: string, month: string, day: string): Day | null {
  const text = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(text) ? text : null;
}
