import { dayUnder, readDate } from "../plan-dates.ts";
import type { ColumnRole } from "../plan-draft.ts";
import {
  allDiffer,
  filledCells,
  isCode,
  isDate,
  isDuration,
  isPerson,
  mostly,
  shareOf,
} from "./cell-kinds.ts";
import type { Gathered, Roles } from "./column-roles.ts";
import { saysDirection } from "./link-text.ts";
import type { CsvTable } from "./table.ts";

interface Free {
  readonly heading: string;
  readonly place: number;
  readonly cells: readonly string[];
}

/**
 * Roles that no heading gave, by what the cells hold: days, durations, outline numbers, people, keys. `open` says which roles may still be given.
 */
export function guessByContent(
  table: CsvTable,
  gathered: readonly Gathered[],
  roles: Roles,
  open: (role: ColumnRole) => boolean,
): void {
  const give = ({ heading }: Free, role: ColumnRole): void => {
    roles.set(heading, { role, because: "content" });
  };
  const free = (): readonly Free[] =>
    gathered.flatMap(({ heading, places }) => {
      const [place = 0] = places;
      const cells = filledCells(table, place);
      return roles.has(heading) || places.length > 1 || cells.length === 0
        ? []
        : [{ heading, place, cells }];
    });
  guessDays(table, free(), open, give, placeOf(gathered, roles, "start"));
  const duration = free().find(({ cells }) => mostly(cells, isDuration));
  if (duration && open("duration")) give(duration, "duration");
  const outline = free().find(({ place }) => isOutline(filledCells(table, place, Infinity)));
  if (outline && open("outlineNumber") && open("outlineLevel")) give(outline, "outlineNumber");
  const owner = free().find(
    ({ cells }) =>
      mostly(cells, isPerson) &&
      new Set(cells).size > 1 &&
      (cells.length < 3 || new Set(cells).size < cells.length),
  );
  if (owner && open("owner")) give(owner, "owner");
  const said = free().find(({ cells }) => mostly(cells, saysDirection));
  if (said && open("predecessors")) give(said, "predecessors");
  const key = free().find((one) => isKeyColumn(table, one));
  if (key && open("key")) give(key, "key");
}

const placeOf = (
  gathered: readonly Gathered[],
  roles: Roles,
  role: ColumnRole,
): number | undefined =>
  gathered.find(({ heading }) => roles.get(heading)?.role === role)?.places[0];

/**
 * Without a heading that says so, names are the column with the longest, most different texts. A
 * description may be it where nothing else holds words.
 */
export function guessName(table: CsvTable, gathered: readonly Gathered[], roles: Roles): void {
  let best: string | null = null;
  let most = 0;
  for (const { heading, places } of gathered) {
    const known = roles.get(heading);
    const spoken = known && !(known.role === "notes" && known.because === "heading");
    if (spoken || places.length > 1) continue;
    const texts = table.rows.slice(0, 200).map(({ cells }) => cells[places[0] ?? 0]?.trim() ?? "");
    const wordy = texts.filter((text) => /\p{L}{2}/u.test(text) && !isDate(text));
    const different = new Set(wordy).size;
    const length =
      wordy.reduce((sum, text) => sum + Math.min(text.length, 60), 0) / (wordy.length || 1);
    const codes = shareOf(wordy, isCode);
    const score =
      wordy.length * 2 < texts.length ? 0 : (different / texts.length) * length * (1 - codes * 0.9);
    if (score > most) {
      most = score;
      best = heading;
    }
  }
  if (best !== null) roles.set(best, { role: "name", because: "content" });
}

/** What a sheet writes about itself rather than about the plan. */
const bookkeeping =
  /creat|updat|modif|chang|resolv|clos|erstellt|geändert|aktualis|erledigt|cré|mis à jour|alterad|actualiz|complet|baseline|actual/i;

/** One column of days is the due date; of two, the one never later than the other is the start. */
function guessDays(
  table: CsvTable,
  free: readonly Free[],
  open: (role: ColumnRole) => boolean,
  give: (column: Free, role: ColumnRole) => void,
  start: number | undefined,
): void {
  const dated = free.filter(
    ({ heading, cells }) => !bookkeeping.test(heading) && mostly(cells, isDate),
  );
  const [one, other, ...more] = dated;
  if (!open("finish") || !one || more.length > 0) return;
  if (!other) {
    if (start === undefined || isNeverBefore(table, start, one.place)) give(one, "finish");
    return;
  }
  if (!open("start")) return;
  const [first, second] = isNeverBefore(table, one.place, other.place)
    ? [one, other]
    : [other, one];
  if (!isNeverBefore(table, first.place, second.place)) return;
  give(first, "start");
  give(second, "finish");
}

/** Whether the days of a column are never before those of another, in whichever order days are written. */
function isNeverBefore(table: CsvTable, earlier: number, later: number): boolean {
  return (["day-first", "month-first"] as const).some((order) =>
    table.rows.every(({ cells }) => {
      const from = dayOf(cells[earlier] ?? "", order);
      const to = dayOf(cells[later] ?? "", order);
      return from === null || to === null || from <= to;
    }),
  );
}

const dayOf = (cell: string, order: "day-first" | "month-first"): string | null =>
  dayUnder(readDate(cell), order);

/** 1, 1.1, 1.2, 2: every number once, and each with the one above it. */
function isOutline(cells: readonly string[]): boolean {
  const numbers = new Set(cells.map((cell) => cell.replace(/\.$/, "")));
  return (
    cells.length > 1 &&
    numbers.size === cells.length &&
    cells.some((cell) => /\d\.\d/.test(cell)) &&
    [...numbers].every(
      (number) =>
        /^\d+(\.\d+)*$/.test(number) &&
        (!number.includes(".") || numbers.has(number.slice(0, number.lastIndexOf(".")))),
    )
  );
}

/** Codes or numbers, one for each row and all different; plain numbers only as a row of steps. */
function isKeyColumn(table: CsvTable, { place }: Free): boolean {
  const cells = filledCells(table, place, Infinity);
  if (cells.length < table.rows.length || !cells.every(isCode) || !allDiffer(cells)) return false;
  const numbers = cells.map(Number);
  return (
    !numbers.every(Number.isFinite) ||
    (numbers.every((number, at) => at === 0 || number > (numbers[at - 1] ?? 0)) &&
      (numbers.at(-1) ?? 0) - (numbers[0] ?? 0) < cells.length * 20)
  );
}

/** Whether a column called “Item” or “Title” really holds names: not codes, numbers or a few people again and again. */
export function holdsNames(cells: readonly string[]): boolean {
  if (cells.length === 0 || shareOf(cells, (cell) => isCode(cell) || isDate(cell)) > 0.5)
    return false;
  return cells.length < 6 || new Set(cells).size * 2 > cells.length || !mostly(cells, isPerson);
}
