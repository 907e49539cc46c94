import { roundDays } from "../foreign-text.ts";
import type { DecimalSign } from "./number-style.ts";
import { readNumber } from "./number-style.ts";

/** Working days in a week and a month where the text says “2w” or “1mo”, and hours in a day. */
export interface WorkingMeasure {
  readonly hoursPerDay: number;
  readonly daysPerWeek: number;
  readonly daysPerMonth: number;
}

export const usualMeasure: WorkingMeasure = { hoursPerDay: 8, daysPerWeek: 5, daysPerMonth: 20 };

type Unit = "minute" | "hour" | "day" | "week" | "month";

const unitWords: ReadonlyMap<string, Unit> = new Map(
  (
    [
      ["minute", "m min mins minute minutes minuten minuto minutos minuti"],
      ["hour", "h hr hrs hour hours std stunde stunden heure heures hora horas ora ore uur uren"],
      [
        "day",
        "d dy dys day days tag tage t jour jours j día días dia dias giorno giorni g gg dag dagen dia dias",
      ],
      [
        "week",
        "w wk wks week weeks woche wochen sem semaine semaines semana semanas settimana settimane",
      ],
      ["month", "mo mon mons month months monat monate mois mes meses mese mesi"],
    ] as const
  ).flatMap(([unit, words]) => words.split(" ").map((word): [string, Unit] => [word, unit])),
);

/** The unit a word stands for, and whether it counts calendar time (“ed”). Null for no unit. */
export function unitOf(word: string): { unit: Unit; elapsed: boolean } | null {
  const bare = word.toLowerCase().replace(/[?.]+$/, "");
  const plain = unitWords.get(bare);
  if (plain) return { unit: plain, elapsed: false };
  const elapsed = bare.startsWith("e") ? unitWords.get(bare.slice(1)) : undefined;
  return elapsed ? { unit: elapsed, elapsed: true } : null;
}

/** Working days in an amount of a unit. */
export function daysIn(
  amount: number,
  unit: Unit,
  elapsed: boolean,
  measure: WorkingMeasure,
): number {
  const { hoursPerDay, daysPerWeek, daysPerMonth } = measure;
  if (elapsed) {
    const calendarDays = { minute: 1 / 1440, hour: 1 / 24, day: 1, week: 7, month: 30 }[unit];
    return roundDays((amount * calendarDays * daysPerWeek) / 7);
  }
  const days = {
    minute: 1 / 60 / hoursPerDay,
    hour: 1 / hoursPerDay,
    day: 1,
    week: daysPerWeek,
    month: daysPerMonth,
  };
  return roundDays(amount * days[unit]);
}

/** “3 days”, “2w”, “16h?”, “PT24H0M0S” or a bare number of days; null for anything else. */
export function readDuration(
  cell: string,
  measure: WorkingMeasure = usualMeasure,
  decimal: DecimalSign = "point",
): number | null {
  const text = cell.trim();
  const bare = readNumber(text, decimal);
  if (bare !== null) return bare >= 0 ? roundDays(bare) : null;
  const isoDays = /^P(\d+)D$/i.exec(text);
  if (isoDays) return Number(isoDays[1]);
  const iso = /^PT(\d+)H(?:(\d+)M)?(?:\d+S)?$/i.exec(text);
  if (iso) return roundDays((Number(iso[1]) + Number(iso[2] ?? 0) / 60) / measure.hoursPerDay);
  // Jira writes several together: “1w 2d 4h”.
  const parts = [...text.matchAll(/(\d(?:[\d.,]*\d)?)\s*(\p{L}+[?.]*)\s*/gu)];
  if (parts.length === 0 || parts.map(([whole]) => whole).join("") !== text) return null;
  let days = 0;
  for (const [, amount = "", word = ""] of parts) {
    const unit = unitOf(word);
    const number = readNumber(amount, decimal);
    if (!unit || number === null) return null;
    days += daysIn(number, unit.unit, unit.elapsed, measure);
  }
  return roundDays(days);
}
