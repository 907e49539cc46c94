import type { Day } from "#domain";
import { parseDay } from "#domain";
import type { DateOrder } from "./plan-draft.ts";

/** Years no plan lives outside of; a date beyond is a slip of the pen. */
export const FIRST_DAY = "1900-01-01";
export const LAST_DAY = "2199-12-31";

/** A date as written: sure, or two numbers of which nobody knows which is the month. */
export type WrittenDate =
  | { readonly kind: "day"; readonly day: Day }
  | {
      readonly kind: "numbers";
      readonly first: number;
      readonly second: number;
      readonly year: number;
    }
  | { readonly kind: "none" };

const NONE: WrittenDate = { kind: "none" };
/** No date needs more; longer cells are not even looked at. */
const LONGEST = 60;

/** Plans name the same few days over and over. */
const REMEMBERED = 5_000;
const remembered = new Map<string, WrittenDate>();

// Beginnings of month names in English, German, French, Spanish, Italian, Portuguese and Dutch.
const months: readonly string[] = [
  "jan ene gen",
  "feb fév fev fév",
  "mar mär mrt maa mrz",
  "apr avr abr",
  "may mai mei mag",
  "jun juin giu",
  "jul juil lug",
  "aug aoû aou ago",
  "sep set",
  "oct okt out ott",
  "nov",
  "dec dez déc dic",
];

/** Takes a cell apart. Times of day and weekdays are passed over; nothing is guessed. */
export function readDate(cell: string): WrittenDate {
  const known = remembered.get(cell);
  if (known) return known;
  const date = cell.length > LONGEST ? NONE : takeApart(cell);
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(cell, date);
  return date;
}

function takeApart(cell: string): WrittenDate {
  const text = withoutTime(cell);
  // “Mar” may be a month (“Mar 12, 2026”) or a Tuesday in front of a date (“Mar 12/03/26”).
  return dateIn(text) ?? dateIn(text.replace(/^\p{L}{2,10}\.?,?\s+(?=\d)/u, "")) ?? NONE;
}

function dateIn(text: string): WrittenDate | null {
  return yearFirst(text) ?? monthByName(text) ?? byNumbers(text);
}

/** The day of a written date under an order; null for one that does not exist. */
export function dayUnder(date: WrittenDate, order: DateOrder): Day | null {
  if (date.kind === "none") return null;
  if (date.kind === "day") return date.day;
  const { first, second, year } = date;
  return order === "day-first" ? dayOf(year, second, first) : dayOf(year, first, second);
}

function withoutTime(cell: string): string {
  return cell
    .trim()
    .replace(
      /(?<=\d)[T\s,]+\d{1,2}[:.h]\d{2}([:.]\d{2}([.,]\d{1,6})?)?\s*([AaPp]\.?\s?[Mm]\.?)?\s*(Z|UTC|GMT)?([+-]\d{2}:?\d{2})?$/,
      "",
    )
    .trim();
}

function yearFirst(text: string): WrittenDate | null {
  const found =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  return found && sure(Number(found[1]), Number(found[2]), Number(found[3]));
}

function monthByName(text: string): WrittenDate | null {
  const dayFirst =
    /^(\d{1,2})(?:st|nd|rd|th|\.)?[-/\s]*(?:de\s+)?(\p{L}{3,12})\.?,?[-/\s]*(?:de\s+)?(\d{4}|\d{2})$/u.exec(
      text,
    );
  if (dayFirst && monthOf(dayFirst[2]) > 0)
    return sure(fullYear(dayFirst[3]), monthOf(dayFirst[2]), Number(dayFirst[1]));
  const monthFirst =
    /^(\p{L}{3,12})\.?[-/\s]*(\d{1,2})(?:st|nd|rd|th)?,?[-/\s]+(\d{4}|\d{2})$/u.exec(text);
  return monthFirst && monthOf(monthFirst[1]) > 0
    ? sure(fullYear(monthFirst[3]), monthOf(monthFirst[1]), Number(monthFirst[2]))
    : null;
}

function byNumbers(text: string): WrittenDate | null {
  const found = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
  if (!found) return null;
  const [first, second, year] = [Number(found[1]), Number(found[3]), fullYear(found[4])];
  // With points the day always comes first.
  if (found[2] === ".") return sure(year, second, first);
  if (first === second) return sure(year, first, second);
  return { kind: "numbers", first, second, year };
}

function monthOf(word: string | undefined): number {
  const name = word?.toLowerCase() ?? "";
  const at = (length: number): number =>
    months.findIndex((names) => names.split(" ").includes(name.slice(0, length)));
  const four = at(4);
  return (four >= 0 ? four : at(3)) + 1;
}

function fullYear(text: string | undefined): number {
  const year = Number(text);
  if (text?.length === 4) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

function sure(year: number, month: number, day: number): WrittenDate {
  const read = dayOf(year, month, day);
  return read === null ? NONE : { kind: "day", day: read };
}

function dayOf(year: number, month: number, day: number): Day | null {
  const two = (number: number): string => String(number).padStart(2, "0");
  const read = parseDay(`${year}-${two(month)}-${two(day)}`);
  return read !== null && read >= FIRST_DAY && read <= LAST_DAY ? read : null;
}

/** What a file's undecided dates say about their order. */
export interface OrderEvidence {
  readonly order: DateOrder;
  /** False when a person should be asked. */
  readonly certain: boolean;
  /** Both orders occur in the file. */
  readonly mixed: boolean;
}

/**
 * The order of a file's dates: a number above 12 decides; else the order in which fewer activities
 * end before they start; else `leaning`.
 */
export function orderOf(
  pairs: readonly (readonly [WrittenDate, WrittenDate])[],
  leaning: DateOrder,
): OrderEvidence | null {
  let dayFirst = 0;
  let monthFirst = 0;
  let undecided = 0;
  for (const date of pairs.flat()) {
    if (date.kind !== "numbers") continue;
    if (date.first > 12 && date.second <= 12) dayFirst++;
    else if (date.second > 12 && date.first <= 12) monthFirst++;
    else undecided++;
  }
  if (dayFirst + monthFirst + undecided === 0) return null;
  if (dayFirst > 0 || monthFirst > 0)
    return {
      order: dayFirst >= monthFirst ? "day-first" : "month-first",
      certain: dayFirst === 0 || monthFirst === 0,
      mixed: dayFirst > 0 && monthFirst > 0,
    };
  const [asDay, asMonth] = [reversedUnder(pairs, "day-first"), reversedUnder(pairs, "month-first")];
  const order = asDay === asMonth ? leaning : asDay < asMonth ? "day-first" : "month-first";
  return { order, certain: false, mixed: false };
}

function reversedUnder(
  pairs: readonly (readonly [WrittenDate, WrittenDate])[],
  order: DateOrder,
): number {
  let reversed = 0;
  for (const [start, finish] of pairs) {
    const [from, to] = [dayUnder(start, order), dayUnder(finish, order)];
    if (from && to && from > to) reversed++;
  }
  return reversed;
}
