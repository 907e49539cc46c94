import { CsvError, parse } from "csv-parse/sync";
import { counted } from "#domain";
import { quoted } from "../foreign-text.ts";
import { UnreadablePlan } from "../plan-problem.ts";
import type { Blocks } from "./table-blocks.ts";
import { cutBlocks } from "./table-blocks.ts";

export type { CsvRow } from "./table-blocks.ts";

/** A CSV cut into cells. Row numbers are those of a spreadsheet: the headings are row 1 (or 2, below `sep=`). */
export interface CsvTable extends Blocks {
  readonly delimiter: string;
}

const delimiters = [",", ";", "\t", "|"] as const;
const COLUMN_LIMIT = 2_000;

/**
 * Parses RFC 4180 text with any of four delimiters and any line ending.
 * @throws UnreadablePlan for quotes that do not close, no rows, too many rows or too many columns.
 */
export function readTable(text: string, maxRows: number): CsvTable {
  const declared = /^sep=(.)\r?\n/i.exec(text);
  const body = declared ? text.slice(declared[0].length) : text;
  const shift = declared ? 2 : 1;
  const delimiter = declared?.[1] ?? guessDelimiter(body);
  const records = parseRecords(body, delimiter, shift);

  const blocks = cutBlocks(records, shift);
  const { headings, rows } = blocks;
  if (headings.length > COLUMN_LIMIT)
    throw new UnreadablePlan(
      "not-a-table",
      `The file has ${counted(headings.length, "column")}. At most ${counted(COLUMN_LIMIT, "column")} can be read. Export only the columns of the plan.`,
    );
  if (rows.length > maxRows)
    throw new UnreadablePlan(
      "too-many-rows",
      `The file has ${counted(rows.length, "row")}. At most ${counted(maxRows, "row")} can be imported at once. Filter it and import the parts into separate programs.`,
    );
  if (rows.length === 0)
    throw new UnreadablePlan(
      "no-activities",
      "The file has headings but no rows below them. Check the export's filter.",
    );
  return { ...blocks, delimiter };
}

/**
 * The delimiter that cuts the first lines into the most cells, counting outside quotes only. Where the
 * first line is a title rather than headings, the delimiter on which most lines agree.
 */
function guessDelimiter(text: string): string {
  const head = text.slice(0, 20_000).replace(/"(?:[^"]|"")*"/g, "x");
  const lines = head
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== "")
    .slice(0, 20);
  const [first = ""] = lines;
  const agreeing = (delimiter: string, cells: number): number =>
    lines.filter((line) => line.split(delimiter).length - 1 === cells).length / lines.length;
  const byFirst = best((delimiter) => {
    const cells = first.split(delimiter).length - 1;
    return cells === 0 ? 0 : cells + agreeing(delimiter, cells);
  });
  if (byFirst && agreeing(byFirst, first.split(byFirst).length - 1) >= 0.5) return byFirst;
  const byMost = best((delimiter) => {
    const counts = new Set(lines.map((line) => line.split(delimiter).length - 1));
    return Math.max(
      0,
      ...[...counts].map((cells) =>
        agreeing(delimiter, cells) >= 0.5 ? cells * agreeing(delimiter, cells) : 0,
      ),
    );
  });
  return byMost ?? byFirst ?? ",";
}

function best(score: (delimiter: string) => number): string | null {
  let found: string | null = null;
  let most = 0;
  for (const delimiter of delimiters) {
    const points = score(delimiter);
    if (points > most) {
      most = points;
      found = delimiter;
    }
  }
  return found;
}

function parseRecords(
  text: string,
  delimiter: string,
  shift: number,
): readonly (readonly string[])[] {
  try {
    return parse(text, options(delimiter));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const place = "records" in error && typeof error.records === "number" ? error.records : 0;
    const line = lineOfRecord(text, delimiter, place) + shift - 1;
    const row = place + shift;
    const where = line === row ? `Row ${row}` : `Row ${row} (line ${line} of the file)`;
    throw new UnreadablePlan("broken-csv", brokenSentence(error.code, where), line);
  }
}

const options = (delimiter: string) => ({
  delimiter,
  record_delimiter: ["\r\n", "\n", "\r"],
  relax_column_count: true,
});

/** The line on which the nth record (from 0) begins; quoted cells may span lines. */
function lineOfRecord(text: string, delimiter: string, place: number): number {
  if (place === 0) return 1;
  const before = parse(text, { ...options(delimiter), to: place, info: true });
  const last: unknown = before.at(-1);
  const lines =
    typeof last === "object" && last !== null && "info" in last && isInfo(last.info)
      ? last.info.lines
      : place;
  return lines + 1;
}

function isInfo(info: unknown): info is { lines: number } {
  return (
    typeof info === "object" && info !== null && "lines" in info && typeof info.lines === "number"
  );
}

function brokenSentence(code: string, where: string): string {
  if (code === "CSV_QUOTE_NOT_CLOSED")
    return `${where} opens a quotation mark that is never closed, so the rest of the file can't be read. Close it, or double it ("") where it is part of the text.`;
  if (code === "CSV_INVALID_CLOSING_QUOTE")
    return `${where} continues after a closing quotation mark. A quotation mark inside a cell must be doubled ("").`;
  if (code === "INVALID_OPENING_QUOTE")
    return `${where} has a quotation mark in the middle of a cell that doesn't start with one. Put the whole cell in quotation marks and double those inside ("").`;
  return `${where} can't be read as CSV (${quoted(code)}). Save the sheet as CSV UTF-8 again.`;
}
