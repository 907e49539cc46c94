import { readRows } from "./csv/activities.ts";
import { type ColumnReading, readColumns } from "./csv/columns.ts";
import { readCsvLinks } from "./csv/links.ts";
import { noteReading } from "./csv/notes.ts";
import { finder, layOut } from "./csv/outline.ts";
import { type CsvTable, readTable } from "./csv/table.ts";
import { ownersOf, spanOf } from "./draft-figures.ts";
import { findGroupings } from "./find-groupings.ts";
import { fitName } from "./foreign-text.ts";
import { Ledger } from "./ledger.ts";
import { type OrderEvidence, orderOf, readDate } from "./plan-dates.ts";
import type {
  ColumnMapping,
  ColumnRole,
  DateOrder,
  PlanDraft,
  PlanQuestion,
} from "./plan-draft.ts";
import { UnreadablePlan } from "./plan-problem.ts";
import type { ForeignText, Steps } from "./read-plan.ts";
import { soundLinks } from "./sound-links.ts";

/** Reads a CSV under a mapping, or under guesses that the draft shows. Throws UnreadablePlan. */
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
  const order = mapping?.dateOrder ?? evidence?.order ?? "day-first";
  const reading = readRows(table, columns, order, ledger);
  let rows = reading.next();
  for (; !rows.done; rows = reading.next())
    yield { step: "activities", ratio: 0.4 + rows.value * 0.3 };
  const flat = rows.value;
  if (flat.rows.length === 0)
    throw new UnreadablePlan(
      "no-activities",
      "No row of the file has a name or a key. Map the column that holds the names.",
    );
  const find = finder(flat.rows);
  const activities = layOut(flat.rows, find, ledger);

  yield { step: "links", ratio: 0.7 };
  const drawn = readCsvLinks(flat, find, columns.placesOf("key").length > 0, ledger);
  const links = soundLinks(drawn.links, activities, ledger);

  yield { step: "groupings", ratio: 0.9 };
  noteReading(file, table, columns, activities, drawn.told, ledger);
  const groupings = findGroupings(activities, groupable(columns));
  const span = spanOf(activities);
  return {
    source: {
      kind: "CSV",
      title:
        file.fileName === null
          ? null
          : fitName(file.fileName.replace(/\.(csv|tsv|txt)$/i, "")).name || null,
      encoding: file.encoding,
      delimiter: table.delimiter,
      byteCount: file.byteCount,
      rowCount: table.rows.length,
      linkCount: drawn.count,
      startDay: span?.startDay ?? null,
      finishDay: span?.finishDay ?? null,
      hoursPerDay: 8,
    },
    activities,
    links,
    owners: ownersOf(activities, flat.emails),
    calendar: null,
    columns: columns.columns,
    groupings,
    leftOut: ledger.leftOut,
    notes: ledger.notes,
    questions: questionsOf(evidence, mapping),
  };
}

function refuseOtherText(text: string): void {
  const start = text.slice(0, 200).trimStart();
  if (/^[{[]\s*["{[\]}]/.test(start) && !/^\[[^"{[\]]*\][,;\t]/.test(start))
    throw new UnreadablePlan(
      "not-a-table",
      "This is JSON, not a plan that can be read here. Export it as CSV or as Microsoft Project XML.",
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
    ? "Some dates can only be day/month/year, others only month/day/year. Which one is meant? Dates that do not exist in it are left out."
    : "The dates can be read as day/month/year or as month/day/year, and nothing in the file decides. Which one is meant?";
  const options: { value: DateOrder; label: string }[] = [
    { value: "day-first", label: "Day first: 03/04/2026 is 3 April" },
    { value: "month-first", label: "Month first: 03/04/2026 is March 4" },
  ];
  return [{ id: "date-order", sentence, options, assumed: evidence.order }];
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
