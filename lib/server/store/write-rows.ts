/** Changes become rows: one upsert per noun and one row of the log per change, all in one statement where it fits. */
import type { Change, Noun, Program } from "#domain";
import { isCreating, nouns, nounsByPage, subjectOf } from "#domain";
import { changeOf, type LogRow } from "./change-log.ts";
import type { Transaction } from "./database.ts";
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
  const entities = touchedEntities(after, rows);
  const total = rows.length + [...entities.values()].reduce((sum, list) => sum + list.length, 0);
  if (total <= portion) {
    await write(transaction, [...entities, ["log", rows]], before, head);
    return;
  }
  for (const [noun, list] of entities) {
    for (const part of portions(list)) await write(transaction, [[noun, part]]);
  }
  for (const part of portions(rows)) await write(transaction, [["log", part]]);
  await write(transaction, [], before, head);
}

type Batch = readonly [Noun | "log", readonly object[]];

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
  const clauses = inserts.map((insert, index) => `w${index} AS (${insert})`);
  const moved = await transaction.$executeRawUnsafe(
    `${clauses.length > 0 ? `WITH ${clauses.join(",\n")}\n` : ""}` +
      `UPDATE "Program" SET "version" = $${at + 2}, "headHash" = $${at + 3} ` +
      `WHERE "id" = $${at} AND "version" = $${at + 1}`,
    ...parameters,
  );
  if (moved !== 1)
    throw new Error(
      `Program ${before.id} was not at version ${before.version} when it was written`,
    );
}

function insertion(noun: Noun | "log", parameter: number): string {
  const name = noun === "log" ? "ChangeLog" : tables[noun].name;
  const insert = `INSERT INTO "${name}" SELECT * FROM jsonb_populate_recordset(NULL::"${name}", $${parameter}::jsonb)`;
  if (noun === "log" || isByPage(noun)) return insert;
  return `${insert} ON CONFLICT ("programId", "id") DO UPDATE SET ${tables[noun].assignments}`;
}

const isByPage = (noun: Noun): boolean => nounsByPage.some((name) => name === noun);

/** Each entity once, in its last state; a statement may not touch a row twice. */
function touchedEntities(after: Program, rows: readonly LogRow[]): Map<Noun, object[]> {
  const seen = new Map<Noun, Map<string, object>>();
  for (const row of rows) {
    const entities = seen.get(row.noun) ?? new Map<string, object>();
    seen.set(row.noun, entities);
    entities.set(row.subjectId, toRow(row.noun, after.id, entityAfter(after, changeOf(row))));
  }
  const ordered = new Map<Noun, object[]>();
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
  return { ...change.set, id: change.id };
}

function* portions<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < list.length; start += portion)
    yield list.slice(start, start + portion);
}
