/**
 * Makes what the search looks through where it is missing or of another version, after an upgrade or a restore, and
 * catches up with what a server of an earlier version wrote beside this one.
 */
import type { Noun, ProgramId, SearchText } from "#domain";
import { isSearched, nouns, searchEdition, searchTextOf, sharedSearchTexts } from "#domain";
import type { Client, Transaction } from "./database.ts";
import { sha256 } from "./digest.ts";
import { longWork } from "./one-moment.ts";
import { searchRows, sharedId, textInsertion, wordInsertion } from "./search-rows.ts";
import { lineFor, type Store } from "./store.ts";
import { fromRow, tables } from "./tables.ts";

/** Rows read or written at a time: a huge statement would swell the embedded database's memory for good. */
const portion = 1_000;

const edition = sha256(searchEdition);

/** Sees to it that these programs, and what all share, can be searched: a glance where they can be already. */
export async function keepSearchable(
  store: Store,
  programIds: readonly ProgramId[],
): Promise<void> {
  const ids = [sharedId, ...programIds];
  const made = await searchable(store.database.client, ids);
  for (const id of ids)
    if (!made.has(id)) await make(store, id, id === sharedId ? sharedTexts : storedTexts);
}

/** Marks a program all of whose rows this version has written; the caller holds its lock. */
export async function markSearchable(
  transaction: Transaction,
  programId: ProgramId,
): Promise<void> {
  await transaction.$executeRaw`
    INSERT INTO "SearchEdition" ("programId", "edition", "version")
    VALUES (${programId}, ${edition}, coalesce((SELECT "version" FROM "Program" WHERE "id" = ${programId}), 0))
    ON CONFLICT ("programId") DO UPDATE SET "edition" = EXCLUDED."edition", "version" = EXCLUDED."version"`;
}

/** Those whose index is of this edition and holds all that was written to the program. */
async function searchable(
  client: Client | Transaction,
  programIds: readonly ProgramId[],
): Promise<ReadonlySet<string>> {
  const rows = await client.$queryRaw<{ programId: string }[]>`
    SELECT e."programId" FROM "SearchEdition" e LEFT JOIN "Program" p ON p."id" = e."programId"
    WHERE e."edition" = ${edition} AND e."version" = coalesce(p."version", 0)
      AND e."programId" IN (SELECT jsonb_array_elements_text(${JSON.stringify(programIds)}::jsonb))`;
  return new Set(rows.map(({ programId }) => programId));
}

type Texts = (transaction: Transaction, programId: ProgramId) => AsyncIterable<SearchText[]>;

/** Holds the lock of the program meanwhile: its writers wait, and another server that does the same finds it done. */
async function make(store: Store, programId: ProgramId, texts: Texts): Promise<void> {
  const { client } = store.database;
  await store.queue.run(lineFor(store, programId), () =>
    client.$transaction(async (transaction) => {
      await transaction.$executeRaw`SELECT FROM "Program" WHERE "id" = ${programId} FOR UPDATE`;
      await transaction.$executeRaw`
        INSERT INTO "SearchEdition" ("programId", "edition") VALUES (${programId}, '')
        ON CONFLICT ("programId") DO UPDATE SET "programId" = EXCLUDED."programId"`;
      if ((await searchable(transaction, [programId])).has(programId)) return;
      const known = await transaction.searchEdition.findUnique({ where: { programId, edition } });
      if (!known || known.version === 0) {
        await transaction.searchText.deleteMany({ where: { programId } });
        await transaction.searchWord.deleteMany({ where: { programId } });
        for await (const found of texts(transaction, programId))
          await insert(transaction, programId, found);
      } else {
        for await (const found of textsSince(transaction, programId, known.version))
          await insert(transaction, programId, found);
      }
      await markSearchable(transaction, programId);
    }, longWork),
  );
}

async function insert(
  transaction: Transaction,
  programId: ProgramId,
  found: readonly SearchText[],
): Promise<void> {
  const { texts, words } = searchRows(programId, found);
  await transaction.$executeRawUnsafe(textInsertion(1), JSON.stringify(texts));
  await transaction.$executeRawUnsafe(wordInsertion(1), JSON.stringify(words));
}

async function* sharedTexts(): AsyncGenerator<SearchText[]> {
  yield [...sharedSearchTexts];
}

async function* storedTexts(
  transaction: Transaction,
  programId: ProgramId,
): AsyncGenerator<SearchText[]> {
  for (const noun of nouns.filter(isSearched)) yield* textsOfNoun(transaction, programId, noun);
}

async function* textsOfNoun(
  transaction: Transaction,
  programId: ProgramId,
  noun: Noun,
): AsyncGenerator<SearchText[]> {
  for (let last: string | null = null; ; ) {
    const rows: { row: Record<string, unknown> }[] = await transaction.$queryRawUnsafe(
      `SELECT to_jsonb(t) AS row FROM "${tables[noun].name}" t WHERE "programId" = $1 ` +
        `AND ($2::text IS NULL OR "id" > $2) ORDER BY "id" LIMIT ${portion}`,
      programId,
      last,
    );
    const entities = rows.map(({ row }) => fromRow(noun, row));
    yield entities.flatMap((entity) => searchTextOf(noun, entity) ?? []);
    last = entities.at(-1)?.id ?? null;
    if (rows.length < portion) return;
  }
}

/** Of what was changed after a version of the program: a server of an earlier version wrote it without its texts. */
async function* textsSince(
  transaction: Transaction,
  programId: ProgramId,
  version: number,
): AsyncGenerator<SearchText[]> {
  for (const noun of nouns.filter(isSearched)) {
    const rows: { row: Record<string, unknown> }[] = await transaction.$queryRawUnsafe(
      `SELECT to_jsonb(t) AS row FROM "${tables[noun].name}" t WHERE "programId" = $1 AND "id" IN ` +
        `(SELECT "subjectId" FROM "ChangeLog" WHERE "programId" = $1 AND "seq" > $2 AND "noun" = $3)`,
      programId,
      version,
      noun,
    );
    yield rows.flatMap(({ row }) => searchTextOf(noun, fromRow(noun, row)) ?? []);
  }
}
