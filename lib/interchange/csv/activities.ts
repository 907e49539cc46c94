import type { Ledger } from "../ledger.ts";
import type { ColumnReading } from "./columns.ts";
import type { WritingStyle } from "./figures.ts";
import type { FlatRow } from "./row-reader.ts";
import { RowReader } from "./row-reader.ts";
import type { CsvTable } from "./table.ts";

/** Rows between two breaths. */
const BREATH = 4_000;

export interface FlatReading {
  readonly rows: readonly FlatRow[];
  /** Rows that were left out, for the links in them. */
  readonly dropped: readonly FlatRow[];
  readonly emails: ReadonlyMap<string, string>;
}

/**
 * Cells to activities, row by row; yields the share done now and then. What a cell should have been
 * and is not goes to the ledger.
 */
export function* readRows(
  table: CsvTable,
  columns: ColumnReading,
  style: WritingStyle,
  ledger: Ledger,
): Generator<number, FlatReading> {
  const emails = new Map<string, string>();
  const seen = new Map<string, number>();
  const width = table.headings.length;
  const rows: FlatRow[] = [];
  const dropped: FlatRow[] = [];
  const reader = new RowReader(columns, style, ledger, emails);
  for (const [place, row] of table.rows.entries()) {
    if (place % BREATH === BREATH - 1) yield place / table.rows.length;
    const reason = reader.reasonToLeaveOut(row, seen);
    const flat = reader.read(row, reason === null);
    const { key, name } = flat.activity;
    if (reason !== null) {
      const shown = name || (row.cells.find((cell) => cell.trim() !== "") ?? null);
      if (!seen.has(key)) ledger.mark(key, row.row, shown);
      ledger.leaveOut("activity", row.row, key, shown, reason);
      dropped.push(flat);
      continue;
    }
    seen.set(key, row.row);
    const beyond = row.cells.slice(width).filter((cell) => cell.trim() !== "").length;
    if (beyond > 0)
      ledger.leaveOut(
        "cell",
        row.row,
        key,
        name,
        `The row has ${beyond} more filled cells than there are headings. They were kept without a name. Check the row for a misplaced comma or quotation mark.`,
      );
    rows.push(flat);
  }
  return { rows, dropped, emails };
}
