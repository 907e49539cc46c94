/** Rows of a plan out of a text: what the grid sends, what a spreadsheet copies, what somebody types. */
import { parse } from "csv-parse/sync";
import type { PlanColumn, PlanRow } from "#domain";
import { counted, planColumns } from "#domain";

export interface PlanTable {
  readonly rows: readonly PlanRow[];
  /** Headings that mean nothing here; their cells are not read. */
  readonly unknown: readonly string[];
}

/** What people call the columns. */
const headings: Readonly<Record<PlanColumn | "row", readonly string[]>> = {
  row: ["row", "line", "#"],
  id: ["id", "key", "no", "nr", "number", "issue key", "wbs", "uid", "unique id"],
  title: ["title", "name", "deliverable", "summary", "task", "task name", "what"],
  stream: ["stream", "workstream", "work stream", "team", "component", "epic"],
  pillar: ["pillar"],
  owner: ["owner", "assignee", "who", "responsible", "resource", "resource names"],
  low: ["low", "low points", "min", "optimistic"],
  points: ["points", "likely", "story points", "estimate", "size", "effort"],
  high: ["high", "high points", "max", "pessimistic"],
  sprint: ["sprint", "iteration"],
  due: ["due", "due day", "due date", "finish", "end", "deadline", "until"],
  criteria: ["criteria", "acceptance criteria", "done when", "definition of done"],
  predecessors: ["predecessors", "waits for", "depends on", "dependencies", "blocked by", "after"],
};

const meaning: ReadonlyMap<string, PlanColumn | "row"> = new Map(
  [...planColumns, "row" as const].flatMap((column) =>
    headings[column].map((word) => [word, column] as const),
  ),
);

const meant = (cell: string): PlanColumn | "row" | undefined =>
  meaning.get(
    cell
      .toLowerCase()
      .replace(/[^\p{L}#]+/gu, " ")
      .trim(),
  );

/** Without a line of headings the columns are taken in this order. */
export const usualOrder: readonly PlanColumn[] = planColumns.filter((one) => one !== "id");

/** At most so many rows are sent at once. */
const mostRows = 2000;

/** The rows of a text, or what is wrong with it, in a sentence for the person who pasted. */
export type PlanText =
  | { readonly ok: true; readonly rows: readonly PlanRow[] }
  | { readonly ok: false; readonly sentence: string };

export function readPlanText(text: string): PlanText {
  const refused = (sentence: string): PlanText => ({ ok: false, sentence });
  let table: PlanTable;
  try {
    table = readPlanTable(text);
  } catch {
    return refused(
      "We couldn't read the rows: a quotation mark is opened and never closed. Close it.",
    );
  }
  const { rows, unknown } = table;
  if (unknown.length > 0) {
    const named = unknown.slice(0, 8).join(", ");
    return refused(`We couldn't recognize these headings: ${named}. Rename or remove them.`);
  }
  return rows.length > mostRows
    ? refused(`These are ${counted(rows.length, "row")}. At most ${mostRows} can be sent at once.`)
    : { ok: true, rows };
}

/** @throws Error when quotes are left open. */
export function readPlanTable(text: string): PlanTable {
  const lines = recordsOf(text);
  const [first = []] = lines;
  const named = first.map(meant);
  const headed = named.includes("title") || named.filter(Boolean).length >= 2;
  const columns = headed ? named : usualOrder;
  const rows = lines.slice(headed ? 1 : 0).map((cells, index) => rowOf(cells, columns, index + 1));
  const unknown = headed
    ? first.filter((cell, index) => cell.trim() !== "" && named[index] === undefined)
    : [];
  return { rows, unknown };
}

function rowOf(
  cells: readonly string[],
  columns: readonly (PlanColumn | "row" | undefined)[],
  place: number,
): PlanRow {
  const at = (column: PlanColumn | "row"): string => cells[columns.indexOf(column)]?.trim() ?? "";
  return {
    row: Number(at("row")) || place,
    id: at("id"),
    title: at("title"),
    stream: at("stream"),
    pillar: at("pillar"),
    owner: at("owner"),
    low: at("low"),
    points: at("points"),
    high: at("high"),
    sprint: at("sprint"),
    due: at("due"),
    criteria: at("criteria"),
    predecessors: at("predecessors"),
  };
}

function recordsOf(text: string): string[][] {
  const body = text.replace(/^\uFEFF/, "");
  const head = body.split(/\r?\n/, 1)[0] ?? "";
  const count = (sign: string) => head.split(sign).length - 1;
  const delimiter = count("\t") > 0 ? "\t" : count(";") > count(",") ? ";" : ",";
  const records: string[][] = parse(body, {
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    trim: true,
  });
  return records.filter((cells) => cells.some((cell) => cell.trim() !== ""));
}
