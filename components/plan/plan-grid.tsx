"use client";

import type { ClipboardEvent, Dispatch, KeyboardEvent, SetStateAction } from "react";
import { useEffect, useId, useState } from "react";
import type { PlanCells, PlanColumn } from "#domain";
import { counted } from "#domain";
import { TextAreaField } from "#kit/fields/field";
import type { Column, Row } from "./plan-grid-cells.ts";
import {
  columns,
  emptyRow,
  isEmpty,
  pasted,
  quoted,
  spareRows,
  withSpare,
  written,
} from "./plan-grid-cells.ts";

interface Lists {
  readonly streams: readonly string[];
  readonly owners: readonly string[];
  readonly sprints: readonly string[];
}

/** A grid of cells like a spreadsheet's; without JavaScript a plain text of rows. */
export function PlanGrid({ rows: known, ...lists }: Lists & { rows: readonly PlanCells[] }) {
  const [alive, setAlive] = useState(false);
  useEffect(() => setAlive(true), []);
  if (alive) return <Grid known={known} {...lists} />;
  // The height that the grid will take, so that nothing below it moves under somebody's finger.
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
      label="Rows, one line each, cells separated by tabs"
      name="rows"
      rows={16}
      required
      wrap="off"
      className="font-mono text-small"
      hint="The first line contains the headings. Add new lines at the end and leave their Id empty."
      defaultValue={[columns.map(({ name }) => name).join("\t"), ...lines, ""].join("\n")}
    />
  );
}

function Grid({ known, streams, owners, sprints }: Lists & { known: readonly PlanCells[] }) {
  const id = useId();
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
        <table
          className="border-collapse text-small max-sm:text-[1rem]"
          aria-label="Plan of deliverables"
        >
          <GridHead columns={shown} />
          <tbody>
            {rows.map((row, at) => (
              <GridRow
                // biome-ignore lint/suspicious/noArrayIndexKey: a row of a grid is its place
                key={at}
                {...{ row, at, setRows, columns: shown, known }}
                listOf={(name) => (lists[name] ? `${id}-${name}` : undefined)}
              />
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

function GridHead({ columns }: { columns: readonly Column[] }) {
  return (
    <thead>
      <tr className="h-8">
        <th scope="col" className="px-1 text-right font-medium text-soft">
          <span className="sr-only">Row</span>
        </th>
        {columns.map((column) => (
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
  );
}

interface GridRowProps {
  row: Row;
  /** Its place, from 0. */
  at: number;
  known: readonly PlanCells[];
  columns: readonly Column[];
  /** The id of the list that a column's cells are chosen from. */
  listOf: (name: PlanColumn) => string | undefined;
  setRows: Dispatch<SetStateAction<readonly Row[]>>;
}

function GridRow({ row, at, known, columns, listOf, setRows }: GridRowProps) {
  const set = (name: PlanColumn, value: string) =>
    setRows((before) =>
      withSpare(before.map((one, place) => (place === at ? { ...one, [name]: value } : one))),
    );
  const paste = (event: ClipboardEvent<HTMLInputElement>, across: number) => {
    const text = event.clipboardData.getData("text/plain");
    if (!/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    const targets = columns.slice(across).map(({ name }) => name);
    setRows((before) => pasted(before, text, { row: at, targets, known: known.length }));
  };
  return (
    <tr className="border-t border-rule">
      <th scope="row" className="px-1 text-right font-normal text-soft tabular-nums">
        {at + 1}
      </th>
      {columns.map(({ name, label, numeric }, across) => {
        const fixed = name === "id" && at < known.length;
        const changed = row[name] !== (known[at]?.[name] ?? "");
        return (
          <td key={name} className="border-l border-rule p-0">
            <input
              data-cell={`${at}:${across}`}
              aria-label={`${label}, row ${at + 1}`}
              value={row[name]}
              readOnly={fixed}
              list={listOf(name)}
              autoComplete="off"
              spellCheck={name === "title" || name === "criteria"}
              onChange={(event) => set(name, event.target.value)}
              onKeyDown={(event) => move(event, at, across)}
              onPaste={(event) => paste(event, across)}
              className={`block h-8 w-full min-w-0 px-1.5 -outline-offset-2 ${numeric ? "text-right tabular-nums" : ""} ${fixed ? "text-soft" : ""} ${
                changed ? "bg-action-well" : "bg-transparent"
              }`}
            />
          </td>
        );
      })}
    </tr>
  );
}

/** Takes the focus to the next cell where the key means that, and leaves other keys to the cell. */
function move(event: KeyboardEvent<HTMLInputElement>, row: number, column: number): void {
  const { key, currentTarget: cell } = event;
  const focusCell = (down: number, across: number) =>
    cell
      .closest("table")
      ?.querySelector<HTMLInputElement>(`[data-cell="${down}:${across}"]`)
      ?.focus();
  const atStart = cell.selectionStart === 0 && cell.selectionEnd === 0;
  const atEnd = cell.selectionStart === cell.value.length;
  if (key === "Enter" || key === "ArrowDown") focusCell(row + (event.shiftKey ? -1 : 1), column);
  else if (key === "ArrowUp") focusCell(row - 1, column);
  else if (key === "ArrowLeft" && atStart) focusCell(row, column - 1);
  else if (key === "ArrowRight" && atEnd) focusCell(row, column + 1);
  else return;
  if (event.altKey) return;
  event.preventDefault();
}
