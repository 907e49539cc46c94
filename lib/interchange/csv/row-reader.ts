import type { LinkType } from "#domain";
import { fitName, manyLines, quoted } from "../foreign-text.ts";
import type { Ledger } from "../ledger.ts";
import type { ColumnRole, PlanActivity } from "../plan-draft.ts";
import type { OwnerText } from "./cells.ts";
import { readOwnerCell, readYes, saysTotal } from "./cells.ts";
import type { ColumnReading } from "./columns.ts";
import type { WritingStyle } from "./figures.ts";
import { readFigures } from "./figures.ts";
import { isForMany, linkTypeOf } from "./role-headings.ts";
import type { CsvRow } from "./table.ts";

/** An activity before its place in the outline is known, with the cells that hold its relations. */
export interface FlatRow {
  readonly activity: PlanActivity;
  readonly parents: readonly string[];
  readonly otherKeys: readonly string[];
  readonly levelText: string | null;
  readonly outlineNumber: string | null;
  /** How many blanks stand before its name. */
  readonly indent: number;
  /** Its own cell says that it sums up others. */
  readonly saysSummary: boolean;
  /** The row of the title it stands below. */
  readonly groupRow: number | null;
  /** Its work item type, where the file tells one. */
  readonly type: string | null;
  readonly predecessors: readonly LinkCell[];
  readonly successors: readonly LinkCell[];
}

/** A cell with links, and the type they have unless it says otherwise. */
export interface LinkCell {
  readonly text: string;
  readonly linkType: LinkType;
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

/** Reads the rows of one table. */
export class RowReader {
  readonly #kept: ColumnReading["gathered"];
  readonly #columns: ColumnReading;
  readonly #manyOwners: boolean;
  readonly #places: ReadonlyMap<ColumnRole, readonly number[]>;
  readonly #style: WritingStyle;
  readonly #ledger: Ledger;
  readonly #emails: Map<string, string>;

  constructor(
    columns: ColumnReading,
    style: WritingStyle,
    ledger: Ledger,
    emails: Map<string, string>,
  ) {
    const used = columns.columns.flatMap(({ role }) => (role ? [role] : []));
    this.#places = new Map(used.map((role) => [role, columns.placesOf(role)]));
    this.#columns = columns;
    this.#manyOwners = columns.bearing("owner").some(({ heading }) => isForMany(heading));
    const fields = new Set(
      columns.columns
        .filter(({ role }) => role && ownField.has(role))
        .map(({ heading }) => heading),
    );
    this.#kept = columns.gathered.filter(({ heading }) => !fields.has(heading));
    this.#style = style;
    this.#ledger = ledger;
    this.#emails = emails;
  }

  reasonToLeaveOut(row: CsvRow, seen: ReadonlyMap<string, number>): string | null {
    if (row.subitemsOf !== null)
      return `It is a subitem, in a separate table below row ${row.subitemsOf}. To import it, make it an item.`;
    const key = this.#first(row, "key");
    if (key === null && !this.#first(row, "name")) return "The row has neither a name nor a key.";
    if (key === null && this.#isTotal(row))
      return "The row is a total of the rows above, not an activity.";
    const twin = seen.get(this.#keyOf(row));
    if (twin !== undefined)
      return `The key ${quoted(this.#keyOf(row))} is already in row ${twin}. The first one was kept.`;
    const active = this.#first(row, "active");
    if (active !== null && !readYes(active)) return "The activity is inactive in the plan.";
    return null;
  }

  #isTotal(row: CsvRow): boolean {
    return (
      saysTotal(this.#first(row, "name") ?? "") &&
      this.#all(row, "owner").length === 0 &&
      this.#links(row, "predecessors").length === 0
    );
  }

  #keyOf(row: CsvRow): string {
    return this.#first(row, "key")?.slice(0, 100) ?? `row ${row.row}`;
  }

  /** `kept` rows tell the ledger of their faults; of the others the whole row is told. */
  read(row: CsvRow, kept: boolean): FlatRow {
    const { cells } = row;
    const key = this.#keyOf(row);
    const { name, cut } = fitName(this.#first(row, "name") ?? this.#first(row, "key") ?? "");
    if (cut && kept)
      this.#ledger.leaveOut(
        "name",
        row.row,
        key,
        name,
        "The name is longer than 300 characters and was cut.",
      );
    const owners = this.#all(row, "owner").flatMap((cell) => readOwnerCell(cell, this.#manyOwners));
    return {
      activity: {
        key,
        row: row.row,
        name,
        outline: [],
        parentKey: null,
        level: 1,
        summary: false,
        ...readFigures(
          (role) => this.#first(row, role),
          this.#style,
          (kind, reason) => {
            if (kept) this.#ledger.leaveOut(kind, row.row, key, name, reason);
          },
        ),
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
      levelText: this.#first(row, "outlineLevel") ?? this.#stair(row),
      outlineNumber: this.#first(row, "outlineNumber"),
      indent: this.#indent(row),
      saysSummary: readYes(this.#first(row, "summary") ?? ""),
      groupRow: row.groupRow,
      type: this.#first(row, "type"),
      predecessors: this.#links(row, "predecessors"),
      successors: this.#links(row, "successors"),
    };
  }

  #links(row: CsvRow, role: "predecessors" | "successors"): readonly LinkCell[] {
    return this.#columns.bearing(role).flatMap(({ heading, places }) =>
      places.flatMap((place) => {
        const text = row.cells[place]?.trim();
        return text ? [{ text, linkType: linkTypeOf(heading) }] : [];
      }),
    );
  }

  /** Which of several name columns is filled: the level, where names form a stair. */
  #stair(row: CsvRow): string | null {
    const places = this.#places.get("name") ?? [];
    if (places.length < 2) return null;
    return String(places.findIndex((place) => row.cells[place]?.trim()) + 1);
  }

  #indent({ cells }: CsvRow): number {
    const [place] = this.#places.get("name") ?? [];
    const before = /^[ \t\u00a0\u2003]*/.exec(cells[place ?? -1] ?? "")?.[0] ?? "";
    // A single blank is a slip of the finger.
    const blanks = before.replaceAll("\t", "    ").length;
    return blanks < 2 ? 0 : blanks;
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

  /** The same name in other capitals is the same person, unless the addresses differ; the first spelling stays. */
  readonly #spellings = new Map<string, string>();

  #names(owners: readonly OwnerText[]): readonly string[] {
    const names = new Set<string>();
    for (const { name, email } of owners) {
      const low = name.toLowerCase();
      const known = this.#spellings.get(low) ?? name;
      const other = this.#emails.get(known);
      if (email && other && other !== email) {
        const apart = `${name} (${email})`;
        this.#emails.set(apart, email);
        names.add(apart);
        continue;
      }
      this.#spellings.set(low, known);
      if (email) this.#emails.set(known, email);
      names.add(known);
    }
    return [...names];
  }
}
