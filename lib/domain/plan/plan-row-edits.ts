/** Rows of the plan grid that edit deliverables, cell by cell, as others may edit them meanwhile. */
import type { Edits, Fields } from "../engine/edit.ts";
import type { PlanCells } from "./plan-row-text.ts";
import { cellsOf } from "./plan-row-text.ts";
import type { PlanColumn, PlanRow } from "./plan-rows.ts";
import { planColumns } from "./plan-rows.ts";

/**
 * How a command with plan rows is merged with the edits of others: cell by cell, under names such as
 * "DL15:points". An empty cell keeps what is there; rows of new deliverables are not compared.
 */
export const rowEdits = <C extends { readonly rows: readonly PlanRow[] }>(): Edits<C> => ({
  standing: (program, { rows }) =>
    byCell(
      rows.flatMap(({ id }) => {
        const before = program.deliverable.get(keyOf(id));
        return before ? [cellsOf(program, before)] : [];
      }),
    ),
  typed: ({ rows }) => byCell(rows),
  replaced: (command, fields) => ({
    ...command,
    rows: command.rows.map((row) => ({
      ...row,
      ...Object.fromEntries(
        planColumns.flatMap((column) => {
          const name = cellName(row.id, column);
          return name in fields ? [[column, String(fields[name] ?? "")]] : [];
        }),
      ),
    })),
  }),
});

const keyOf = (id: string): string => id.trim().toUpperCase();
const cellName = (id: string, column: PlanColumn): string => `${keyOf(id)}:${column}`;

/** Cells of rows that name their deliverable; an empty one leaves what stands. */
const byCell = (rows: readonly PlanCells[]): Fields =>
  Object.fromEntries(
    rows
      .filter(({ id }) => id.trim() !== "")
      .flatMap((row) =>
        planColumns
          .filter((column) => column !== "id")
          .map((column) => [cellName(row.id, column), row[column].trim() || undefined]),
      ),
  );
