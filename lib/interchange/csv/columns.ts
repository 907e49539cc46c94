import { oneLine, quoted, shorten } from "../foreign-text.ts";
import { readDate } from "../plan-dates.ts";
import {
  type ColumnMapping,
  type ColumnRole,
  columnRoles,
  type PlanColumn,
} from "../plan-draft.ts";
import { UnreadablePlan } from "../plan-problem.ts";
import { isNameStair, linkRoleOf, roleHeadings, singleRoles } from "./role-headings.ts";
import type { CsvTable } from "./table.ts";

const SAMPLES = 3;
/** Content is judged by this many rows. */
const JUDGED = 200;

/** All columns of one heading, as one. */
export interface Gathered {
  readonly heading: string;
  readonly places: number[];
}

/** What each column is taken for. */
export interface ColumnReading {
  readonly columns: readonly PlanColumn[];
  /** Places of the columns of a role, in file order. */
  readonly placesOf: (role: ColumnRole) => readonly number[];
  /** The columns of a role, in file order. */
  readonly bearing: (role: ColumnRole) => readonly Gathered[];
  /** Every distinct heading with its places. */
  readonly gathered: readonly Gathered[];
}

/** Guesses roles by heading, then by content; what a person mapped goes before any guess. */
export function readColumns(table: CsvTable, mapping: ColumnMapping | null): ColumnReading {
  const gathered = gather(table);
  const roles: Roles = new Map();
  const chosen = new Set(columnRoles.filter((role) => mapping?.roles[role] !== undefined));
  for (const role of chosen)
    for (const heading of mapping?.roles[role] ?? [])
      if (gathered.some((one) => one.heading === heading))
        roles.set(heading, { role, because: "chosen" });
  guessByHeading(table, gathered, roles, chosen);
  if (!chosen.has("name") && ![...roles.values()].some(({ role }) => role === "name"))
    guessName(table, gathered, roles);
  refuseNoTable(table, gathered, roles);

  const bearing = (role: ColumnRole): readonly Gathered[] =>
    gathered.filter(({ heading }) => roles.get(heading)?.role === role);
  return {
    gathered,
    bearing,
    placesOf: (role) => bearing(role).flatMap(({ places }) => places),
    columns: columnsWithRoles(table, gathered, roles),
  };
}

/** Duplicate headings, as Jira writes them, are one column with several values. */
function gather(table: CsvTable): readonly Gathered[] {
  const width = table.rows.reduce(
    (most, { cells }) => Math.max(most, cells.length),
    table.headings.length,
  );
  const byHeading = new Map<string, Gathered>();
  for (let place = 0; place < width; place++) {
    const written = oneLine(table.headings[place] ?? "");
    if (written === "" && !table.rows.some(({ cells }) => cells[place]?.trim())) continue;
    const heading = shorten(written, 200) || `Column ${letters(place)}`;
    const known = byHeading.get(heading);
    if (known) known.places.push(place);
    else byHeading.set(heading, { heading, places: [place] });
  }
  return [...byHeading.values()];
}

/** The name a spreadsheet gives a column: A … Z, AA … */
function letters(place: number): string {
  const last = String.fromCharCode(65 + (place % 26));
  return place < 26 ? last : letters(Math.floor(place / 26) - 1) + last;
}

type Roles = Map<string, { role: ColumnRole; because: PlanColumn["because"] }>;

function guessByHeading(
  table: CsvTable,
  gathered: readonly Gathered[],
  roles: Roles,
  chosen: ReadonlySet<ColumnRole>,
): void {
  const stairs = gathered.filter(({ heading }) => isNameStair(heading));
  const cut = stairs.length > 1 && !chosen.has("name");
  if (cut)
    for (const { heading } of stairs) roles.set(heading, { role: "name", because: "heading" });
  for (const { role, headings } of roleHeadings) {
    if (chosen.has(role) || (cut && role === "name")) continue;
    for (const wanted of headings) {
      const found = gathered.filter(
        (one) =>
          !roles.has(one.heading) && simple(one.heading) === wanted && mayBe(role, table, one),
      );
      for (const { heading } of found) roles.set(heading, { role, because: "heading" });
      if (found.length > 0 && singleRoles.has(role)) break;
    }
  }
  for (const { heading } of gathered) {
    const role = roles.has(heading) ? null : linkRoleOf(heading);
    if (role && !chosen.has(role)) roles.set(heading, { role, because: "heading" });
  }
}

/** A heading promises; the cells must not give it the lie. */
function mayBe(role: ColumnRole, table: CsvTable, { places }: Gathered): boolean {
  const cells = table.rows
    .map(({ cells }) => cells[places[0] ?? 0]?.trim() ?? "")
    .filter((cell) => cell !== "");
  const yesNo = cells.every((cell) =>
    /^(yes|no|true|false|0|1|ja|nein|oui|non|si|sí|y|n|x)$/i.test(cell),
  );
  if (role === "name") return cells.length > 0 && !yesNo;
  if (role === "summary" || role === "active") return yesNo;
  // A “reference” that repeats tells no rows apart; a few slips do not make it one.
  if (role === "key")
    return (
      cells.length * 2 > table.rows.length &&
      cells.length - new Set(cells).size <= Math.max(2, cells.length * 0.1)
    );
  return true;
}

/** Small letters without accents, signs or the wrapping of custom fields. */
function simple(heading: string): string {
  const inner = /^custom field \((.+)\)$/i.exec(heading)?.[1] ?? heading;
  return inner
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[_\-./:*#]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** Without a heading that says so, names are the column with the longest, most different texts. */
function guessName(table: CsvTable, gathered: readonly Gathered[], roles: Roles): void {
  let best: string | null = null;
  let most = 0;
  for (const { heading, places } of gathered) {
    if (roles.has(heading) || places.length > 1) continue;
    const texts = table.rows
      .slice(0, JUDGED)
      .map(({ cells }) => cells[places[0] ?? 0]?.trim() ?? "");
    const wordy = texts.filter((text) => /\p{L}{2}/u.test(text) && readDate(text).kind === "none");
    const different = new Set(wordy).size;
    const length =
      wordy.reduce((sum, text) => sum + Math.min(text.length, 60), 0) / (wordy.length || 1);
    const score = wordy.length * 2 < texts.length ? 0 : (different / texts.length) * length;
    if (score > most) {
      most = score;
      best = heading;
    }
  }
  if (best !== null) roles.set(best, { role: "name", because: "content" });
}

/** Prose and other texts that are no table: no heading is known, and the lines do not agree on columns. */
function refuseNoTable(table: CsvTable, gathered: readonly Gathered[], roles: Roles): void {
  const known = [...roles.values()];
  const named = known.some(({ role }) => role === "name" || role === "key");
  const headings = table.headings.map(oneLine).filter((heading) => heading !== "");
  if (named && known.some(({ because }) => because !== "content")) return;
  const ragged = table.rows.filter(({ cells }) => cells.length !== table.headings.length).length;
  if (named && headings.length > 1 && ragged * 2 < table.rows.length) return;
  const shown = headings.slice(0, 5).map(quoted);
  throw new UnreadablePlan(
    "not-a-table",
    named || gathered.length < 2
      ? `This text is no table of activities: line ${table.headingRow} gives ${shown.length === 1 ? "one heading" : "headings"} (${shown.join(", ") || "nothing"}) of which none is known. The first row must name the columns, such as Key, Summary, Assignee, Due date, cut by comma, semicolon or tab.`
      : `None of the columns (${shown.join(", ")}${headings.length > 5 ? " …" : ""}) holds names of activities. The first row must name the columns, and one of them must hold the names.`,
    table.headingRow,
  );
}

function columnsWithRoles(
  table: CsvTable,
  gathered: readonly Gathered[],
  roles: Roles,
): readonly PlanColumn[] {
  return gathered.map(({ heading, places }) => {
    let filledCount = 0;
    const samples = new Set<string>();
    for (const { cells } of table.rows) {
      let filled = false;
      for (const place of places) {
        const value = cells[place]?.trim();
        if (!value) continue;
        filled = true;
        if (samples.size < SAMPLES) samples.add(shorten(oneLine(value), 80));
      }
      if (filled) filledCount++;
    }
    const { role, because } = roles.get(heading) ?? { role: null, because: "none" as const };
    return {
      heading,
      columnCount: places.length,
      filledCount,
      samples: [...samples],
      role,
      because,
    };
  });
}
