"use client";

import {
  type ChangeEvent,
  type ClipboardEvent,
  type KeyboardEvent,
  useEffect,
  useId,
  useRef,
  useState,
} from "react";
import type { PlanCells, PlanColumn } from "#domain";
import { TextAreaField } from "#kit/field";

interface Column {
  readonly name: PlanColumn;
  readonly label: string;
  readonly width: string;
  readonly numeric?: boolean;
}

const columns: readonly Column[] = [
  { name: "id", label: "Id", width: "4.5rem" },
  { name: "title", label: "Title", width: "19rem" },
  { name: "stream", label: "Workstream", width: "11rem" },
  { name: "pillar", label: "Pillar", width: "7rem" },
  { name: "owner", label: "Owner", width: "9rem" },
  { name: "low", label: "Low", width: "3.2rem", numeric: true },
  { name: "points", label: "Likely", width: "3.6rem", numeric: true },
  { name: "high", label: "High", width: "3.2rem", numeric: true },
  { name: "sprint", label: "Sprint", width: "3.8rem", numeric: true },
  { name: "due", label: "Due", width: "7rem" },
  { name: "criteria", label: "Criteria", width: "16rem" },
  { name: "predecessors", label: "Waits for", width: "11rem" },
];

type Row = Record<PlanColumn, string>;

const emptyRow = (): Row => ({
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

const spareRows = 8;
const isEmpty = (row: Row): boolean => columns.every(({ name }) => row[name].trim() === "");
const quoted = (cell: string): string =>
  /["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
const headline = ["row", ...columns.map(({ name }) => name)].join("\t");

/** What is sent: changed cells of known rows, and every row that is new. */
function written(rows: readonly Row[], known: readonly PlanCells[]): string {
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

/** A grid of cells like a spreadsheet's; without JavaScript a plain text of rows. */
export function PlanGrid({
  rows: known,
  streams,
  owners,
  sprints,
}: {
  rows: readonly PlanCells[];
  streams: readonly string[];
  owners: readonly string[];
  sprints: readonly string[];
}) {
  const [alive, setAlive] = useState(false);
  useEffect(() => setAlive(true), []);
  if (!alive) return <PlainRows known={known} />;
  return <Grid known={known} streams={streams} owners={owners} sprints={sprints} />;
}

function PlainRows({ known }: { known: readonly PlanCells[] }) {
  const lines = known.map((row) => columns.map(({ name }) => quoted(row[name])).join("\t"));
  return (
    <TextAreaField
      label="Rows, one line each, cells parted by tabs"
      name="rows"
      rows={16}
      required
      wrap="off"
      className="font-mono text-small"
      hint="The first line holds the headings. Add lines at the end; leave Id empty in them."
      defaultValue={[columns.map(({ name }) => name).join("\t"), ...lines, ""].join("\n")}
    />
  );
}

function Grid({
  known,
  streams,
  owners,
  sprints,
}: {
  known: readonly PlanCells[];
  streams: readonly string[];
  owners: readonly string[];
  sprints: readonly string[];
}) {
  const id = useId();
  const table = useRef<HTMLTableElement>(null);
  const [rows, setRows] = useState<readonly Row[]>(() => [
    ...known.map((row) => ({ ...row })),
    ...Array.from({ length: spareRows }, emptyRow),
  ]);
  const lists: Partial<Record<PlanColumn, readonly string[]>> = {
    stream: streams,
    pillar: ["People", "Process", "Technology", "Governance"],
    owner: owners,
    sprint: sprints,
  };
  const shown = columns.filter(({ name }) => name !== "sprint" || sprints.length > 0);

  const focusCell = (row: number, column: number) =>
    table.current?.querySelector<HTMLInputElement>(`[data-cell="${row}:${column}"]`)?.focus();

  const set = (row: number, name: PlanColumn, value: string) =>
    setRows((before) =>
      withSpare(before.map((one, at) => (at === row ? { ...one, [name]: value } : one))),
    );

  const move = (event: KeyboardEvent<HTMLInputElement>, row: number, column: number) => {
    const { key, currentTarget: cell } = event;
    const atStart = cell.selectionStart === 0 && cell.selectionEnd === 0;
    const atEnd = cell.selectionStart === cell.value.length;
    if (key === "Enter" || key === "ArrowDown") focusCell(row + (event.shiftKey ? -1 : 1), column);
    else if (key === "ArrowUp") focusCell(row - 1, column);
    else if (key === "ArrowLeft" && atStart) focusCell(row, column - 1);
    else if (key === "ArrowRight" && atEnd) focusCell(row, column + 1);
    else return;
    if (event.altKey) return;
    event.preventDefault();
  };

  const paste = (event: ClipboardEvent<HTMLInputElement>, row: number, column: number) => {
    const text = event.clipboardData.getData("text/plain");
    if (!/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    const lines = tableOf(text);
    const heads = lines[0]?.map(columnNamed) ?? [];
    const headed = heads.filter(Boolean).length >= 2;
    const targets = headed ? heads : shown.slice(column).map(({ name }) => name);
    setRows((before) => {
      const after = before.map((one) => ({ ...one }));
      lines.slice(headed ? 1 : 0).forEach((cells, down) => {
        const place = row + down;
        after[place] ??= emptyRow();
        const target = after[place];
        cells.forEach((cell, across) => {
          const name = targets[across];
          if (target && name && !(name === "id" && place < known.length))
            target[name] = cell.trim();
        });
      });
      return withSpare(after);
    });
  };

  const added = rows.slice(known.length).filter((row) => !isEmpty(row)).length;
  return (
    <div>
      <input type="hidden" name="rows" value={written(rows, known)} />
      {Object.entries(lists).map(([name, values]) => (
        <datalist key={name} id={`${id}-${name}`}>
          {values?.map((value) => (
            <option key={value} value={value} />
          ))}
        </datalist>
      ))}
      <div className="relative overflow-x-auto border-y border-strong">
        <table ref={table} className="border-collapse text-small" aria-label="Plan of deliverables">
          <thead>
            <tr>
              <th scope="col" className="px-1 py-1 text-right font-medium text-soft">
                <span className="sr-only">Row</span>
              </th>
              {shown.map((column) => (
                <th
                  key={column.name}
                  scope="col"
                  style={{ minWidth: column.width }}
                  className={`px-1.5 py-1 font-medium text-soft ${column.numeric ? "text-right" : "text-left"}`}
                >
                  {column.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row of a grid is its place
              <tr key={at} className="border-t border-rule">
                <th scope="row" className="px-1 text-right font-normal text-soft tabular-nums">
                  {at + 1}
                </th>
                {shown.map((column, across) => {
                  const fixed = column.name === "id" && at < known.length;
                  const before = known[at]?.[column.name] ?? "";
                  return (
                    <td key={column.name} className="border-l border-rule p-0">
                      <input
                        data-cell={`${at}:${across}`}
                        aria-label={`${column.label}, row ${at + 1}`}
                        value={row[column.name]}
                        readOnly={fixed}
                        list={lists[column.name] ? `${id}-${column.name}` : undefined}
                        autoComplete="off"
                        spellCheck={column.name === "title" || column.name === "criteria"}
                        onChange={(event: ChangeEvent<HTMLInputElement>) =>
                          set(at, column.name, event.target.value)
                        }
                        onKeyDown={(event) => move(event, at, across)}
                        onPaste={(event) => paste(event, at, across)}
                        className={`w-full min-w-0 bg-transparent px-1.5 py-1.5 -outline-offset-2 ${column.numeric ? "text-right tabular-nums" : ""} ${
                          fixed ? "text-soft" : row[column.name] === before ? "" : "bg-action-well"
                        }`}
                      />
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="mt-1 text-small text-soft" aria-live="polite">
        {added === 0 ? "" : `${added} new ${added === 1 ? "row" : "rows"}. `}Changed cells are
        shaded until they are taken over.
      </p>
    </div>
  );
}

function withSpare(rows: readonly Row[]): readonly Row[] {
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

function columnNamed(cell: string): PlanColumn | undefined {
  const word = cell.trim().toLowerCase();
  return headWords[word] ?? columns.find(({ name }) => name === word)?.name;
}

/** Cells of a copied range: tabs and lines, quotes around cells that hold one of them. */
function tableOf(text: string): string[][] {
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
