import { oneLine } from "../foreign-text.ts";
import { readDate } from "../plan-dates.ts";
import { readDuration } from "./duration-text.ts";
import type { CsvTable } from "./table.ts";

/** Content is judged by this many rows. */
const JUDGED = 200;
/** Of the filled cells, so many must agree before content speaks for a role. */
const MOST = 0.8;

/** The filled cells of a column, trimmed; of the first rows, or of all. */
export function filledCells(table: CsvTable, place: number, most = JUDGED): readonly string[] {
  const cells: string[] = [];
  for (const row of table.rows.slice(0, most)) {
    const cell = row.cells[place]?.trim();
    if (cell) cells.push(cell);
  }
  return cells;
}

export const shareOf = (cells: readonly string[], is: (cell: string) => boolean): number =>
  cells.length === 0 ? 0 : cells.filter(is).length / cells.length;

export const mostly = (cells: readonly string[], is: (cell: string) => boolean): boolean =>
  shareOf(cells, is) >= MOST;

/** A number, or letters with a number as keys have it: 12, A-12, WW-7, T0042, 1.2.3. */
export const isCode = (cell: string): boolean =>
  /^#?\d+([.\-/]\d+)*\.?$/.test(cell) || /^\p{L}{1,8}[-_./ #]?\d+([.\-/]\d+)*$/u.test(cell);

export const isDate = (cell: string): boolean =>
  !/^\d{1,8}$/.test(cell) && readDate(cell).kind !== "none";

/** An amount with a unit: “2,5 Tage”, “1w”. */
export const isDuration = (cell: string): boolean =>
  /\p{L}/u.test(cell) && /^[\d]/.test(cell) && readDuration(cell) !== null;

const noPerson =
  /\b(in|to|do|not|on|of|off|and|und|et|y|der|die|das|la|le|les|el|zu|noch|nicht|en|a|à|team|squad|group|gruppe|stream|progress|review|open|done|closed|started|hold|high|medium|low|critical|phase|sprint|release|department|bereich|bearbeitung|arbeit|cours|faire|progreso|curso|auto|manually|scheduled|fixed|units|work|duration)\b/i;

/** A person as sheets write them: an address, a handle, or two to four words with capitals. */
export function isPerson(cell: string): boolean {
  const text = oneLine(cell);
  if (/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(text) || /^@[\w.-]{2,}$/.test(text)) return true;
  return (
    text.length <= 60 &&
    !noPerson.test(text) &&
    /^\p{Lu}[\p{L}'’.-]*(,? \p{Lu}[\p{L}'’.-]*){1,3}$/u.test(text)
  );
}

export const allDiffer = (cells: readonly string[]): boolean =>
  new Set(cells).size === cells.length;
