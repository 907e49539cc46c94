/** How a search goes: by id, by words, and by similar words where those find nothing that the reader may see. */
import type {
  Found,
  FoundRef,
  Hit,
  Program,
  SearchQuery,
  SearchRequest,
  SearchResults,
  Situation,
  TextToMark,
} from "#domain";
import { namedById, pageOf, searchRequest, searchResults, textsToMark, visibleHits } from "#domain";

/** The database's part of it, for one program. */
export interface SearchIndex {
  /** The best first, a portion at a time. */
  hits(
    query: SearchQuery,
    kinds: SearchRequest["kinds"],
  ): AsyncIterable<readonly Omit<Hit, "byId">[]>;
  similar(words: readonly string[], kinds: SearchRequest["kinds"]): Promise<string[][]>;
  marked(query: SearchQuery, texts: readonly TextToMark[]): Promise<string[]>;
}

/** Counted among what the reader may see, so that the count is the same whether others are hidden or not. */
const mostShown = 100;

export interface SearchQuestion {
  readonly typed: string;
  readonly group?: string | undefined;
  /** 1-based; a page that is not there is the last one. */
  readonly page: number;
  readonly perPage: number;
}

/** What the reader finds, with nothing in it or counted that they may not see. */
export async function searchIn(
  index: SearchIndex,
  program: Program,
  question: SearchQuestion,
  situation: Situation,
): Promise<SearchResults> {
  const request = searchRequest(program, question, situation);
  const looked = await look(index, program, request, situation);
  const { rows: found, page, pages } = pageOf(looked.visible, question.page, question.perPage);
  const marked = found.length === 0 ? [] : await index.marked(looked.query, textsToMark(found));
  return searchResults(request, {
    ...looked,
    total: looked.visible.length,
    page,
    pages,
    found,
    marked,
  });
}

interface Looked {
  readonly query: SearchQuery;
  readonly visible: readonly Found[];
  readonly cut: boolean;
  readonly bySimilarWords: boolean;
}

/** Whether similar words are tried depends on what the reader may see, so that nothing hidden shows in it. */
async function look(
  index: SearchIndex,
  program: Program,
  { typed, kinds, words }: SearchRequest,
  situation: Situation,
): Promise<Looked> {
  const asked: SearchQuery = { typed };
  if (typed === "") return { query: asked, visible: [], cut: false, bySimilarWords: false };
  const isAsked = ({ kind }: FoundRef): boolean => kinds.includes(kind);
  const named = namedById(program, typed).filter(isAsked);
  const seen = async (query: SearchQuery) => {
    const byId = named.map((one) => ({ ...one, byId: true }));
    const visible = [...visibleHits(program, byId, situation)];
    const isNamed = ({ kind, id }: FoundRef) =>
      named.some((one) => one.kind === kind && one.id === id);
    for await (const hits of index.hits(query, kinds)) {
      const others = hits.filter((one) => !isNamed(one)).map((one) => ({ ...one, byId: false }));
      visible.push(...visibleHits(program, others, situation));
      if (visible.length > mostShown) break;
    }
    return { visible: visible.slice(0, mostShown), cut: visible.length > mostShown };
  };
  const exact = await seen(asked);
  if (exact.visible.length > 0 || words.length === 0)
    return { query: asked, ...exact, bySimilarWords: false };
  const query: SearchQuery = { anyOf: await index.similar(words, kinds) };
  return { query, ...(await seen(query)), bySimilarWords: true };
}
