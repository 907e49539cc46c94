/** What the search looks through, as rows written beside the things themselves. */
import type { ProgramId, SearchText } from "#domain";
import { asProgramId, wordsIn } from "#domain";

/** The program that stands for what all programs share. */
export const sharedId = asProgramId("");

export interface TextRow {
  readonly programId: ProgramId;
  readonly noun: string;
  readonly id: string;
  readonly title: string;
  readonly words: string;
}

export interface WordRow {
  readonly programId: ProgramId;
  readonly noun: string;
  readonly word: string;
}

export interface SearchRows {
  readonly texts: readonly TextRow[];
  readonly words: readonly WordRow[];
}

/** Each word once per kind of thing. */
export function searchRows(programId: ProgramId, found: readonly SearchText[]): SearchRows {
  const texts = found.map(({ kind, id, title, texts }) => ({
    programId,
    noun: kind,
    id,
    title,
    words: texts.map(({ text }) => text).join("\n"),
  }));
  const words = new Map<string, WordRow>();
  found.forEach(({ kind, proposesWords }, index) => {
    const row = texts[index];
    if (!proposesWords || !row) return;
    for (const word of wordsIn(`${row.title}\n${row.words}`))
      words.set(`${kind} ${word}`, { programId, noun: kind, word });
  });
  return { texts, words: [...words.values()] };
}

/** Statement that puts text rows in; their JSON is the numbered parameter. A title weighs ten times its texts. */
export const textInsertion = (parameter: number): string =>
  `INSERT INTO "SearchText" ("programId", "noun", "id", "vector")
  SELECT "programId", "noun", "id",
    setweight(to_tsvector('english', "title"), 'A') || setweight(to_tsvector('simple', "id" || ' ' || "title"), 'A') ||
    to_tsvector('english', "words") || to_tsvector('simple', "words")
  FROM jsonb_to_recordset($${parameter}::jsonb) AS t("programId" text, "noun" text, "id" text, "title" text, "words" text)
  ON CONFLICT ("programId", "noun", "id") DO UPDATE SET "vector" = EXCLUDED."vector"`;

/** The same for word rows. */
export const wordInsertion = (parameter: number): string =>
  `INSERT INTO "SearchWord" SELECT * FROM jsonb_populate_recordset(NULL::"SearchWord", $${parameter}::jsonb)
  ON CONFLICT DO NOTHING`;
