/** What an address asks of a list: filters, words, days, order and page. Read forgivingly, written in one spelling. */
import { z } from "zod";
import type { Day } from "../calendar/index.ts";
import { parseDay } from "../calendar/index.ts";

/** The query of an address, as a page receives it. */
export type ListSearch = Readonly<Record<string, string | readonly string[] | undefined>>;

/** A query as an address holds it ("state=OPEN&words=a%20b"), read; of a name that is repeated the first value. */
export function searchOf(query: string): Readonly<Record<string, string>> {
  const read: Record<string, string> = {};
  for (const pair of query.split("&")) {
    const [name = "", ...value] = pair.split("=");
    if (name !== "") read[spoken(name)] ??= spoken(value.join("="));
  }
  return read;
}

/** Without the spelling of an address; a text that is no such spelling stays as it is. */
function spoken(written: string): string {
  try {
    return decodeURIComponent(written.replaceAll("+", " "));
  } catch {
    return written;
  }
}

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

/** One short printable word or phrase. */
const phrase = z
  .string()
  .trim()
  .max(200)
  .regex(/^\P{Cc}*$/u);

const pageNumber = z.coerce.number().int().min(1).max(1_000_000);

/** Of a long text as much as names it. */
const quoted = (text: string): string => {
  const shown = text.replace(/\p{Cc}+/gu, " ").trim();
  return `"${shown.length > 40 ? `${shown.slice(0, 40)}…` : shown}"`;
};

/** Reads what an address asks; what the list does not know is left out and named. */
export function readQuery(
  askable: Askable,
  search: ListSearch,
): { readonly query: ListQuery; readonly ignored: Ignored } {
  const ignored: string[] = [];
  /** Of a name that is repeated the first value is read, and the others are named. */
  const known = <T>(label: string, name: string, read: (text: string) => T | null): T | null => {
    const [first = "", ...others] = [search[name] ?? ""].flat();
    const text = phrase.safeParse(first);
    const found = text.success && text.data !== "" ? read(text.data) : null;
    const unread = [...(found === null ? [first] : []), ...others.filter((one) => one !== first)];
    ignored.push(
      ...unread.filter((one) => one.trim() !== "").map((one) => `${label} ${quoted(one)}`),
    );
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
      words: known("Words", "words", (text) => text) ?? "",
      sort: known("Sort by", "sort", isColumn) ?? askable.usualSort,
      page: known("Page", "page", (text) => pageNumber.safeParse(text).data ?? null) ?? 1,
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
