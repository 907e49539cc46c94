import { readRows } from "./csv/activities.ts";
import { filledCells } from "./csv/cell-kinds.ts";
import type { ColumnReading } from "./csv/columns.ts";
import { readColumns } from "./csv/columns.ts";
import type { WritingStyle } from "./csv/figures.ts";
import { readCsvLinks } from "./csv/links.ts";
import { noteReading } from "./csv/notes.ts";
import { decimalSignOf } from "./csv/number-style.ts";
import { finder, layOut, rowsCalled } from "./csv/outline.ts";
import type { CsvTable } from "./csv/table.ts";
import { readTable } from "./csv/table.ts";
import { targetsIn } from "./csv/target-rows.ts";
import { daysSpanned, ownersOf } from "./draft-figures.ts";
import { findGroupings } from "./find-groupings.ts";
import { fitName, oneLine } from "./foreign-text.ts";
import { Ledger } from "./ledger.ts";
import type { OrderEvidence } from "./plan-dates.ts";
import { orderOf, readDate } from "./plan-dates.ts";
import type {
  ColumnMapping,
  ColumnRole,
  DateOrder,
  ForeignText,
  PlanDraft,
  PlanQuestion,
  Steps,
} from "./plan-draft.ts";
import { refuseWithoutWork, UnreadablePlan } from "./plan-problem.ts";
import { soundLinks } from "./sound-links.ts";

/**
 * Reads a CSV under a mapping, or under guesses that the draft shows. Long because it is one reading in the order in
 * which its steps are shown; what a step does stands below.
 * @throws UnreadablePlan for a text that is not a table or is broken, and for no rows or too many.
 */
export function* readCsv(
  file: ForeignText,
  mapping: ColumnMapping | null,
  maxRows: number,
): Steps<PlanDraft> {
  refuseOtherText(file.text);
  const table = readTable(file.text, maxRows);
  yield { step: "activities", ratio: 0.4 };
  const ledger = new Ledger();
  const columns = readColumns(table, mapping);
  const evidence = orderEvidence(table, columns);
  const style = styleOf(table, columns, mapping, evidence);
  const reading = readRows(table, columns, style, ledger);
  let rows = reading.next();
  for (; !rows.done; rows = reading.next())
    yield { step: "activities", ratio: 0.4 + rows.value * 0.3 };
  const flat = rows.value;
  refuseWithoutRows(flat.rows.length);
  const called = rowsCalled(flat.rows);
  const find = finder(called);
  const activities = layOut(flat.rows, table.groups, find, ledger);
  refuseWithoutWork(activities);

  yield { step: "links", ratio: 0.7 };
  const placeOf = (heading: string): number | undefined =>
    columns.gathered.find((one) => one.heading === heading)?.places[0];
  const target = targetsIn(table, flat, called, columns.numbers, placeOf);
  const drawn = readCsvLinks(flat, find, target, ledger);
  const links = soundLinks(drawn.links, activities, ledger);

  yield { step: "groupings", ratio: 0.9 };
  noteReading(file, table, columns, activities, drawn.twice, ledger);
  const groupings = findGroupings(activities, groupable(columns), table.groups.length > 0);
  const rowCount = table.rows.length + activities.length - flat.rows.length;
  return {
    source: {
      ...{ kind: "CSV", title: titleOf(file, table), delimiter: table.delimiter },
      ...{ encoding: file.encoding, byteCount: file.byteCount },
      ...{ rowCount, linkCount: drawn.count, hoursPerDay: 8 },
      ...daysSpanned(activities),
    },
    activities,
    links,
    owners: ownersOf(activities, withAddressesBelow(flat.emails, table)),
    calendar: null,
    columns: columns.columns,
    groupings,
    leftOut: ledger.leftOut,
    notes: ledger.notes,
    questions: [
      ...questionsOf(evidence, mapping),
      ...(columns.numbers.kind === "asked" ? [columns.numbers.question] : []),
      ...columns.questions,
    ],
  };
}

function refuseWithoutRows(count: number): void {
  if (count === 0)
    throw new UnreadablePlan(
      "no-activities",
      "No row of the file has a name or a key. Choose the column that contains the names.",
    );
}

const styleOf = (
  table: CsvTable,
  columns: ColumnReading,
  mapping: ColumnMapping | null,
  evidence: OrderEvidence | null,
): WritingStyle => ({
  order: mapping?.dateOrder ?? evidence?.order ?? "day-first",
  decimal: decimalSignOf(numberCells(table, columns), table.delimiter === ";" ? "comma" : "point"),
});

function titleOf({ fileName }: ForeignText, { above }: CsvTable): string | null {
  const [title] = above;
  const named = title ?? fileName?.replace(/\.(csv|tsv|txt)$/i, "");
  return named === undefined ? null : fitName(named).name || null;
}

function numberCells(table: CsvTable, columns: ColumnReading): readonly string[] {
  return (["points", "duration", "percentComplete"] as const).flatMap((role) =>
    columns.placesOf(role).flatMap((place) => filledCells(table, place)),
  );
}

/** A table of people below the plan may know the addresses of owners. */
function withAddressesBelow(
  emails: ReadonlyMap<string, string>,
  { below }: CsvTable,
): ReadonlyMap<string, string> {
  const all = new Map(emails);
  for (const cells of below?.rows ?? []) {
    const email = cells.map((cell) => cell.trim()).find((cell) => /^[^@\s]+@[^@\s]+$/.test(cell));
    if (email)
      for (const cell of cells)
        if (cell.trim() !== email && !all.has(oneLine(cell)))
          all.set(oneLine(cell), email.toLowerCase());
  }
  return all;
}

function refuseOtherText(text: string): void {
  const start = text.slice(0, 200).trimStart();
  if (/^[{[]\s*["{[\]}]/.test(start) && !/^\[[^"{[\]]*\][,;\t]/.test(start))
    throw new UnreadablePlan(
      "not-a-table",
      "This is JSON, which can't be read as a plan. Export it as CSV or as Microsoft Project XML.",
    );
  if (start.startsWith("{\\rtf"))
    throw new UnreadablePlan(
      "not-a-table",
      "This is a formatted text (RTF). Export the plan as CSV or as Microsoft Project XML.",
    );
  if (/^(BEGIN:VCALENDAR|MPX[,;])/i.test(start))
    throw new UnreadablePlan(
      "not-a-table",
      "This is a calendar or an old MPX file. Export the plan as CSV or as Microsoft Project XML.",
    );
}

function orderEvidence(table: CsvTable, columns: ColumnReading): OrderEvidence | null {
  const [start] = columns.placesOf("start");
  const [finish] = columns.placesOf("finish");
  const [deadline] = columns.placesOf("deadline");
  if (start === undefined && finish === undefined && deadline === undefined) return null;
  const at = (cells: readonly string[], place: number | undefined) =>
    readDate(place === undefined ? "" : (cells[place] ?? ""));
  const pairs = table.rows.flatMap(({ cells }) => [
    [at(cells, start), at(cells, finish)] as const,
    [at(cells, deadline), at([], undefined)] as const,
  ]);
  // Semicolons come from where the comma is decimal, and there the day comes first.
  return orderOf(pairs, table.delimiter === "," ? "month-first" : "day-first");
}

function questionsOf(
  evidence: OrderEvidence | null,
  mapping: ColumnMapping | null,
): readonly PlanQuestion[] {
  if (!evidence || evidence.certain || mapping?.dateOrder) return [];
  const sentence = evidence.mixed
    ? "Some dates can only be day/month/year, others only month/day/year. Which order is right? Dates that don't exist in that order are left out."
    : "The dates can be read as day/month/year or as month/day/year, and the file doesn't say which. Which order is right?";
  const options: { value: DateOrder; label: string }[] = [
    { value: "day-first", label: "Day first: 03/04/2026 is 3 April" },
    { value: "month-first", label: "Month first: 03/04/2026 is March 4" },
  ];
  return [{ id: "date-order", sentence, options, assumed: evidence.order, option: "--date-order" }];
}

/** Roles whose columns are no grouping: they tell rows apart or measure them. */
const tellingApart: ReadonlySet<ColumnRole> = new Set([
  "key",
  "otherKey",
  "name",
  "outlineLevel",
  "outlineNumber",
  "summary",
  "active",
  "milestone",
  "start",
  "finish",
  "deadline",
  "duration",
  "points",
  "percentComplete",
  "predecessors",
  "successors",
  "notes",
  "owner",
]);

function groupable(columns: ColumnReading): readonly string[] {
  return columns.columns
    .filter(
      ({ role, heading }) =>
        !(role && tellingApart.has(role)) && !/issue link|created|updated|date/i.test(heading),
    )
    .map(({ heading }) => heading);
}
