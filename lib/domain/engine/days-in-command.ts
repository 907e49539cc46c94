/** Every day that a command or a stored thing holds, with the words for its field. */
import type { Day } from "../calendar/index.ts";
import { isDay } from "../calendar/index.ts";

export interface StatedDay {
  readonly field: string;
  readonly day: Day;
  /** Where in a list it stands, as its author counts. */
  readonly row: number | null;
}

const fieldWords: Readonly<Record<string, string>> = {
  againDay: "The day of the next review",
  byDay: "The day to decide by",
  day: "The day",
  dueDay: "The due date",
  endDay: "The end day",
  expiresDay: "The last day of the override",
  firstSeenDay: "The day it was first seen",
  forecastDay: "The forecast day",
  foundDay: "The day it was found",
  holidays: "The holiday",
  measurementPlanDay: "The day of the measurement plan",
  needByDay: "The need-by day",
  occurredDay: "The day of the evidence",
  periodEnd: "The last day of the period",
  periodStart: "The first day of the period",
  reviewDay: "The review day",
  roadmapApprovedDay: "The day the roadmap was approved",
  scheduledDay: "The scheduled day",
  startDay: "The start day",
  validUntilDay: "The last day the evidence is valid",
  waivedUntilDay: "The last day of the waiver",
};

/** Whether a field of this name holds days: "dueDay", "day", "periodStart". */
export const isDayField = (name: string): boolean =>
  Object.hasOwn(fieldWords, name) || name.endsWith("Day");

/** What a person reads instead of the field's name. */
export const dayFieldWords = (name: string): string => fieldWords[name] ?? "The day";

/** Days at any depth, in the order of their fields. */
export function daysIn(value: unknown, row: number | null = null, list = ""): StatedDay[] {
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((one) => daysIn(one, row, list));
  const own = rowOf(value) ?? row;
  return Object.entries(value).flatMap(([name, held]) => {
    if (typeof held !== "string") return daysIn(held, own, name);
    if (!isDayField(name) || !isDay(held)) return [];
    return [{ field: fieldWords[list] ?? dayFieldWords(name), day: held, row: own }];
  });
}

const rowOf = (value: object): number | null =>
  "row" in value && typeof value.row === "number" ? value.row : null;
