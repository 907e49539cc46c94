/** The tables of an evidence pack: RFC 4180, UTF-8 with a mark, no cell that a spreadsheet takes for a formula. */
import { stringify } from "csv-stringify/sync";
import type { PackedEvidence, PackedGate } from "#domain";
import { fileEntry } from "./pack-entries.ts";

const table = (columns: readonly string[], rows: readonly (readonly (string | number)[])[]) =>
  stringify(
    rows.map((row) => [...row]),
    {
      header: true,
      columns: [...columns],
      bom: true,
      record_delimiter: "windows",
      quoted_string: true,
      escape_formulas: true,
    },
  );

/** Every version of every piece of evidence, gate by gate. */
export const evidenceTable = (gates: readonly PackedGate[]): string =>
  table(
    [
      "Gate",
      "Evidence",
      "Version",
      "Kind",
      "Title",
      "Supports",
      "Happened",
      "Recorded",
      "Reconstructed",
      "Verified",
      "Valid until",
      "Standing",
      "Link",
      "File",
      "Original name",
      "Bytes",
      "SHA-256",
    ],
    gates.flatMap(({ id, evidence }) => evidence.map((one) => [id, ...evidenceRow(one)])),
  );

function evidenceRow(one: PackedEvidence): readonly (string | number)[] {
  const { file } = one;
  return [
    one.id,
    one.version,
    one.kind,
    one.title,
    one.supports,
    one.occurredDay,
    one.recorded,
    one.reconstructed ? "Yes" : "",
    one.verified,
    one.validUntilDay ?? "",
    one.standing,
    one.link,
    ...(file
      ? [fileEntry(one.id, one.version, file.name), file.name, file.bytes, file.sha256]
      : ["", "", "", ""]),
  ];
}

/** Everything that was let pass. */
export const exceptionsTable = (gates: readonly PackedGate[]): string =>
  table(
    ["Gate", "Exception", "Reason", "Since", "Until", "Standing"],
    gates.flatMap(({ id, exceptions }) =>
      exceptions.map((one) => [id, one.what, one.reason, one.since, one.until, one.standing]),
    ),
  );
