import { oneLine, quoted, shorten } from "../foreign-text.ts";
import type { ColumnMapping, ColumnRole, PlanColumn, PlanQuestion } from "../plan-draft.ts";
import { columnRoles } from "../plan-draft.ts";
import { UnreadablePlan } from "../plan-problem.ts";
import { askRelations } from "./ask-relations.ts";
import type { Gathered, Roles } from "./column-roles.ts";
import { guessByContent, guessName, holdsNames } from "./guess-by-content.ts";
import { headingMarks, joined } from "./heading-words.ts";
import type { NumbersName } from "./references.ts";
import { readReferences } from "./references.ts";
import { isNameStair, linkRoleOf, roleHeadings, singleRoles } from "./role-headings.ts";
import type { CsvTable } from "./table.ts";

const SAMPLES = 3;

/** What each column is taken for. */
export interface ColumnReading {
  readonly columns: readonly PlanColumn[];
  /** Places of the columns of a role, in file order. */
  readonly placesOf: (role: ColumnRole) => readonly number[];
  /** The columns of a role, in file order. */
  readonly bearing: (role: ColumnRole) => readonly Gathered[];
  /** Every distinct heading with its places. */
  readonly gathered: readonly Gathered[];
  readonly numbers: NumbersName;
  /** Columns that only a person can tell the role of. */
  readonly questions: readonly PlanQuestion[];
}

/**
 * Guesses roles by heading, then by content; what a person mapped goes before any guess.
 * @throws UnreadablePlan when neither headings nor cells look like a table of activities.
 */
export function readColumns(table: CsvTable, mapping: ColumnMapping | null): ColumnReading {
  const gathered = gather(table);
  const roles: Roles = new Map();
  const chosen = new Set(columnRoles.filter((role) => mapping?.roles[role] !== undefined));
  for (const role of chosen)
    for (const heading of mapping?.roles[role] ?? [])
      if (gathered.some((one) => one.heading === heading))
        roles.set(heading, { role, because: "chosen" });
  const notRead = new Set(mapping?.notRead ?? []);
  const guessable = gathered.filter(({ heading }) => !notRead.has(heading));
  guessByHeading(table, guessable, roles, chosen);
  const open = (role: ColumnRole): boolean =>
    !chosen.has(role) && ![...roles.values()].some((one) => one.role === role);
  if (open("name")) guessName(table, guessable, roles);
  if (open("name")) takeAnyName(guessable, roles);
  guessByContent(table, guessable, roles, open);
  const numbers = readReferences(table, gathered, roles, mapping);
  if (numbers.kind === "column" && !roles.has(numbers.heading) && open("key"))
    roles.set(numbers.heading, { role: "key", because: "content" });
  const questions = askRelations(table, guessable, roles, open);
  refuseNoTable(table, gathered, roles);

  const bearing = (role: ColumnRole): readonly Gathered[] =>
    gathered.filter(({ heading }) => roles.get(heading)?.role === role);
  return {
    gathered,
    numbers,
    questions,
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
    const wanted = headings.map(joined);
    const found = gathered
      .flatMap((one) => {
        const rank = roles.has(one.heading) ? -1 : rankIn(wanted, one.heading);
        return rank >= 0 && mayBe(role, table, one)
          ? [{ one, rank, filled: isFilled(table, one) }]
          : [];
      })
      // An empty column stands back behind a filled one of the same meaning.
      .sort((a, b) => Number(b.filled) - Number(a.filled) || a.rank - b.rank);
    const [first] = found;
    for (const { one, rank } of found)
      if (!singleRoles.has(role) || rank === first?.rank)
        roles.set(one.heading, { role, because: "heading" });
  }
  for (const { heading } of gathered) {
    const role = roles.has(heading) ? null : linkRoleOf(heading);
    if (role && !chosen.has(role)) roles.set(heading, { role, because: "heading" });
  }
}

/** The place of a heading among those a role goes by; −1 for another. */
function rankIn(wanted: readonly string[], heading: string): number {
  for (const mark of headingMarks(heading)) {
    const rank = wanted.indexOf(mark);
    if (rank >= 0) return rank;
  }
  return -1;
}

const isFilled = (table: CsvTable, { places }: Gathered): boolean =>
  places.some((place) => table.rows.some(({ cells }) => cells[place]?.trim()));

/** Nothing holds words: names may be codes, if a heading says so. */
function takeAnyName(gathered: readonly Gathered[], roles: Roles): void {
  const [names] = roleHeadings;
  const wanted = names?.headings.map(joined) ?? [];
  const found = gathered.find(({ heading }) => !roles.has(heading) && rankIn(wanted, heading) >= 0);
  if (found) roles.set(found.heading, { role: "name", because: "heading" });
}

/** A heading promises; the cells must keep the promise. */
function mayBe(role: ColumnRole, table: CsvTable, { places }: Gathered): boolean {
  const cells = table.rows
    .map(({ cells }) => cells[places[0] ?? 0]?.trim() ?? "")
    .filter((cell) => cell !== "");
  const yesNo = cells.every((cell) =>
    /^(yes|no|true|false|0|1|ja|nein|oui|non|si|sí|y|n|x)$/i.test(cell),
  );
  if (role === "name") return !yesNo && holdsNames(cells);
  if (role === "summary" || role === "active") return yesNo;
  // A “reference” that repeats tells no rows apart; a few slips do not make it one.
  if (role === "key")
    return (
      cells.length * 2 > table.rows.length &&
      cells.length - new Set(cells).size <= Math.max(2, cells.length * 0.1)
    );
  return true;
}

/** Prose and other texts that are no table: no heading is known, and the lines do not agree on columns. */
function refuseNoTable(table: CsvTable, gathered: readonly Gathered[], roles: Roles): void {
  const known = [...roles.values()];
  const named = known.some(
    ({ role, because }) => role === "name" || (role === "key" && because !== "content"),
  );
  const headings = table.headings.map(oneLine).filter((heading) => heading !== "");
  if (named && known.some(({ because }) => because !== "content")) return;
  const ragged = table.rows.filter(({ cells }) => cells.length !== table.headings.length).length;
  if (named && headings.length > 1 && ragged * 2 < table.rows.length) return;
  const shown = headings.slice(0, 5).map(quoted);
  throw new UnreadablePlan(
    "not-a-table",
    named || gathered.length < 2
      ? `This text isn't a table of activities: none of the headings in line ${table.headingRow} (${shown.join(", ") || "nothing"}) is known. The first row must name the columns, such as Key, Summary, Assignee, Due date, separated by comma, semicolon or tab.`
      : `None of the columns (${shown.join(", ")}${headings.length > 5 ? " …" : ""}) contains names of activities. The first row must name the columns, and one of them must contain the names.`,
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
