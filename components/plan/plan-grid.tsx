"use client";

import type { ChangeEvent, ClipboardEvent, KeyboardEvent } from "react";
import { useEffect, useId, useRef, useState } from "react";
import type { PlanCells, PlanColumn } from "#domain";
import { counted } from "#domain";
import { TextAreaField } from "#kit/fields/field";
import type { Row } from "./plan-grid-cells.ts";
import {
  columnNamed,
  columns,
  emptyRow,
  isEmpty,
  quoted,
  spareRows,
  tableOf,
  withSpare,
  written,
} from "./plan-grid-cells.ts";

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
  if (alive) return <Grid known={known} streams={streams} owners={owners} sprints={sprints} />;
  // The room that the grid will take, so that nothing below it moves under somebody's finger.
  const height = (known.length + spareRows + 1) * rowPixels + notePixels;
  return (
    <div className="noscript:min-h-0!" style={{ minHeight: height }}>
      <div className="hidden noscript:block">
        <PlainRows known={known} />
      </div>
    </div>
  );
}

/** A row's height with its rule; h-8 in its cells. */
const rowPixels = 33;
/** The line below the grid. */
const notePixels = 25;

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
            <tr className="h-8">
              <th scope="col" className="px-1 text-right font-medium text-soft">
                <span className="sr-only">Row</span>
              </th>
              {shown.map((column) => (
                <th
                  key={column.name}
                  scope="col"
                  style={{ minWidth: column.width }}
                  className={`px-1.5 font-medium text-soft ${column.numeric ? "text-right" : "text-left"}`}
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
                        className={`block h-8 w-full min-w-0 px-1.5 -outline-offset-2 ${column.numeric ? "text-right tabular-nums" : ""} ${fixed ? "text-soft" : ""} ${
                          row[column.name] === before ? "bg-transparent" : "bg-action-well"
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
        {added === 0 ? "" : `${counted(added, "new row")}. `}Changed cells are shaded until they are
        saved.
      </p>
    </div>
  );
}
