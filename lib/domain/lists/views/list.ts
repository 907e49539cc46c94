/** A list that is declared once: rows, columns, filters. An address asks it for one page of them. */
import type { Day, Instant } from "../../calendar/index.ts";
import { compareDays } from "../../calendar/index.ts";
import { compareIds, compareText } from "../../engine/ids.ts";
import type { Situation } from "../../engine/situation.ts";
import type { Program } from "../../program.ts";
import { remembered } from "../../program.ts";
import type {
  DeliverableState,
  DependencyState,
  EscalationSeverity,
  GateOutcome,
  Pillar,
} from "../../vocabulary.ts";
import type { ListName } from "../list-names.ts";
import type { Askable, FilterChoice, ListQuery, ListSearch } from "../list-query.ts";
import { queryText, readQuery } from "../list-query.ts";
import type { ViewTab } from "./view-tabs.ts";
import { viewTabs } from "./view-tabs.ts";

/** What a cell prints; null reads as a dash. */
export type ListCell =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "link"; readonly text: string; readonly href: string | null }
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "day"; readonly day: Day; readonly late?: boolean }
  | { readonly kind: "moment"; readonly at: Instant }
  | { readonly kind: "pillar"; readonly pillar: Pillar }
  | { readonly kind: "state"; readonly state: DeliverableState; readonly late: boolean }
  | { readonly kind: "dependency"; readonly state: DependencyState }
  | { readonly kind: "severity"; readonly severity: EscalationSeverity }
  | { readonly kind: "outcome"; readonly outcome: GateOutcome }
  | null;

export interface ListColumn<E> {
  readonly key: string;
  readonly heading: string;
  readonly numeric?: true;
  cell(row: E, program: Program, situation: Situation): ListCell;
  /** What it is sorted by; null comes last whichever way. */
  order(row: E, program: Program): string | number | null;
}

export interface ListFilter<E> {
  readonly key: string;
  readonly label: string;
  /** What no choice is called: "All states". */
  readonly any: string;
  choices(program: Program): readonly FilterChoice[];
  /** The choices that a row falls under. */
  valuesOf(row: E, program: Program, situation: Situation): readonly string[];
  /** Rows that are there without a choice; left out, all. */
  unasked?(row: E): boolean;
  /** A choice that means something else to each reader, or each day: "me". */
  meant?(value: string, program: Program, situation: Situation): string;
}

interface ListSpec<E extends { readonly id: string }> {
  readonly name: ListName;
  /** What one of its rows is called. */
  readonly one: string;
  readonly many: string;
  rows(program: Program): Iterable<E>;
  /** Of a row that not everybody may read. */
  mayRead?(row: E, program: Program, situation: Situation): boolean;
  readonly columns: readonly ListColumn<E>[];
  readonly filters: readonly ListFilter<E>[];
  /** The day that rows are asked for by. */
  readonly day: { readonly label: string; of(row: E, program: Program): Day | null };
  /** What is looked through for words. */
  words(row: E, program: Program): string;
  /** A column's key, with "-" before it for the greatest first. */
  readonly usualSort: string;
}

export interface ListPage {
  readonly name: ListName;
  readonly one: string;
  readonly many: string;
  /** All that the reader may see. */
  readonly total: number;
  /** Of these, what the filters leave. */
  readonly found: number;
  readonly columns: readonly {
    readonly key: string;
    readonly heading: string;
    readonly numeric: boolean;
    readonly sorted: "ascending" | "descending" | null;
    /** The query that sorts by it, the other way round where it is sorted already. */
    readonly query: string;
  }[];
  readonly rows: readonly { readonly id: string; readonly cells: readonly ListCell[] }[];
  readonly filters: readonly {
    readonly key: string;
    readonly label: string;
    readonly any: string;
    readonly choices: readonly FilterChoice[];
    readonly chosen: string | null;
  }[];
  readonly day: { readonly label: string; readonly since: Day | null; readonly until: Day | null };
  readonly words: string;
  /** Null where the rows are in their usual order. */
  readonly sort: string | null;
  /** Filters that hold, each with the query without it. Days inside stay ISO. */
  readonly active: readonly { readonly label: string; readonly query: string }[];
  readonly ignored: readonly string[];
  readonly page: number;
  readonly pages: number;
  /** What is asked, in one spelling and without the page: what a saved view keeps. */
  readonly query: string;
  readonly views: readonly ViewTab[];
  /** May keep what they see as a view, for themselves; for everybody in the program. */
  readonly maySave: boolean;
  readonly mayShare: boolean;
}

export interface List {
  readonly name: ListName;
  page(program: Program, search: ListSearch, situation: Situation): ListPage;
}

/** Rows on one page. */
const rowsPerPage = 50;

/** Declares a list. Its order is calculated once per program and column, so that a page costs its own rows. */
export function defineList<E extends { readonly id: string }>(spec: ListSpec<E>): List {
  const orders = remembered((_program: Program) => new Map<string, readonly E[]>());
  const sorted = (program: Program, sort: string): readonly E[] => {
    const known = orders(program).get(sort);
    if (known) return known;
    const fresh = inOrder(spec, program, sort);
    orders(program).set(sort, fresh);
    return fresh;
  };
  return {
    name: spec.name,
    page(program, search, situation) {
      const askable = askableOf(spec, program);
      const { query, ignored } = readQuery(askable, search);
      const visible = sorted(program, query.sort).filter(
        (row) => spec.mayRead?.(row, program, situation) ?? true,
      );
      const found = visible.filter(matching(spec, program, query, situation));
      const pages = Math.max(1, Math.ceil(found.length / rowsPerPage));
      const page = Math.min(query.page, pages);
      const text = (change: Partial<ListQuery>) =>
        queryText(askable, { ...query, page: 1, ...change });
      return {
        name: spec.name,
        one: spec.one,
        many: spec.many,
        total: visible.length,
        found: found.length,
        columns: spec.columns.map((column) => headingOf(column, query, text)),
        rows: found.slice((page - 1) * rowsPerPage, page * rowsPerPage).map((row) => ({
          id: row.id,
          cells: spec.columns.map((column) => column.cell(row, program, situation)),
        })),
        filters: askable.filters.map((filter) => ({
          ...filter,
          chosen: query.chosen[filter.key] ?? null,
        })),
        day: { label: spec.day.label, since: query.since, until: query.until },
        words: query.words,
        sort: query.sort === spec.usualSort ? null : query.sort,
        active: activeFilters(askable, spec.day.label, query, text),
        ignored,
        page,
        pages,
        query: text({}),
        ...viewTabs(program, spec.name, text({}), situation),
      };
    },
  };
}

const askableOf = <E extends { readonly id: string }>(spec: ListSpec<E>, program: Program) => ({
  filters: spec.filters.map((filter) => ({
    key: filter.key,
    label: filter.label,
    any: filter.any,
    choices: filter.choices(program),
  })),
  columns: spec.columns.map(({ key }) => key),
  usualSort: spec.usualSort,
  dated: true,
});

/** Rows by a column, equal ones by their ids; rows without a value come last whichever way. */
function inOrder<E extends { readonly id: string }>(
  { rows, columns }: ListSpec<E>,
  program: Program,
  sort: string,
): readonly E[] {
  const down = sort.startsWith("-");
  const column = columns.find(({ key }) => key === sort.replace(/^-/, ""));
  const keyed = [...rows(program)].map((row) => {
    const value = column?.order(row, program) ?? null;
    return { row, value: typeof value === "string" ? value.toLowerCase() : value };
  });
  keyed.sort((a, b) => {
    if (a.value === b.value) return compareIds(a.row.id, b.row.id);
    if (a.value === null) return 1;
    if (b.value === null) return -1;
    const up =
      typeof a.value === "number" && typeof b.value === "number"
        ? a.value - b.value
        : compareText(String(a.value), String(b.value));
    return down ? -up : up;
  });
  return keyed.map(({ row }) => row);
}

/** Does a row pass every filter, lie within the days and hold all of the words? */
function matching<E extends { readonly id: string }>(
  spec: ListSpec<E>,
  program: Program,
  query: ListQuery,
  situation: Situation,
): (row: E) => boolean {
  const { since, until } = query;
  const words = query.words.toLowerCase().split(/\s+/).filter(Boolean);
  const asked = spec.filters.map((filter) => {
    const chosen = query.chosen[filter.key];
    if (chosen === undefined) return (row: E) => filter.unasked?.(row) ?? true;
    const value = filter.meant?.(chosen, program, situation) ?? chosen;
    return (row: E) => filter.valuesOf(row, program, situation).includes(value);
  });
  return (row) => {
    if (!asked.every((passes) => passes(row))) return false;
    if (since !== null || until !== null) {
      const day = spec.day.of(row, program);
      if (day === null) return false;
      if (since !== null && compareDays(day, since) < 0) return false;
      if (until !== null && compareDays(day, until) > 0) return false;
    }
    if (words.length === 0) return true;
    const text = `${row.id} ${spec.words(row, program)}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
}

function headingOf<E>(
  { key, heading, numeric }: ListColumn<E>,
  { sort }: ListQuery,
  text: (change: Partial<ListQuery>) => string,
): ListPage["columns"][number] {
  const sorted = sort === key ? "ascending" : sort === `-${key}` ? "descending" : null;
  return {
    key,
    heading,
    numeric: numeric ?? false,
    sorted,
    query: text({ sort: sorted === "ascending" ? `-${key}` : key }),
  };
}

function activeFilters(
  askable: Askable,
  dayLabel: string,
  query: ListQuery,
  text: (change: Partial<ListQuery>) => string,
): ListPage["active"] {
  const { chosen, since, until, words } = query;
  return [
    ...askable.filters.flatMap(({ key, label, choices }) => {
      const value = choices.find((one) => one.value === chosen[key]);
      if (!value) return [];
      const { [key]: _removed, ...others } = chosen;
      return [{ label: `${label}: ${value.label}`, query: text({ chosen: others }) }];
    }),
    ...(since ? [{ label: `${dayLabel} from ${since}`, query: text({ since: null }) }] : []),
    ...(until ? [{ label: `${dayLabel} up to ${until}`, query: text({ until: null }) }] : []),
    ...(words ? [{ label: `Words: ${words}`, query: text({ words: "" }) }] : []),
  ];
}
