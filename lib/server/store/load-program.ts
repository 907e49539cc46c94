/** From rows to a program: whole from the tables, or from an older value by the changes it has not seen. */
import type { Facts, Noun, Nouns, Program, ProgramId, TableNoun } from "#domain";
import { applyAll, asProgramId, emptyProgram, tableNouns } from "#domain";
import { changeOf, type LogRow } from "./change-log.ts";
import type { Client, Transaction } from "./database.ts";
import { fromRow, tables } from "./tables.ts";

export interface Head {
  readonly id: ProgramId;
  readonly version: number;
  /** Changes with every restore; what was loaded in another epoch is of no use. */
  readonly epoch: string;
}

/** Further behind than this, reading the tables is quicker than reading the log. */
const furthestBehind = 5_000;

/** The one question a read asks: which program is that, and how far is it? */
export async function headOf(client: Client, idOrSlug: string): Promise<Head | null> {
  const rows = await client.$queryRaw<{ id: string; version: number; epoch: string }[]>`
    SELECT p."id", p."version", p."epoch" FROM "Program" p JOIN "Facts" f ON f."programId" = p."id"
    WHERE p."id" = ${idOrSlug} OR f."slug" = ${idOrSlug}
    ORDER BY (p."id" = ${idOrSlug}) DESC LIMIT 1`;
  const [row] = rows;
  return row ? { ...row, id: asProgramId(row.id) } : null;
}

/** One statement, hence one moment: head and all tables fit together whatever is written meanwhile. */
const wholeProgram = [
  `SELECT 'head' AS noun, to_jsonb(t) AS row FROM "Program" t WHERE "id" = $1`,
  ...(["facts", ...tableNouns] as const).map(
    (noun) =>
      `SELECT '${noun}', to_jsonb(t) - 'programId' FROM "${tables[noun].name}" t WHERE "programId" = $1`,
  ),
].join("\nUNION ALL\n");

interface StoredRow {
  readonly noun: TableNoun | "facts" | "head";
  readonly row: Record<string, unknown>;
}

/** @returns null when there is no such program. */
export async function readProgram(
  client: Client | Transaction,
  id: ProgramId,
): Promise<Program | null> {
  const rows = await client.$queryRawUnsafe<StoredRow[]>(wholeProgram, id);
  const byNoun = new Map<Noun, Nouns[Noun][]>();
  let version: unknown = null;
  let facts: Facts | null = null;
  for (const { noun, row } of rows) {
    if (noun === "head") version = row.version;
    else if (noun === "facts") facts = fromRow("facts", row);
    else {
      const entities = byNoun.get(noun);
      const entity = fromRow(noun, row);
      if (entities) entities.push(entity);
      else byNoun.set(noun, [entity]);
    }
  }
  if (typeof version !== "number" || !facts) return null;
  const filled = Object.fromEntries(
    [...byNoun].map(([noun, entities]) => [
      noun,
      new Map(inIdOrder(entities).map((e) => [e.id, e])),
    ]),
  );
  return { ...emptyProgram(id, facts), ...filled, version };
}

/** The order of creation: ids of a noun share their prefix and count up. */
function inIdOrder(entities: Nouns[Noun][]): Nouns[Noun][] {
  return entities.sort((a, b) => a.id.length - b.id.length || (a.id < b.id ? -1 : 1));
}

/** Brings `known` (or nothing) to the version asked for. */
export async function caughtUp(
  client: Client | Transaction,
  known: Program | null,
  head: Pick<Head, "id" | "version">,
): Promise<Program | null> {
  if (known && known.version >= head.version) return known;
  if (!known || head.version - known.version > furthestBehind)
    return await readProgram(client, head.id);
  const rows = await client.$queryRaw<Pick<LogRow, "kind" | "subjectId" | "set">[]>`
    SELECT "kind", "subjectId", "set" FROM "ChangeLog"
    WHERE "programId" = ${head.id} AND "seq" > ${known.version} ORDER BY "seq"`;
  return applyAll(known, rows.map(changeOf));
}
