import { counted, plural } from "#domain";
import { listed, quoted } from "../foreign-text.ts";
import type { Ledger } from "../ledger.ts";
import type { ForeignText, PlanActivity } from "../plan-draft.ts";
import { wordsOf } from "../plan-draft.ts";
import type { ColumnReading } from "./columns.ts";
import type { CsvTable } from "./table.ts";

/** Numbers that count rows are worth a look: nothing in the file says so. */
function noteCounting(
  { numbers }: ColumnReading,
  activities: readonly PlanActivity[],
  ledger: Ledger,
): void {
  if (numbers.kind !== "position" && numbers.kind !== "line" && numbers.kind !== "sheet") return;
  const first = activities.find(({ summary }) => !summary);
  const how = {
    position: "the rows below the headings",
    line: "the lines below the headings",
    sheet: "the rows of the sheet, headings included",
  }[numbers.kind];
  ledger.note(
    `No column contains the numbers used in predecessor cells, so they were read as counting ${how}${first && numbers.kind === "position" ? `: 1 is ${quoted(first.name)}` : ""}.`,
  );
}

/** What else the sheet holds besides headings and rows. */
function noteSheet({ above, groups, below, headingRow }: CsvTable, ledger: Ledger): void {
  const lines = above.filter((line) => !groups.some(({ name }) => name === line));
  if (lines.length > 0)
    ledger.note(
      `The headings are in row ${headingRow}. Not read as activities: ${counted(lines.length, "line")} above them (${listed(lines.map(quoted), 3)}).`,
    );
  if (groups.length > 0)
    ledger.note(
      `Read as ${plural(groups.length, "the title of a group", "titles of groups")}, not as activities: ${listed(
        groups.map(({ row, name }) => `row ${row} ${quoted(name)}`),
        12,
      )}.`,
    );
  if (below)
    ledger.note(
      `A second table begins in row ${below.headingRow} (${listed(below.headings.filter((one) => one.trim() !== "").map(quoted), 4)}). Its ${counted(below.rows.length, "row was", "rows were")} not read as activities.`,
    );
}

/** Links that a tracker names and that set no order. */
function noteUnlinked({ columns }: ColumnReading, ledger: Ledger): void {
  const unlinked = columns.filter(
    ({ role, heading, filledCount }) =>
      role === null && filledCount > 0 && /issue link/i.test(heading),
  );
  if (unlinked.length > 0)
    ledger.note(
      `${listed(unlinked.map(({ heading }) => quoted(heading)))} ${plural(unlinked.length, "sets", "set")} no order, so no dependencies were read from ${plural(unlinked.length, "it", "them")}. Map ${plural(unlinked.length, "it", "them")} to predecessors or successors if ${plural(unlinked.length, "it does", "they do")}.`,
    );
}

function noteUnread({ columns }: ColumnReading, ledger: Ledger): void {
  const unused = columns.filter(
    ({ role, heading, filledCount }) =>
      role === null && filledCount > 0 && !/issue link/i.test(heading),
  );
  if (unused.length > 0)
    ledger.note(
      `Not read: ${listed(
        unused.map(({ heading }) => quoted(heading)),
        60,
      )}. ${plural(unused.length, "This column", "Each of these columns")} can still be used to form workstreams; nothing else in ${plural(unused.length, "it", "them")} is kept. If one contains part of the plan, choose what it contains.`,
    );
}

function noteRepeatedHeadings({ columns }: ColumnReading, ledger: Ledger): void {
  const several = columns.filter(({ columnCount }) => columnCount > 1);
  if (several.length > 0)
    ledger.note(
      `${listed(several.map(({ heading, columnCount }) => `${quoted(heading)} (${columnCount}×)`))}: headings that occur several times were read as one column with several values.`,
    );
}

function noteRows(table: CsvTable, activities: readonly PlanActivity[], ledger: Ledger): void {
  const parents = new Set(activities.flatMap(({ parentKey }) => parentKey ?? []));
  const working = activities.filter(({ key, summary }) => !summary && parents.has(key)).length;
  if (working > 0)
    ledger.note(
      `${counted(working, "row has", "rows have")} rows below but ${plural(working, "is", "are")} work by type, so ${plural(working, "it was", "they were")} imported as activities, like the rows below.`,
    );
  const short = table.rows.filter(({ cells }) => cells.length < table.headings.length).length;
  if (short > 0)
    ledger.note(
      `${counted(short, "row has", "rows have")} fewer cells than there are headings. The missing cells count as empty.`,
    );
}

function noteRecognition({ columns }: ColumnReading, ledger: Ledger): void {
  const byContent = columns.filter(({ because }) => because === "content");
  if (byContent.length > 0)
    ledger.note(
      `Recognized by their cells, not by a known heading: ${listed(
        byContent.map(({ heading, role }) => `${quoted(heading)} as ${wordsOf(role ?? "")}`),
        12,
      )}. Check these.`,
    );
  if (!columns.some(({ because }) => because !== "content" && because !== "none"))
    ledger.note(
      "No heading was recognized. If the first row is already an activity, add a row of headings above it.",
    );
}

/** What somebody who looks over a CSV's dry run should know. `twice` counts links that both ends name. */
export function noteReading(
  file: ForeignText,
  table: CsvTable,
  columns: ColumnReading,
  activities: readonly PlanActivity[],
  twice: number,
  ledger: Ledger,
): void {
  if (!file.certain)
    ledger.note(
      "The file isn't UTF-8, so it was read as Windows-1252 (Western European). If letters with accents look wrong, save it as CSV UTF-8.",
    );
  noteUnlinked(columns, ledger);
  noteSheet(table, ledger);
  noteUnread(columns, ledger);
  noteCounting(columns, activities, ledger);
  if (twice > 0)
    ledger.note(
      `${counted(twice, "link is", "links are")} named at both ends and ${plural(twice, "was", "were")} counted once.`,
    );
  noteRepeatedHeadings(columns, ledger);
  noteRows(table, activities, ledger);
  noteRecognition(columns, ledger);
}
