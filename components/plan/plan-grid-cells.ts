/** What the plan grid knows without a screen: its columns, what it sends, what a copied range holds. */
import type { PlanCells, PlanColumn } from "#domain";

export interface Column {
  readonly name: PlanColumn;
  readonly label: string;
  readonly width: string;
  readonly numeric?: boolean;
}

export const columns: readonly Column[] = [
  { name: "id", label: "Id", width: "4rem" },
  { name: "title", label: "Title", width: "15rem" },
  { name: "stream", label: "Workstream", width: "9.5rem" },
  { name: "pillar", label: "Pillar", width: "6.25rem" },
  { name: "owner", label: "Owner", width: "8rem" },
  { name: "low", label: "Low", width: "2.75rem", numeric: true },
  { name: "points", label: "Likely", width: "3.2rem", numeric: true },
  { name: "high", label: "High", width: "2.75rem", numeric: true },
  { name: "sprint", label: "Sprint", width: "3.4rem", numeric: true },
  { name: "due", label: "Due", width: "6.25rem" },
  { name: "predecessors", label: "Waits for", width: "8rem" },
  { name: "criteria", label: "Criteria", width: "16rem" },
];

export type Row = Record<PlanColumn, string>;

export const emptyRow = (): Row => ({
  id: "",
  title: "",
  stream: "",
  pillar: "",
  owner: "",
  low: "",
  points: "",
  high: "",
  sprint: "",
  due: "",
  criteria: "",
  predecessors: "",
});

export const spareRows = 8;
export const isEmpty = (row: Row): boolean => columns.every(({ name }) => row[name].trim() === "");
export const quoted = (cell: string): string =>
  /["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
const headline = ["row", ...columns.map(({ name }) => name)].join("\t");

/** What is sent: changed cells of known rows, and every row that is new. */
export function written(rows: readonly Row[], known: readonly PlanCells[]): string {
  const lines = rows.flatMap((row, index) => {
    const before = known[index];
    if (before === undefined) {
      return isEmpty(row)
        ? []
        : [[String(index + 1), ...columns.map(({ name }) => quoted(row[name]))].join("\t")];
    }
    const cells = columns.map(({ name }) =>
      name === "id" ? before.id : row[name] === before[name] ? "" : quoted(row[name]),
    );
    return cells.slice(1).some((cell) => cell !== "")
      ? [[String(index + 1), ...cells].join("\t")]
      : [];
  });
  return [headline, ...lines].join("\n");
}

export function withSpare(rows: readonly Row[]): readonly Row[] {
  const last = rows.findLastIndex((row) => !isEmpty(row));
  const missing = spareRows - (rows.length - 1 - last);
  return missing > 0 ? [...rows, ...Array.from({ length: missing }, emptyRow)] : rows;
}

const headWords: Readonly<Record<string, PlanColumn>> = {
  key: "id",
  name: "title",
  summary: "title",
  deliverable: "title",
  workstream: "stream",
  team: "stream",
  assignee: "owner",
  likely: "points",
  estimate: "points",
  "due date": "due",
  "due day": "due",
  finish: "due",
  deadline: "due",
  "acceptance criteria": "criteria",
  "waits for": "predecessors",
  "depends on": "predecessors",
};

export function columnNamed(cell: string): PlanColumn | undefined {
  const word = cell.trim().toLowerCase();
  return headWords[word] ?? columns.find(({ name }) => name === word)?.name;
}

/** Cells of a copied range: tabs and lines, quotes around cells that hold one of them. */
export function tableOf(text: string): string[][] {
  const delimiter = text.includes("\t") ? "\t" : text.split("\n")[0]?.includes(";") ? ";" : ",";
  const lines: string[][] = [[]];
  let cell = "";
  let inside = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? "";
    if (inside) {
      if (sign === '"' && text[at + 1] === '"') {
        cell += '"';
        at++;
      } else if (sign === '"') inside = false;
      else cell += sign === "\n" ? "; " : sign;
    } else if (sign === '"' && cell === "") inside = true;
    else if (sign === delimiter || sign === "\n") {
      lines.at(-1)?.push(cell.replace(/\r$/, ""));
      cell = "";
      if (sign === "\n") lines.push([]);
    } else cell += sign;
  }
  lines.at(-1)?.push(cell.replace(/\r$/, ""));
  return lines.filter((cells) => cells.some((one) => one.trim() !== ""));
}

/** The rows with a copied range laid over them; its first line may name the columns. */
export function pasted(
  rows: readonly Row[],
  text: string,
  /** Where it begins, the columns from there on, and how many rows are known: their ids stay. */
  { row, targets, known }: { row: number; targets: readonly PlanColumn[]; known: number },
): readonly Row[] {
  const lines = tableOf(text);
  const heads = lines[0]?.map(columnNamed) ?? [];
  const headed = heads.filter(Boolean).length >= 2;
  const after = rows.map((one) => ({ ...one }));
  lines.slice(headed ? 1 : 0).forEach((cells, down) => {
    const place = row + down;
    const target = after[place] ?? emptyRow();
    after[place] = target;
    cells.forEach((cell, across) => {
      const name = (headed ? heads : targets)[across];
      if (name && !(name === "id" && place < known)) target[name] = cell.trim();
    });
  });
  return withSpare(after);
}
