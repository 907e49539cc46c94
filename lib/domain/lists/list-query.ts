/** What an address asks of a list: filters, words, days, order and page. Read forgivingly, written in one spelling. */
import { z } from "zod";
import type { Day } from "../calendar/index.ts";
import { parseDay } from "../calendar/index.ts";

/** The query of an address, as a page receives it. */
export type ListSearch = Readonly<Record<string, string | readonly string[] | undefined>>;

export interface FilterChoice {
  readonly value: string;
  readonly label: string;
}

/** What a list can be asked: the names and values an address may hold. */
export interface Askable {
  readonly filters: readonly {
    readonly key: string;
    readonly label: string;
    readonly choices: readonly FilterChoice[];
  }[];
  /** Keys of the columns it can be sorted by. */
  readonly columns: readonly string[];
  /** The order where none is asked for: a column's key, with "-" before it for the greatest first. */
  readonly usualSort: string;
}

export interface ListQuery {
  /** Filter → chosen value. */
  readonly chosen: Readonly<Record<string, string>>;
  readonly since: Day | null;
  readonly until: Day | null;
  readonly words: string;
  /** A column's key, with "-" before it for the greatest first. */
  readonly sort: string;
  /** 1-based. */
  readonly page: number;
}

/** What an address asked for and nobody can answer, in words: `State "LOST"`. */
type Ignored = readonly string[];

/** One short printable word or phrase; of a name that is repeated the first. What is none of that asks for nothing. */
const phrase = z
  .union([z.string(), z.array(z.string()).transform(([first = ""]) => first)])
  .pipe(
    z
      .string()
      .trim()
      .max(200)
      .regex(/^\P{Cc}*$/u),
  )
  .catch("");

const pageNumber = phrase.transform(Number).pipe(z.number().int().min(1).max(1_000_000)).catch(1);

/** Reads what an address asks; what the list does not know is left out and named. */
export function readQuery(
  askable: Askable,
  search: ListSearch,
): { readonly query: ListQuery; readonly ignored: Ignored } {
  const ignored: string[] = [];
  const asked = (name: string): string => phrase.parse(search[name]);
  const known = <T>(label: string, name: string, read: (text: string) => T | null): T | null => {
    const text = asked(name);
    const found = text === "" ? null : read(text);
    if (text !== "" && found === null) ignored.push(`${label} "${text}"`);
    return found;
  };
  const chosen: Record<string, string> = {};
  for (const { key, label, choices } of askable.filters) {
    const value = known(label, key, (text) => choices.find((one) => one.value === text) ?? null);
    if (value !== null) chosen[key] = value.value;
  }
  const isColumn = (text: string) =>
    askable.columns.includes(text.replace(/^-/, "")) ? text : null;
  return {
    query: {
      chosen,
      since: known("From", "since", parseDay),
      until: known("To", "until", parseDay),
      words: asked("words"),
      sort: known("Sort by", "sort", isColumn) ?? askable.usualSort,
      page: pageNumber.parse(search.page),
    },
    ignored,
  };
}

/** The one spelling of a query, without "?"; what is usual is left out, and so is the first page. */
export function queryText({ filters, usualSort }: Askable, query: ListQuery): string {
  const { chosen, since, until, words, sort, page } = query;
  const asked: readonly (readonly [name: string, value: string | null | undefined])[] = [
    ...filters.map(({ key }) => [key, chosen[key]] as const),
    ["since", since],
    ["until", until],
    ["words", words],
    ["sort", sort === usualSort ? "" : sort],
    ["page", page === 1 ? "" : String(page)],
  ];
  return asked
    .flatMap(([name, value]) => (value ? [`${name}=${encodeURIComponent(value)}`] : []))
    .join("&");
}
