import { quoted } from "../foreign-text.ts";
import type { ColumnMapping, PlanQuestion } from "../plan-draft.ts";
import { filledCells, isCode } from "./cell-kinds.ts";
import type { Gathered, Roles } from "./column-roles.ts";
import { roughKeys } from "./link-text.ts";
import type { CsvTable } from "./table.ts";

/** What the numbers in predecessor cells count, when they are no values of a column. */
export type Counting = "position" | "line" | "sheet";
export const countings: readonly Counting[] = ["position", "line", "sheet"];

/** What a bare number in a predecessor or successor cell names. */
export type NumbersName =
  | { readonly kind: "column"; readonly heading: string }
  | { readonly kind: Counting }
  /** Nobody knows until the question is answered; links by number are left out. */
  | { readonly kind: "asked"; readonly question: PlanQuestion }
  | { readonly kind: "nothing" };

/** One way to understand the numbers, tried on every one of them. */
interface Meaning {
  readonly name: NumbersName;
  readonly value: string;
  readonly label: string;
  /** Place of the row each number leads to, in order of the numbers; null where it leads nowhere. */
  readonly targets: readonly (number | null)[];
  readonly found: number;
  /** Every number leads to another row, and no row waits for itself in the end. */
  readonly sound: boolean;
}

interface Reference {
  readonly text: string;
  readonly own: number;
}

const isNumber = (text: string): boolean => /^\d+(\.\d+)*$/.test(text);

/**
 * What bare numbers in predecessor cells name. The column known as the key wins where it holds all of
 * them; else the only column, or the only way to count rows, that leads every number somewhere
 * sensible. Where two ways differ it asks: a wrong link is worse than a lost one.
 */
export function readReferences(
  table: CsvTable,
  gathered: readonly Gathered[],
  roles: Roles,
  mapping: ColumnMapping | null,
): NumbersName {
  const references = numbersIn(table, gathered, roles);
  const keyed = gathered.find(({ heading }) => roles.get(heading)?.role === "key");
  const key = keyed && roles.get(keyed.heading);
  const answered = mapping?.references ?? null;
  if (answered !== null) return nameOf(answered, gathered);
  if (keyed && key?.because === "chosen") return { kind: "column", heading: keyed.heading };
  if (references.length === 0)
    return keyed ? { kind: "column", heading: keyed.heading } : { kind: "nothing" };
  const columns = columnMeanings(table, gathered, roles, references);
  const own = keyed && columns.find(({ value }) => value === keyed.heading);
  const complete = (one: Meaning): boolean => one.found === references.length;
  if (own && key?.because === "heading" && complete(own) && !waitsForItself(own, references))
    return own.name;
  const all = [...columns, ...countMeanings(table, references)];
  const sound = differing(all.filter((one) => one.sound));
  const [only, ...others] = sound;
  if (only && others.length === 0 && (!own || own === only || own.found === 0)) return only.name;
  const soundColumns = sound.filter(
    ({ name, value }) => name.kind === "column" && mayWin(value, gathered, roles),
  );
  const [column, second] = soundColumns;
  if (column && !second && (!own || own === column)) return column.name;
  const possible = sound.length > 0 ? [...(own ? [own] : []), ...sound] : all;
  const offered = differing(possible.filter(({ found }) => found > 0));
  const [single] = offered;
  if (single && offered.length === 1) return single.name;
  return single ? asked(references, offered, table) : { kind: "nothing" };
}

/** Values of a column go before positions, unless the column has another known use (a second key, the outline). */
function mayWin(heading: string, gathered: readonly Gathered[], roles: Roles): boolean {
  const role = roles.get(heading)?.role;
  return gathered.some((one) => one.heading === heading) && (role === undefined || role === "key");
}

function nameOf(answer: string, gathered: readonly Gathered[]): NumbersName {
  const counting = countings.find((one) => `rows:${one}` === answer);
  if (counting) return { kind: counting };
  return gathered.some(({ heading }) => heading === answer)
    ? { kind: "column", heading: answer }
    : { kind: "nothing" };
}

function numbersIn(
  table: CsvTable,
  gathered: readonly Gathered[],
  roles: Roles,
): readonly Reference[] {
  const places = gathered.flatMap(({ heading, places }) => {
    const role = roles.get(heading)?.role;
    return role === "predecessors" || role === "successors" ? places : [];
  });
  return table.rows.flatMap(({ cells }, own) =>
    places.flatMap((place) =>
      roughKeys(cells[place] ?? "")
        .filter(isNumber)
        .map((text) => ({ text, own })),
    ),
  );
}

/** Columns whose values tell rows apart: the key, a second key, outline numbers, and any without a role. */
function columnMeanings(
  table: CsvTable,
  gathered: readonly Gathered[],
  roles: Roles,
  references: readonly Reference[],
): readonly Meaning[] {
  return gathered.flatMap(({ heading, places }) => {
    const role = roles.get(heading)?.role ?? null;
    const [place = 0] = places;
    if (places.length > 1 || !(role === null || tellsApart.has(role))) return [];
    const cells = filledCells(table, place, Infinity);
    // Of rows that share a key the first one is kept.
    if (!cells.some(isCode) || (role !== "key" && new Set(cells).size < cells.length)) return [];
    const rows = new Map<string, number>();
    table.rows.forEach((row, at) => {
      const value = row.cells[place]?.trim();
      if (value && !rows.has(value)) rows.set(value, at);
    });
    const label = `Values of ${quoted(heading)}`;
    const name = { kind: "column", heading } as const;
    return [meaning(name, heading, label, references, (text) => rows.get(text) ?? null)];
  });
}

const tellsApart: ReadonlySet<string> = new Set(["key", "otherKey", "outlineNumber"]);

function countMeanings(table: CsvTable, references: readonly Reference[]): readonly Meaning[] {
  const labels: Record<Counting, string> = {
    position: "Rows, counted from the first one below the headings",
    line: "Lines below the headings, empty lines and titles counted too",
    sheet: "Rows of the sheet, where the headings are counted too",
  };
  return countings.map((counting) => {
    const rows = new Map(
      table.rows.map(({ row }, at) => [numberOfRow(counting, at, row, table.headingRow), at]),
    );
    return meaning({ kind: counting }, `rows:${counting}`, labels[counting], references, (text) =>
      /^\d{1,6}$/.test(text) ? (rows.get(Number(text)) ?? null) : null,
    );
  });
}

/** The number a row goes by under a way of counting. */
export function numberOfRow(
  counting: Counting,
  place: number,
  row: number,
  headingRow: number,
): number {
  if (counting === "position") return place + 1;
  return counting === "line" ? row - headingRow : row;
}

function meaning(
  name: NumbersName,
  value: string,
  label: string,
  references: readonly Reference[],
  find: (text: string) => number | null,
): Meaning {
  const targets = references.map(({ text }) => find(text));
  const found = targets.filter((target) => target !== null).length;
  const sound = found === references.length && !runsInCircles(targets, references);
  return { name, value, label, targets, found, sound };
}

const waitsForItself = ({ targets }: Meaning, references: readonly Reference[]): boolean =>
  targets.some((target, at) => target === references[at]?.own);

/** Takes away, again and again, what waits for nothing; what stays runs in circles. */
function runsInCircles(
  targets: readonly (number | null)[],
  references: readonly Reference[],
): boolean {
  const waiting = new Map<number, Set<number>>();
  const holding = new Map<number, number[]>();
  targets.forEach((target, at) => {
    const own = references[at]?.own;
    if (target === null || own === undefined || waiting.get(own)?.has(target)) return;
    waiting.set(own, (waiting.get(own) ?? new Set()).add(target));
    const held = holding.get(target);
    if (held) held.push(own);
    else holding.set(target, [own]);
  });
  const open = [...holding.keys()].filter((row) => !waiting.has(row));
  for (let row = open.pop(); row !== undefined; row = open.pop())
    for (const own of holding.get(row) ?? []) {
      const rest = waiting.get(own);
      rest?.delete(row);
      if (rest?.size === 0) {
        waiting.delete(own);
        open.push(own);
      }
    }
  return waiting.size > 0;
}

/** One of each: meanings that lead every number to the same row are the same. */
function differing(meanings: readonly Meaning[]): readonly Meaning[] {
  const seen = new Set<string>();
  return meanings.filter(({ targets }) => {
    const mark = targets.join();
    if (seen.has(mark)) return false;
    seen.add(mark);
    return true;
  });
}

function asked(
  references: readonly Reference[],
  meanings: readonly Meaning[],
  table: CsvTable,
): NumbersName {
  const at = references.findIndex(
    (_, place) => new Set(meanings.map((one) => one.targets[place])).size > 1,
  );
  const example = references[Math.max(0, at)];
  const row = example ? table.rows[example.own]?.row : undefined;
  return {
    kind: "asked",
    question: {
      id: "references",
      sentence: `The predecessors are numbers, such as ${quoted(example?.text ?? "")} in row ${row ?? "?"}, and they can name different rows. What do they name? No dependency is read from them until you choose.`,
      options: meanings.map(({ value, label, targets }) => {
        const target = targets[Math.max(0, at)];
        const led = typeof target === "number" ? table.rows[target]?.row : undefined;
        const leads = led === undefined ? "no row" : `row ${led} of the sheet`;
        return { value, label: `${label}: ${example?.text ?? ""} is ${leads}` };
      }),
      assumed: null,
      option: "--references",
    },
  };
}
