/** A list that is declared once: rows, columns, filters. An address asks it for one page of them. */
import { compareDays } from "../../calendar/index.ts";
import { compareIds, compareText } from "../../engine/ids.ts";
import type { Situation } from "../../engine/situation.ts";
import { pageOf } from "../../page-of.ts";
import type { Program } from "../../program.ts";
import { remembered } from "../../program.ts";
import type { ListName } from "../list-names.ts";
import type { Askable, ListQuery, ListSearch } from "../list-query.ts";
import { queryText, readQuery } from "../list-query.ts";
import type { ListColumn, ListPage, ListSpec, OnDay } from "./list-shape.ts";
import { viewTabs } from "./view-tabs.ts";

export interface List {
  readonly name: ListName;
  page(program: Program, search: ListSearch, situation: Situation): ListPage;
}

/** Rows on one page. */
const rowsPerPage = 40;

/** As many answers as are kept per program, the latest ones; pages of one list and views that many open are among them. */
const keptAnswers = 24;

/**
 * Declares a list. What an address asks for is sorted and filtered once per program and day, so that a page costs its
 * own rows; what a reader may not see is left out after that.
 */
export function defineList<E extends { readonly id: string }>(spec: ListSpec<E>): List {
  const answers = remembered((_program: Program) => new Map<string, readonly E[]>());
  const kept = (program: Program, key: string, make: () => readonly E[]): readonly E[] => {
    const known = answers(program);
    const rows = known.get(key) ?? make();
    known.delete(key);
    known.set(key, rows);
    for (const oldest of known.keys()) if (known.size > keptAnswers) known.delete(oldest);
    return rows;
  };
  return {
    name: spec.name,
    page(program, search, situation) {
      const askable = askableOf(spec, program);
      const { query, ignored } = readQuery(askable, search);
      const meant = { ...query, chosen: whatIsMeant(spec, program, query, situation), page: 1 };
      const readable = ({ mayRead }: typeof spec, rows: readonly E[]) =>
        mayRead ? rows.filter((row) => mayRead(row, program, situation)) : rows;
      const all = kept(program, query.sort, () => inOrder(spec, program, query.sort));
      const passing = kept(program, JSON.stringify([meant, situation.today]), () =>
        all.filter(matching(spec, program, meant, situation)),
      );
      const found = readable(spec, passing);
      const { rows, page, pages } = pageOf(found, query.page, rowsPerPage);
      const text = (change: Partial<ListQuery>) =>
        queryText(askable, { ...query, page: 1, ...change });
      const spelled = (kept: ListSearch) =>
        queryText(askable, { ...readQuery(askable, kept).query, page: 1 });
      return {
        name: spec.name,
        one: spec.one,
        many: spec.many,
        total: readable(spec, all).length,
        found: found.length,
        columns: spec.columns.map((column) => headingOf(column, query, text)),
        rows: rows.map((row) => ({
          id: row.id,
          cells: spec.columns.map((column) => column.cell(row, program, situation)),
        })),
        ...asked(spec, askable, query, text),
        ignored,
        page,
        pages,
        ...viewTabs(program, spec.name, text({}), spelled, situation),
      };
    },
  };
}

/** What the page says of the question itself. */
function asked<E extends { readonly id: string }>(
  { day, usualSort }: ListSpec<E>,
  askable: ReturnType<typeof askableOf<E>>,
  query: ListQuery,
  text: (change: Partial<ListQuery>) => string,
): Pick<ListPage, "filters" | "day" | "words" | "sort" | "active" | "query"> {
  return {
    filters: askable.filters.map((filter) => ({
      ...filter,
      chosen: query.chosen[filter.key] ?? null,
    })),
    day: { label: day.label, since: query.since, until: query.until },
    words: query.words,
    sort: query.sort === usualSort ? null : query.sort,
    active: activeFilters(askable, day.label, query, text),
    query: text({}),
  };
}

/** The choices, with those that mean something else to each reader in the reader's sense. */
function whatIsMeant<E extends { readonly id: string }>(
  { filters }: ListSpec<E>,
  program: Program,
  { chosen }: ListQuery,
  situation: Situation,
): ListQuery["chosen"] {
  return Object.fromEntries(
    filters.flatMap(({ key, meant }) => {
      const value = chosen[key];
      return value === undefined ? [] : [[key, meant?.(value, program, situation) ?? value]];
    }),
  );
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
    const folded = typeof value === "string" ? value.toLowerCase() : value;
    // Most ids of a list differ in their number alone, which is quicker to compare than the ids.
    return { row, value: folded, number: Number(row.id.replace(/^\D+/, "")) };
  });
  keyed.sort((a, b) => {
    if (a.value === b.value) return a.number - b.number || compareIds(a.row.id, b.row.id);
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

/** Does a row pass every filter of a query as it is meant, lie within the days and hold all of the words? */
function matching<E extends { readonly id: string }>(
  spec: ListSpec<E>,
  program: Program,
  query: ListQuery,
  on: OnDay,
): (row: E) => boolean {
  const { since, until } = query;
  const words = query.words.toLowerCase().split(/\s+/).filter(Boolean);
  const passes = spec.filters.map((filter) => {
    const value = query.chosen[filter.key];
    if (value === undefined) return (row: E) => filter.unasked?.(row) ?? true;
    return (row: E) => filter.valuesOf(row, program, on).includes(value);
  });
  return (row) => {
    if (!passes.every((pass) => pass(row))) return false;
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
