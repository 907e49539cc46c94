import { oneLine } from "../foreign-text.ts";
import { readDate } from "../plan-dates.ts";
import { saysTotal } from "./cells.ts";
import { rolesCalled } from "./role-headings.ts";

export interface CsvRow {
  readonly row: number;
  readonly cells: readonly string[];
  /** The row of the title that stands above this row; null outside groups. */
  readonly groupRow: number | null;
  /** The row of the headings of subitems that this row stands below; null for items. */
  readonly subitemsOf: number | null;
}

/** A line that names the rows below it and is no row itself. */
export interface GroupTitle {
  readonly row: number;
  readonly name: string;
}

/** Another table below the first, which holds no activities: resources, a legend. */
export interface TableBelow {
  readonly headings: readonly string[];
  readonly headingRow: number;
  readonly rows: readonly (readonly string[])[];
}

/** A sheet taken apart: the lines above its headings, its rows, their groups, and what else stands below. */
export interface Blocks {
  readonly above: readonly string[];
  readonly headings: readonly string[];
  readonly headingRow: number;
  readonly rows: readonly CsvRow[];
  readonly groups: readonly GroupTitle[];
  readonly below: TableBelow | null;
}

type Cells = readonly string[];

/** Headings are looked for in this many filled lines. */
const LOOKED_AT = 30;

const filledOf = (cells: Cells): number => cells.filter((cell) => cell.trim() !== "").length;
/** One filled cell; fuller rows are told apart at their second one. */
function isBare(cells: Cells): boolean {
  let filled = 0;
  for (const cell of cells) if (cell.trim() !== "" && ++filled > 1) return false;
  return filled === 1;
}
const textOf = (cells: Cells): string => oneLine(cells.find((cell) => cell.trim() !== "") ?? "");
const isWordy = (cells: Cells): boolean => /\p{L}{2}/u.test(textOf(cells));

/** How many different things a line's cells name that a plan has columns for. */
function headingsIn(cells: Cells): number {
  return new Set(cells.slice(0, 300).flatMap((cell) => rolesCalled(cell).slice(0, 1))).size;
}

const isFigure = (cell: string): boolean =>
  /^[\d\s.,%:+-]+$/.test(cell.trim()) || readDate(cell.trim()).kind !== "none";

/** The place of the headings: the first line, unless shorter lines stand above a line that clearly holds them. */
export function headingPlace(records: readonly Cells[]): number {
  const places = records.flatMap((cells, place) => (filledOf(cells) > 0 ? [place] : []));
  const [first = 0] = places;
  const looked = places.slice(0, LOOKED_AT);
  const at = (place: number): Cells => records[place] ?? [];
  if (headingsIn(at(first)) >= 2) return first;
  const isBelowShorter = (place: number): boolean =>
    looked
      .filter((other) => other < place)
      .every((other) => filledOf(at(other)) < filledOf(at(place)));
  const known = looked.find(
    (place) => headingsIn(at(place)) >= 2 && place > first && isBelowShorter(place),
  );
  if (known !== undefined) return known;
  // In a language unknown here: the first line as wide as the rows, made of words only.
  if (filledOf(at(first)) > 2) return first;
  const widths = places.slice(1, LOOKED_AT * 2).map((place) => filledOf(at(place)));
  const usual = [...widths].sort((a, b) => a - b)[Math.floor(widths.length / 2)] ?? 0;
  if (usual < 3) return first;
  return (
    looked.find(
      (place) =>
        place < (places.at(-1) ?? 0) &&
        filledOf(at(place)) >= Math.max(3, usual) &&
        isBelowShorter(place) &&
        !at(place).some((cell) => cell.trim() !== "" && isFigure(cell)),
    ) ?? first
  );
}

/** Takes a sheet apart. `shift` leads from a record's place to its row in a spreadsheet. */
export function cutBlocks(records: readonly Cells[], shift: number): Blocks {
  const place = headingPlace(records);
  const headings = records[place] ?? [];
  const rows: CsvRow[] = [];
  const groups: GroupTitle[] = [];
  const above = records.slice(0, place).filter((cells) => filledOf(cells) > 0);
  let groupRow = titleAbove(records, place, shift, groups);
  let below: TableBelow | null = null;
  let afterBlank = false;
  let subitemsOf: number | null = null;
  for (let at = place + 1; at < records.length; at++) {
    const cells = records[at] ?? [];
    if (filledOf(cells) === 0) {
      afterBlank = true;
      subitemsOf = null;
      continue;
    }
    // monday.com: subitems have headings of their own, and nothing in the first column.
    if (cells[0]?.trim() !== "") subitemsOf = isSubitemsHeading(cells) ? at + shift : null;
    if (subitemsOf === at + shift) continue;
    if (isSame(cells, headings)) {
      const title = rows.at(-1);
      if (title && isBare(title.cells) && isWordy(title.cells)) {
        rows.pop();
        groups.push({ row: title.row, name: textOf(title.cells) });
        groupRow = title.row;
      }
    } else if (afterBlank && isOtherHeading(cells, headings, rows)) {
      const rest = records.slice(at + 1).filter((one) => filledOf(one) > 0);
      below = { headings: cells, headingRow: at + shift, rows: rest };
      break;
    } else rows.push({ row: at + shift, cells, groupRow, subitemsOf });
    afterBlank = false;
  }
  const cut = { above: above.map(textOf), headings, headingRow: place + shift, below };
  const titled = groups.length > 0 ? { rows, groups } : titlesBetween(rows);
  return { ...cut, ...titled };
}

/** The last line above the headings names the first group where a blank line parts it from the title of the sheet. */
function titleAbove(
  records: readonly Cells[],
  place: number,
  shift: number,
  groups: GroupTitle[],
): number | null {
  const at = place - 1;
  const cells = records[at] ?? [];
  const parted = filledOf(records[at - 1] ?? ["x"]) === 0;
  const repeats = records.slice(place + 1).some((one) => isSame(one, records[place] ?? []));
  if (!isBare(cells) || !isWordy(cells) || !(repeats || (parted && at > 1))) return null;
  groups.push({ row: at + shift, name: textOf(cells) });
  return at + shift;
}

/**
 * Titles between the rows, without headings of their own: lines with nothing but a name, the first of
 * them above all rows and each followed by a fuller row.
 */
function titlesBetween(rows: readonly CsvRow[]): Pick<Blocks, "rows" | "groups"> {
  const isTitle = ({ cells }: CsvRow): boolean => isBare(cells) && !saysTotal(textOf(cells));
  const bare = rows.filter(isTitle);
  const [first] = bare;
  const column = first?.cells.findIndex((cell) => cell.trim() !== "") ?? -1;
  const titles =
    first !== undefined &&
    first === rows[0] &&
    column <= 1 &&
    bare.length * 2 <= rows.length &&
    bare.every(({ cells }) => isWordy(cells) && cells[column]?.trim()) &&
    rows.every((row, place) => !isTitle(row) || filledOf(rows[place + 1]?.cells ?? []) >= 3);
  if (!titles) return { rows, groups: [] };
  const groups: GroupTitle[] = [];
  const kept: CsvRow[] = [];
  for (const row of rows) {
    if (isTitle(row)) groups.push({ row: row.row, name: textOf(row.cells) });
    else kept.push({ ...row, groupRow: groups.at(-1)?.row ?? null });
  }
  return { rows: kept, groups };
}

const isSubitemsHeading = (cells: Cells): boolean =>
  /^subitems?$/i.test(cells[0]?.trim() ?? "") && headingsIn(cells) >= 2;

const isSame = (cells: Cells, headings: Cells): boolean =>
  headings.every((heading, place) => (cells[place] ?? "").trim() === heading.trim()) &&
  cells.slice(headings.length).every((cell) => cell.trim() === "");

/** Below a blank line: a line that names columns again, or puts words where the rows above have dates and numbers. */
function isOtherHeading(cells: Cells, headings: Cells, rows: readonly CsvRow[]): boolean {
  if (filledOf(cells) < 2 || cells.some((cell) => cell.trim() !== "" && isFigure(cell)))
    return false;
  if (headingsIn(cells) >= 2) return true;
  const odd = headings.filter((_, place) => {
    const cell = cells[place]?.trim() ?? "";
    const over = rows.map((row) => row.cells[place]?.trim() ?? "").filter((one) => one !== "");
    return cell !== "" && over.length > 1 && over.every(isFigure);
  });
  return odd.length >= 2;
}
