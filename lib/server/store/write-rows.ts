/** Changes become rows: one upsert per noun and one row of the log per change, all in one statement where it fits. */
import type { Change, Noun, Program, SearchText } from "#domain";
import { entityOf, isCreating, nouns, nounsByPage, searchTextOf, subjectOf } from "#domain";
import { changeOf, type LogRow } from "./change-log.ts";
import type { Transaction } from "./database.ts";
import { searchRows, textInsertion, wordInsertion } from "./search-rows.ts";
import { tables, toRow } from "./tables.ts";

/** More rows than this go in portions: one huge statement would swell the embedded database's memory for good. */
const portion = 1_000;

/**
 * Writes what the changes made of the program, the log rows, and the head. The caller holds the program's lock.
 * @param after the program with the changes applied.
 * @throws Error when the program is no longer at the version it was read at, or a change edits what it does not
 * hold.
 */
export async function writeRows(
  transaction: Transaction,
  before: Program,
  after: Program,
  rows: readonly LogRow[],
): Promise<void> {
  const head = rows.at(-1);
  if (!head) return;
  const batches = batchesOf(before, after, rows);
  const total = batches.reduce((sum, [, list]) => sum + list.length, 0);
  if (total <= portion) {
    await write(transaction, batches, before, head);
    return;
  }
  for (const [name, list] of batches) {
    for (const part of portions(list)) await write(transaction, [[name, part]]);
  }
  await write(transaction, [], before, head);
}

type Batch = readonly [Noun | "log" | "searchText" | "searchWord", readonly object[]];

/** The touched entities, the log, and what the search looks through. */
function batchesOf(before: Program, after: Program, rows: readonly LogRow[]): readonly Batch[] {
  const touched = touchedEntities(after, rows);
  const found = [...touched].flatMap(([noun, entities]) =>
    entities.flatMap((entity) => otherText(before, noun, entity) ?? []),
  );
  const { texts, words } = searchRows(after.id, found);
  const batches: readonly Batch[] = [
    ...[...touched].map(
      ([noun, list]): Batch => [noun, list.map((one) => toRow(noun, after.id, one))],
    ),
    ["log", rows],
    ["searchText", texts],
    ["searchWord", words],
  ];
  return batches.filter(([, list]) => list.length > 0);
}

/** What the search is to look through from now on; null where it is what it was. */
function otherText(before: Program, noun: Noun, entity: Entity): SearchText | null {
  const text = searchTextOf(noun, entity);
  const earlier = before.version === 0 ? undefined : entityOf(before, noun, entity.id);
  if (!text || !earlier) return text;
  return JSON.stringify(searchTextOf(noun, earlier)) === JSON.stringify(text) ? null : text;
}

/** One statement: `WITH` an insert per batch, and the program's head moved if it is part of it. */
async function write(
  transaction: Transaction,
  batches: readonly Batch[],
  before?: Program,
  head?: LogRow,
): Promise<void> {
  const parameters: (string | number)[] = batches.map(([, rows]) => JSON.stringify(rows));
  const inserts = batches.map(([noun], index) => insertion(noun, index + 1));
  if (!before || !head) {
    await transaction.$executeRawUnsafe(inserts.join(";\n"), ...parameters);
    return;
  }
  const at = parameters.push(before.id, before.version, head.seq, head.hash) - 3;
  const clauses = [...inserts, searchKept(at)].map((clause, index) => `w${index} AS (${clause})`);
  const moved = await transaction.$executeRawUnsafe(
    `WITH ${clauses.join(",\n")}\n` +
      `UPDATE "Program" SET "version" = $${at + 2}, "headHash" = $${at + 3} ` +
      `WHERE "id" = $${at} AND "version" = $${at + 1}`,
    ...parameters,
  );
  if (moved !== 1)
    throw new Error(
      `Program ${before.id} was not at version ${before.version} when it was written`,
    );
}

/** What the search looks through keeps up with the program, unless it has fallen behind before. */
const searchKept = (at: number): string =>
  `UPDATE "SearchEdition" SET "version" = $${at + 2} WHERE "programId" = $${at} AND "version" = $${at + 1}`;

function insertion(noun: Batch[0], parameter: number): string {
  if (noun === "searchText") return textInsertion(parameter);
  if (noun === "searchWord") return wordInsertion(parameter);
  const name = noun === "log" ? "ChangeLog" : tables[noun].name;
  const insert = `INSERT INTO "${name}" SELECT * FROM jsonb_populate_recordset(NULL::"${name}", $${parameter}::jsonb)`;
  if (noun === "log" || isByPage(noun)) return insert;
  return `${insert} ON CONFLICT ("programId", "id") DO UPDATE SET ${tables[noun].assignments}`;
}

const isByPage = (noun: Noun): boolean => nounsByPage.some((name) => name === noun);

type Entity = object & { readonly id: string };

/** Each entity once, in its last state; a statement may not touch a row twice. */
function touchedEntities(after: Program, rows: readonly LogRow[]): Map<Noun, Entity[]> {
  const seen = new Map<Noun, Map<string, Entity>>();
  for (const row of rows) {
    const entities = seen.get(row.noun) ?? new Map<string, Entity>();
    seen.set(row.noun, entities);
    entities.set(row.subjectId, {
      ...entityAfter(after, changeOf(row)),
      id: row.subjectId,
    });
  }
  const ordered = new Map<Noun, Entity[]>();
  for (const noun of nouns) {
    const entities = seen.get(noun);
    if (entities) ordered.set(noun, [...entities.values()]);
  }
  return ordered;
}

function entityAfter(after: Program, change: Change): object {
  const entity = subjectOf(after, change);
  if (entity) return entity;
  if (!isCreating(change.kind)) throw new Error(`${change.kind} ${change.id}: not in the program`);
  return change.set;
}

function* portions<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < list.length; start += portion)
    yield list.slice(start, start + portion);
}
