import { quoted } from "../foreign-text.ts";
import type { ColumnRole, PlanQuestion } from "../plan-draft.ts";
import { filledCells } from "./cell-kinds.ts";
import type { Gathered, Roles } from "./column-roles.ts";
import { roughKeys } from "./link-text.ts";
import type { CsvTable } from "./table.ts";

/**
 * Columns without a known heading whose cells name other rows. Whether they hold predecessors, successors or
 * parents only a person can say, so each becomes a question and is not read until it is answered.
 */
export function askRelations(
  table: CsvTable,
  gathered: readonly Gathered[],
  roles: Roles,
  open: (role: ColumnRole) => boolean,
): readonly PlanQuestion[] {
  if (!open("predecessors") || !open("successors")) return [];
  const rows = rowsByText(table, gathered, roles);
  return gathered
    .filter(({ heading }) => !roles.has(heading) && !/issue link/i.test(heading))
    .filter((column) => namesOtherRows(table, column, rows))
    .map(({ heading, places }) => {
      const [sample = ""] = filledCells(table, places[0] ?? 0);
      return {
        id: `column:${heading}`,
        sentence: `The column ${quoted(heading)} names other rows, such as ${quoted(sample)}. What does it contain? It isn't read until you choose.`,
        options: [
          { value: "predecessors", label: "Predecessors: what each row waits for" },
          { value: "successors", label: "Successors: what waits for each row" },
          { value: "parent", label: "Parents: the heading each row belongs to" },
          { value: "", label: "Something else" },
        ],
        assumed: null,
        option: `--map "${heading}=predecessors"`,
      };
    });
}

/** Places of rows by key and by name; null where several have the same. */
function rowsByText(
  table: CsvTable,
  gathered: readonly Gathered[],
  roles: Roles,
): ReadonlyMap<string, number | null> {
  const found = new Map<string, number | null>();
  const places = gathered.flatMap(({ heading, places }) => {
    const role = roles.get(heading)?.role;
    return role === "key" || role === "name" ? places : [];
  });
  table.rows.forEach(({ cells }, at) => {
    for (const place of places) {
      const text = cells[place]?.trim().toLowerCase();
      if (text) found.set(text, found.has(text) ? null : at);
    }
  });
  return found;
}

/** All cells name rows, never their own; numbers only where they leave rows out and point mostly upwards. */
function namesOtherRows(
  table: CsvTable,
  { places }: Gathered,
  rows: ReadonlyMap<string, number | null>,
): boolean {
  let named = 0;
  let numbers = 0;
  let upwards = 0;
  let empty = 0;
  for (const [own, { cells }] of table.rows.entries()) {
    const texts = places.flatMap((place) => {
      const cell = cells[place]?.trim() ?? "";
      return rows.has(cell.toLowerCase()) ? [cell] : roughKeys(cell);
    });
    if (texts.length === 0) empty++;
    for (const text of texts) {
      const row = rows.get(text.toLowerCase());
      if (row === undefined || row === own) return false;
      named++;
      if (/^\d+$/.test(text)) numbers++;
      if (row !== null && row < own) upwards++;
    }
  }
  if (named === 0) return false;
  return numbers * 2 < named || (empty > 0 && upwards >= named * 0.8);
}
