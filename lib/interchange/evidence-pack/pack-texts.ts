/** The texts of an evidence pack, entry by entry; files and the manifest come beside them. */
import { canonicalJson } from "#domain";
import { packPage } from "./index-page.ts";
import { evidenceTable, exceptionsTable } from "./index-table.ts";
import { type GateContent, type PackAbout, type PackedRow, recordsFrom } from "./pack-content.ts";
import { logEntry, packEntries, packFormat, recordsEntry } from "./pack-entries.ts";

/** One line to keep elsewhere, as `npm run verify-log` prints and reads it. */
export const headLineOf = ({ programId, seq, hash }: PackedRow): string =>
  `log-head ${programId} ${seq} ${hash}`;

/** Every row once, in the order of the log. */
export const headsText = (rows: readonly PackedRow[]): string => {
  const bySeq = new Map(rows.map((row) => [row.seq, row]));
  return [...bySeq.values()]
    .sort((a, b) => a.seq - b.seq)
    .map((row) => `${headLineOf(row)}\n`)
    .join("");
};

export const recordsText = (rows: readonly PackedRow[]): string =>
  `${canonicalJson(recordsFrom(rows))}\n`;

/** Name of an entry → its text. */
export function packTexts(
  about: PackAbout,
  gates: readonly GateContent[],
): ReadonlyMap<string, string> {
  const packed = gates.map(({ gate }) => gate);
  return new Map([
    [
      packEntries.about,
      `${JSON.stringify({ throughline: "evidence-pack", format: packFormat, ...about, gates: packed.map(({ id }) => id) }, null, 2)}\n`,
    ],
    [packEntries.page, packPage(about, packed)],
    [packEntries.table, evidenceTable(packed)],
    [packEntries.exceptions, exceptionsTable(packed)],
    [packEntries.heads, headsText(gates.flatMap(({ rows }) => rows))],
    ...gates.flatMap(({ gate: { id }, rows }): [string, string][] => [
      [recordsEntry(id), recordsText(rows)],
      [logEntry(id), rows.map((row) => `${canonicalJson(row)}\n`).join("")],
    ]),
  ]);
}
