import { counted, listed, quoted } from "../foreign-text.ts";
import type { Ledger } from "../ledger.ts";
import type { PlanActivity } from "../plan-draft.ts";
import type { ForeignText } from "../read-plan.ts";
import type { ColumnReading } from "./columns.ts";
import type { CsvTable } from "./table.ts";

/** What somebody who looks over a CSV's dry run should know. */
export function noteReading(
  file: ForeignText,
  table: CsvTable,
  columns: ColumnReading,
  activities: readonly PlanActivity[],
  told: number,
  ledger: Ledger,
): void {
  const parents = new Set(activities.flatMap(({ parentKey }) => parentKey ?? []));
  if (!file.certain)
    ledger.note(
      "The file is not UTF-8; it was read as Windows-1252 (Western European). If letters with accents look wrong, save it as CSV UTF-8.",
    );
  const unlinked = columns.columns.filter(
    ({ role, heading, filledCount }) =>
      role === null && filledCount > 0 && /issue link/i.test(heading),
  );
  if (unlinked.length > 0)
    ledger.note(
      `${listed(unlinked.map(({ heading }) => quoted(heading)))} ${unlinked.length === 1 ? "sets" : "set"} no order and gave no dependencies. Map ${unlinked.length === 1 ? "it" : "them"} to predecessors or successors if ${unlinked.length === 1 ? "it does" : "they do"}.`,
    );
  if (told > 0)
    ledger.note(
      `${counted(told, "link is", "links are")} told by both ends and ${told === 1 ? "was" : "were"} counted once.`,
    );
  const several = columns.columns.filter(({ columnCount }) => columnCount > 1);
  if (several.length > 0)
    ledger.note(
      `${listed(several.map(({ heading, columnCount }) => `${quoted(heading)} (${columnCount}×)`))}: headings that occur several times were read as one column with several values.`,
    );
  const working = activities.filter(({ key, summary }) => !summary && parents.has(key)).length;
  if (working > 0)
    ledger.note(
      `${counted(working, "row has", "rows have")} rows below but ${working === 1 ? "is" : "are"} work by type, owner or estimate: ${working === 1 ? "it" : "they"} came over as activities like the rows below.`,
    );
  const short = table.rows.filter(({ cells }) => cells.length < table.headings.length).length;
  if (short > 0)
    ledger.note(
      `${counted(short, "row has", "rows have")} fewer cells than there are headings; the missing ones count as empty.`,
    );
  if (!columns.columns.some(({ because }) => because !== "content" && because !== "none"))
    ledger.note(
      "No heading was recognized. If the first row is already an activity, put a row of headings above it.",
    );
}
