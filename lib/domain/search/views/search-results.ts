/** What was found as its page prints it: the title, what it is, and where the words stand. */
import { fieldWords } from "../../engine/field-words.ts";
import { counted } from "../../wording.ts";
import type { TextPart } from "../marks.ts";
import { isMarked, partsOf, unmarked } from "../marks.ts";
import type { SearchGroup } from "../search-kinds.ts";
import { isSearchGroup, searchGroups, searchKinds } from "../search-kinds.ts";
import type { SearchRequest } from "./search-request.ts";
import type { Found } from "./what-is-found.ts";

export interface SearchResult {
  readonly key: string;
  /** "Deliverable". */
  readonly kind: string;
  /** As people say it; null where nobody does. */
  readonly id: string | null;
  readonly title: readonly TextPart[];
  readonly href: string;
  /** The field that holds what was looked for, and the words around it; null where the title or the id holds it. */
  readonly found: { readonly where: string; readonly excerpt: readonly TextPart[] } | null;
}

export interface SearchResults {
  readonly typed: string;
  readonly group: SearchGroup | null;
  readonly groups: readonly { readonly value: SearchGroup; readonly label: string }[];
  /** "12 results"; null where nothing was asked. */
  readonly count: string | null;
  /** Set where nothing holds what was typed: the words that the results hold instead. */
  readonly similar: readonly string[];
  readonly results: readonly SearchResult[];
  readonly page: number;
  readonly pages: number;
}

export interface TextToMark {
  readonly text: string;
  /** To its end, instead of an excerpt around the first finding. */
  readonly whole: boolean;
}

/** The texts of a page of results that are to be marked, in the order in which {@link searchResults} takes them back. */
export const textsToMark = (found: readonly Found[]): readonly TextToMark[] =>
  found.flatMap(({ title, texts }) => [
    { text: unmarked(title), whole: true },
    ...texts.map(({ text }) => ({ text: unmarked(text), whole: false })),
  ]);

interface Looked {
  /** How many results there are on all pages. */
  readonly total: number;
  /** More hold the words than are shown. */
  readonly cut: boolean;
  readonly page: number;
  readonly pages: number;
  readonly found: readonly Found[];
  readonly marked: readonly string[];
  /** Similar words were looked for, because nothing holds what was typed. */
  readonly bySimilarWords: boolean;
}

export function searchResults({ typed, group }: SearchRequest, looked: Looked): SearchResults {
  const { total, cut, page, pages, bySimilarWords } = looked;
  const results = resultsOf(looked);
  return {
    typed,
    group,
    groups: groupChoices,
    count: typed === "" ? null : countWords(total, cut),
    similar: bySimilarWords ? wordsMarked(results) : [],
    results,
    page,
    pages,
  };
}

const countWords = (total: number, cut: boolean): string =>
  cut ? `The best ${counted(total, "result")}` : counted(total, "result");

const groupChoices = Object.entries(searchGroups).flatMap(([value, label]) =>
  isSearchGroup(value) ? [{ value, label }] : [],
);

function resultsOf({ found, marked }: Looked): readonly SearchResult[] {
  let next = 0;
  const take = () => partsOf(marked[next++] ?? "");
  return found.map(({ kind, id, href, texts }) => {
    const title = take();
    const excerpts = texts.map(({ field }) => ({ where: whereWords(field), excerpt: take() }));
    return {
      key: `${kind} ${id}`,
      kind: searchKinds[kind].label,
      id: kind === "setting" || kind === "facts" ? null : id,
      title,
      href,
      found: excerpts.find(({ excerpt }) => isMarked(excerpt)) ?? null,
    };
  });
}

/** "decisionsAsked.question" → "Question", "outcomes.text" → "Outcomes". */
function whereWords(field: string): string {
  const [list = "", inList = list] = field.split(".");
  return fieldWords(inList === "text" ? list : inList);
}

const mostWordsNamed = 5;

function wordsMarked(results: readonly SearchResult[]): readonly string[] {
  const parts = results.flatMap(({ title, found }) => [...title, ...(found?.excerpt ?? [])]);
  const words = parts.filter(({ marked }) => marked).map(({ text }) => text.toLowerCase());
  return [...new Set(words)].slice(0, mostWordsNamed);
}
