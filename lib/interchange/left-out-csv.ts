import { stringify } from "csv-stringify/sync";
import type { LeftOut } from "./plan-draft.ts";

/**
 * The list of what was left out, to download: RFC 4180, UTF-8 with a mark so that spreadsheets read
 * it, and no cell that a spreadsheet would take for a formula.
 */
export function leftOutCsv(leftOut: readonly LeftOut[]): string {
  return stringify(
    leftOut.map(({ row, key, name, kind, reason }) => [row, key, name, kind, reason]),
    {
      header: true,
      columns: ["Row", "Key", "Name", "Kind", "Reason"],
      bom: true,
      record_delimiter: "windows",
      quoted_string: true,
      escape_formulas: true,
    },
  );
}
