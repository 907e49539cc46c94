/** Asks the database what a text finds, what a mistyped word may have meant, and where in a text it was found. */
import type { FoundRef, ProgramId, SearchKind, SearchQuery, TextToMark } from "#domain";
import { isSearchKind, markEnd, markStart } from "#domain";
import type { Client } from "./database.ts";
import { Prisma } from "./database.ts";
import { progressNotesById } from "./pages.ts";
import { keepSearchable } from "./search-index.ts";
import { sharedId } from "./search-rows.ts";
import type { Store } from "./store.ts";

/** Hits that are read at a time. */
const portion = 200;

/** Matching rows that are ranked at all. */
const mostRanked = 5_000;

/** One program's search; what it looks through is made first where it is missing. */
export async function searchIndex(store: Store, programId: ProgramId) {
  await keepSearchable(store, [programId]);
  const { client } = store.database;
  return {
    hits: (query: SearchQuery, kinds: readonly SearchKind[]) =>
      allHits(client, programId, query, kinds),
    similar: (words: readonly string[], kinds: readonly SearchKind[]) =>
      similarWords(client, programId, words, kinds),
    marked: (query: SearchQuery, texts: readonly TextToMark[]) => markedTexts(client, query, texts),
  };
}

/** What the query finds, the best first, a portion at a time: whoever reads decides how much of it they need. */
async function* allHits(
  client: Client,
  programId: ProgramId,
  query: SearchQuery,
  kinds: readonly SearchKind[],
) {
  for (let from = 0; ; from += portion) {
    const hits = await searchHits(client, programId, query, kinds, from);
    yield await withRows(client, programId, hits);
    if (hits.length < portion) return;
  }
}

/** What no program holds comes with its row. */
async function withRows(client: Client, programId: ProgramId, hits: readonly FoundRef[]) {
  const ids = hits.filter(({ kind }) => kind === "progressNote").map(({ id }) => id);
  if (ids.length === 0) return hits;
  const notes = await progressNotesById(client, programId, ids);
  return hits.map((hit) => {
    const entity = hit.kind === "progressNote" ? notes.get(hit.id) : undefined;
    return entity ? { ...hit, entity } : hit;
  });
}

/** A portion of what the query finds among these kinds, the best first. */
async function searchHits(
  client: Client,
  programId: ProgramId,
  query: SearchQuery,
  kinds: readonly SearchKind[],
  from: number,
): Promise<FoundRef[]> {
  const rows = await client.$queryRaw<{ noun: string; id: string }[]>`
    WITH asked AS MATERIALIZED (SELECT ${wholeQuery(query)} AS "query"),
    found AS MATERIALIZED (
      SELECT "noun", "id", ts_rank("vector", "query") AS "rank" FROM "SearchText", asked
      WHERE "programId" IN (${programId}, ${sharedId}) AND "noun" = ANY (${list(kinds)}) AND "vector" @@ "query"
      LIMIT ${mostRanked})
    SELECT "noun", "id" FROM found
    ORDER BY "rank" DESC, array_position(${list(kinds)}, "noun"), length("id"), "id"
    LIMIT ${portion} OFFSET ${from}`;
  return rows.flatMap(({ noun, id }) => (isSearchKind(noun) ? [{ kind: noun, id }] : []));
}

/** How many similar words are tried for each that was typed. */
const mostSimilar = 4;

/**
 * For each word itself and the most similar ones that are written in these kinds of things. Words such as "the", which
 * tell nothing apart, are neither looked for nor proposed.
 */
async function similarWords(
  client: Client,
  programId: ProgramId,
  words: readonly string[],
  kinds: readonly SearchKind[],
): Promise<string[][]> {
  const rows = await client.$queryRaw<{ nth: bigint; word: string | null }[]>`
    SELECT typed."nth", near."word"
    FROM jsonb_array_elements_text(${JSON.stringify(words)}::jsonb) WITH ORDINALITY AS typed("word", "nth")
    LEFT JOIN LATERAL (
      SELECT w."word", max(similarity(w."word", typed."word")) AS "likeness" FROM "SearchWord" w
      WHERE w."word" % typed."word" AND w."programId" IN (${programId}, ${sharedId}) AND w."noun" = ANY (${list(kinds)})
        AND ${tells(Prisma.sql`w."word"`)}
      GROUP BY w."word" ORDER BY "likeness" DESC, w."word" LIMIT ${mostSimilar}) AS near ON true
    WHERE ${tells(Prisma.sql`typed."word"`)}
    ORDER BY typed."nth", near."likeness" DESC, near."word"`;
  return words.flatMap((word, index) => {
    const near = rows.filter(({ nth }) => Number(nth) === index + 1);
    return near.length === 0
      ? []
      : [[...new Set([word, ...near.flatMap((row) => row.word ?? [])])]];
  });
}

/** Whether a word tells texts apart: English has none of the others in its dictionary of stems. */
const tells = (word: Prisma.Sql) => Prisma.sql`to_tsvector('english', ${word}) <> ''::tsvector`;

/** Each text, or an excerpt of it, with what the query finds in it between marks; without marks where it finds nothing. */
async function markedTexts(
  client: Client,
  query: SearchQuery,
  texts: readonly TextToMark[],
): Promise<string[]> {
  const given = JSON.stringify(texts.map((one, nth) => ({ ...one, nth })));
  const rows = await client.$queryRaw<{ nth: number; english: string; simple: string }[]>`
    WITH asked AS MATERIALIZED (SELECT ${anyPart(queryIn("english", query))} AS "english",
      ${anyPart(queryIn("simple", query))} AS "simple")
    SELECT "nth", ts_headline('english', "text", "english", ${options}) AS "english",
      ts_headline('simple', "text", "simple", ${options}) AS "simple"
    FROM jsonb_to_recordset(${given}::jsonb) AS t("nth" int, "text" text, "whole" boolean), asked ORDER BY "nth"`;
  return rows.map(({ english, simple }) => (english.includes(markStart) ? english : simple));
}

const marking = `StartSel=${markStart}, StopSel=${markEnd}`;
const options = Prisma.sql`CASE WHEN "whole" THEN ${`${marking}, HighlightAll=true`}
  ELSE ${`${marking}, MinWords=10, MaxWords=28, MaxFragments=1`} END`;

/** As its words stand and by their stems, because somebody who is still typing has no stem yet. */
const wholeQuery = (query: SearchQuery) =>
  Prisma.sql`(${queryIn("english", query)} || ${queryIn("simple", query)})`;

function queryIn(language: "english" | "simple", query: SearchQuery): Prisma.Sql {
  if ("anyOf" in query) {
    const words = query.anyOf.map((some) => `(${some.map((word) => `'${word}'`).join(" | ")})`);
    return Prisma.sql`to_tsquery(${language}::regconfig, ${words.join(" & ")})`;
  }
  const typed = Prisma.sql`websearch_to_tsquery(${language}::regconfig, ${query.typed})`;
  return language === "english" ? typed : beginningOfLast(typed);
}

/** The last word may go on: "integ" finds "integration". One or two letters would find too much. */
const beginningOfLast = (query: Prisma.Sql) => Prisma.sql`
  CASE WHEN ${query}::text ~ '([^'' ]{3}|[0-9])''$' THEN (${query}::text || ':*')::tsquery ELSE ${query} END`;

/** What any of the words finds: a text may hold one of them and the title the others. */
const anyPart = (query: Prisma.Sql) => Prisma.sql`replace((${query})::text, ' & ', ' | ')::tsquery`;

const list = (names: readonly string[]) =>
  Prisma.sql`ARRAY(SELECT jsonb_array_elements_text(${JSON.stringify(names)}::jsonb))`;
