/** What somebody looks for, and which kinds of things may be found for them. */
import type { Situation } from "../../engine/situation.ts";
import { isSaidAtStandUp, maySeeStandUp } from "../../people/who-sees.ts";
import type { Program } from "../../program.ts";
import type { SearchGroup, SearchKind } from "../search-kinds.ts";
import { isSearchGroup, kindsInOrder, searchKinds } from "../search-kinds.ts";
import { wordsIn } from "../search-text.ts";

export interface SearchRequest {
  /** In one line and within bounds; empty where nothing was asked. */
  readonly typed: string;
  /** The one group it is limited to; null for all. */
  readonly group: SearchGroup | null;
  /** Kinds that the reader may find, in the order of equally good results. */
  readonly kinds: readonly SearchKind[];
  /** The words in which typing errors are forgiven. */
  readonly words: readonly string[];
}

/** What the database is asked: a text as it was typed, or for each of its words those that may have been meant. */
export type SearchQuery =
  | { readonly typed: string }
  | { readonly anyOf: readonly (readonly string[])[] };

/** Characters of what was typed that are read; the rest is cut off. */
export const longestSearch = 200;

const mostWords = 8;

export function searchRequest(
  program: Program,
  { typed, group }: { readonly typed: string; readonly group?: string | undefined },
  situation: Situation,
): SearchRequest {
  const line = typed
    .slice(0, longestSearch)
    .replace(/[\p{C}\p{Z}]+/gu, " ")
    .trim();
  const asked = group !== undefined && isSearchGroup(group) ? group : null;
  return {
    typed: line,
    group: asked,
    kinds: kindsInOrder.filter(
      (kind) =>
        (asked === null || searchKinds[kind].group === asked) &&
        (!isSaidAtStandUp(kind) || maySeeStandUp(program, situation)),
    ),
    words: wordsIn(line).slice(0, mostWords),
  };
}
