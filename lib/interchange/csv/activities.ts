import type { Day } from "#domain";
import { fitName, manyLines, parseNumber, quoted } from "../foreign-text.ts";
import type { Ledger } from "../ledger.ts";
import { dayUnder, readDate } from "../plan-dates.ts";
import type { ColumnRole, DateOrder, PlanActivity } from "../plan-draft.ts";
import { type OwnerText, readOwnerCell, readPercent, readYes } from "./cells.ts";
import type { ColumnReading } from "./columns.ts";
import { readDuration } from "./duration-text.ts";
import type { CsvRow, CsvTable } from "./table.ts";

/** Rows between two breaths. */
const BREATH = 4_000;

/** An activity before its place in the outline is known, with the cells that hold its relations. */
export interface FlatRow {
  readonly activity: PlanActivity;
  readonly parents: readonly string[];
  readonly otherKeys: readonly string[];
  readonly levelText: string | null;
  readonly outlineNumber: string | null;
  readonly predecessors: readonly string[];
  readonly successors: readonly string[];
}

export interface FlatReading {
  readonly rows: readonly FlatRow[];
  readonly emails: ReadonlyMap<string, string>;
}

/**
 * Cells to activities, row by row; yields the share done now and then. What a cell should have been
 * and is not goes to the ledger.
 */
export function* readRows(
  table: CsvTable,
  columns: ColumnReading,
  order: DateOrder,
  ledger: Ledger,
): Generator<number, FlatReading> {
  const emails = new Map<string, string>();
  const seen = new Map<string, number>();
  const width = table.headings.length;
  const rows: FlatRow[] = [];
  const reader = new RowReader(columns, order, ledger, emails);
  for (const [place, row] of table.rows.entries()) {
    if (place % BREATH === BREATH - 1) yield place / table.rows.length;
    const flat = reader.read(row);
    if (flat === null) continue;
    const { key, name } = flat.activity;
    const twin = seen.get(key);
    if (twin !== undefined) {
      ledger.leaveOut(
        "activity",
        row.row,
        key,
        name,
        `The key ${quoted(key)} already stands in row ${twin}; the first one was kept.`,
      );
      continue;
    }
    seen.set(key, row.row);
    const beyond = row.cells.slice(width).filter((cell) => cell.trim() !== "").length;
    if (beyond > 0)
      ledger.leaveOut(
        "cell",
        row.row,
        key,
        name,
        `The row has ${beyond} more filled cells than there are headings; they were kept without a name of their own. A comma or quotation mark may be astray.`,
      );
    rows.push(flat);
  }
  return { rows, emails };
}

/** Roles whose cells are read into fields of their own and need not be kept as written. */
const ownField: ReadonlySet<ColumnRole> = new Set([
  "key",
  "name",
  "notes",
  "start",
  "finish",
  "deadline",
  "duration",
  "points",
  "percentComplete",
  "predecessors",
  "successors",
]);

class RowReader {
  readonly #kept: ColumnReading["gathered"];
  readonly #places: ReadonlyMap<ColumnRole, readonly number[]>;
  readonly #order: DateOrder;
  readonly #ledger: Ledger;
  readonly #emails: Map<string, string>;

  constructor(
    columns: ColumnReading,
    order: DateOrder,
    ledger: Ledger,
    emails: Map<string, string>,
  ) {
    const used = columns.columns.flatMap(({ role }) => (role ? [role] : []));
    this.#places = new Map(used.map((role) => [role, columns.placesOf(role)]));
    const fields = new Set(
      columns.columns
        .filter(({ role }) => role && ownField.has(role))
        .map(({ heading }) => heading),
    );
    this.#kept = columns.gathered.filter(({ heading }) => !fields.has(heading));
    this.#order = order;
    this.#ledger = ledger;
    this.#emails = emails;
  }

  read(row: CsvRow): FlatRow | null {
    const { cells } = row;
    const keyCell = this.#first(row, "key");
    const { name, cut } = fitName(this.#first(row, "name") ?? keyCell ?? "");
    const key = keyCell?.slice(0, 100) ?? `row ${row.row}`;
    if (name === "") {
      const first = cells.find((cell) => cell.trim() !== "") ?? null;
      this.#ledger.mark(key, row.row, first);
      this.#ledger.leaveOut(
        "activity",
        row.row,
        keyCell,
        first,
        "The row has neither name nor key.",
      );
      return null;
    }
    if (cut)
      this.#ledger.leaveOut(
        "name",
        row.row,
        key,
        name,
        "The name is longer than 300 characters and was cut.",
      );
    const owners = this.#all(row, "owner").flatMap(readOwnerCell);
    return {
      activity: {
        key,
        row: row.row,
        name,
        outline: [],
        parentKey: null,
        level: 1,
        summary: false,
        ...this.#figures(row, key, name),
        ownerNames: this.#names(owners),
        status: this.#first(row, "status"),
        notes: manyLines(this.#all(row, "notes").join("\n\n")),
        constraint: null,
        critical: null,
        totalSlackDays: null,
        columns: this.#values(cells),
      },
      parents: this.#all(row, "parent"),
      otherKeys: this.#all(row, "otherKey"),
      levelText: this.#first(row, "outlineLevel"),
      outlineNumber: this.#first(row, "outlineNumber"),
      predecessors: this.#all(row, "predecessors"),
      successors: this.#all(row, "successors"),
    };
  }

  #all(row: CsvRow, role: ColumnRole): readonly string[] {
    const values: string[] = [];
    for (const place of this.#places.get(role) ?? []) {
      const value = row.cells[place]?.trim();
      if (value) values.push(value);
    }
    return values;
  }

  #first(row: CsvRow, role: ColumnRole): string | null {
    return this.#all(row, role)[0] ?? null;
  }

  #values(cells: readonly string[]): PlanActivity["columns"] {
    const entries: [string, string[]][] = [];
    for (const { heading, places } of this.#kept) {
      const values: string[] = [];
      for (const place of places) {
        const value = cells[place]?.trim();
        if (value) values.push(value);
      }
      if (values.length > 0) entries.push([heading, values]);
    }
    return Object.fromEntries(entries);
  }

  /** The same name in other capitals is the same person; the first spelling stays. */
  readonly #spellings = new Map<string, string>();

  #names(owners: readonly OwnerText[]): readonly string[] {
    const names = new Set<string>();
    for (const { name, email } of owners) {
      const low = name.toLowerCase();
      const known = this.#spellings.get(low) ?? name;
      this.#spellings.set(low, known);
      if (email) this.#emails.set(known, email);
      names.add(known);
    }
    return [...names];
  }

  #figures(row: CsvRow, key: string, name: string) {
    const day = (role: ColumnRole): Day | null => this.#day(row, role, key, name);
    const finishDay = day("finish");
    let startDay = day("start");
    if (startDay && finishDay && startDay > finishDay) {
      this.#ledger.leaveOut(
        "date",
        row.row,
        key,
        name,
        `It starts on ${startDay}, after it finishes on ${finishDay}; the start was left out.`,
      );
      startDay = null;
    }
    const duration = this.#first(row, "duration");
    const durationDays = duration === null ? null : readDuration(duration);
    if (duration !== null && durationDays === null)
      this.#ledger.leaveOut(
        "number",
        row.row,
        key,
        name,
        `The duration ${quoted(duration)} is none.`,
      );
    const milestone = this.#first(row, "milestone");
    return {
      startDay,
      finishDay,
      deadlineDay: day("deadline"),
      durationDays,
      milestone: milestone === null ? durationDays === 0 : readYes(milestone),
      points: this.#number(row, "points", key, name, parseNumber),
      percentComplete: this.#number(row, "percentComplete", key, name, readPercent),
    };
  }

  #number(
    row: CsvRow,
    role: ColumnRole,
    key: string,
    name: string,
    read: (cell: string) => number | null,
  ): number | null {
    const cell = this.#first(row, role);
    if (cell === null) return null;
    const number = read(cell);
    if (number !== null && number >= 0) return number;
    this.#ledger.leaveOut(
      "number",
      row.row,
      key,
      name,
      `${quoted(cell)} is no number; the activity came over without it.`,
    );
    return null;
  }

  #day(row: CsvRow, role: ColumnRole, key: string, name: string): Day | null {
    const cell = this.#first(row, role);
    if (cell === null) return null;
    const day = dayUnder(readDate(cell), this.#order);
    if (day === null)
      this.#ledger.leaveOut(
        "date",
        row.row,
        key,
        name,
        `${quoted(cell)} is not a date; the activity came over without it.`,
      );
    return day;
  }
}
