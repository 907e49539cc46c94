/** Replays the log entity by entity and compares each state table with it. */
import type { Noun, ProgramId } from "#domain";
import { asProgramId, canonicalJson, isCreating, nouns } from "#domain";
import type { LogRow } from "./change-log.ts";
import type { Transaction } from "./database.ts";
import { type Difference, printedApart } from "./difference.ts";
import { fromRow, tables } from "./tables.ts";

/** Rows compared at a time. */
const portion = 500;

/** What a column holds in rows that are older than it, by table and column. */
export type ColumnDefaults = ReadonlyMap<string, unknown>;

type Entity = Readonly<Record<string, unknown>>;
type Recorded = Pick<LogRow, "kind" | "subjectId" | "set">;

/** What migrations filled into older rows where it is not the column's default today. */
const filledByMigrations: ColumnDefaults = new Map([["ReportBody.format", 1]]);

/** A log older than a column says nothing of it; the migration that added the column filled in its default. */
export async function columnDefaults(transaction: Transaction): Promise<ColumnDefaults> {
  const columns = await transaction.$queryRaw<{ key: string; expression: string }[]>`
    SELECT c.relname || '.' || a.attname AS key,
      '(' || pg_get_expr(d.adbin, d.adrelid) || ')::' || format_type(a.atttypid, a.atttypmod) AS expression
    FROM pg_attrdef d
    JOIN pg_class c ON c.oid = d.adrelid AND c.relnamespace = 'public'::regnamespace
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.adnum
    WHERE c.relname IN (SELECT jsonb_array_elements_text(${namesOfTables}::jsonb))`;
  const selections = columns.map(
    ({ key, expression }) =>
      `SELECT '${key.replaceAll("'", "''")}' AS key, to_jsonb(${expression}) AS value`,
  );
  if (selections.length === 0) return filledByMigrations;
  const values = await transaction.$queryRawUnsafe<{ key: string; value: unknown }[]>(
    selections.join("\nUNION ALL\n"),
  );
  return new Map([
    ...values.map(({ key, value }): [string, unknown] => [key, value]),
    ...filledByMigrations,
  ]);
}

const namesOfTables = JSON.stringify(nouns.map((noun) => tables[noun].name));

/** The first row of a program's tables that is not what its log makes of it; and how many rows were compared. */
export async function stateDifference(
  transaction: Transaction,
  programId: string,
  defaults: ColumnDefaults,
): Promise<{ rows: number; difference: Difference | null }> {
  let rows = 0;
  for (const noun of nouns) {
    const compared = await tableDifference(transaction, noun, programId, defaults);
    rows += compared.rows;
    if (compared.difference) return { rows, difference: compared.difference };
  }
  return { rows, difference: null };
}

/** The same for the table of one noun. */
export async function tableDifference(
  transaction: Transaction,
  noun: Noun,
  programId: string,
  defaults: ColumnDefaults,
): Promise<{ rows: number; difference: Difference | null }> {
  const id = asProgramId(programId);
  let rows = 0;
  for await (const stored of storedRows(transaction, noun, id)) {
    rows += stored.length;
    const recorded = await recordedChanges(transaction, noun, id, stored);
    for (const entity of stored) {
      const difference = entityDifference(noun, entity, recorded.get(idOf(entity)), defaults);
      if (difference) return { rows, difference: { programId, ...difference } };
    }
  }
  return { rows, difference: await missingRow(transaction, noun, id) };
}

const idOf = (entity: Entity): string => String(entity.id);

async function* storedRows(transaction: Transaction, noun: Noun, programId: ProgramId) {
  const { name } = tables[noun];
  for (let last: string | null = null; ; ) {
    const rows: { row: Record<string, unknown> }[] = await transaction.$queryRawUnsafe(
      `SELECT to_jsonb(t) AS row FROM "${name}" t WHERE "programId" = $1 ` +
        `AND ($2::text IS NULL OR "id" > $2) ORDER BY "id" LIMIT ${portion}`,
      programId,
      last,
    );
    if (rows.length > 0) yield rows.map(({ row }): Entity => ({ ...fromRow(noun, row) }));
    if (rows.length < portion) return;
    last = idOf(rows.at(-1)?.row ?? {});
  }
}

async function recordedChanges(
  transaction: Transaction,
  noun: Noun,
  programId: ProgramId,
  stored: readonly Entity[],
): Promise<Map<string, Recorded[]>> {
  const ids = JSON.stringify(stored.map(idOf));
  const rows = await transaction.$queryRaw<Recorded[]>`
    SELECT "subjectId", "kind", "set" FROM "ChangeLog"
    WHERE "programId" = ${programId} AND "noun" = ${noun}
      AND "subjectId" = ANY (ARRAY(SELECT jsonb_array_elements_text(${ids}::jsonb)))
    ORDER BY "seq"`;
  const bySubject = new Map<string, Recorded[]>();
  for (const row of rows) {
    const changes = bySubject.get(row.subjectId);
    if (changes) changes.push(row);
    else bySubject.set(row.subjectId, [row]);
  }
  return bySubject;
}

function entityDifference(
  noun: Noun,
  stored: Entity,
  recorded: readonly Recorded[] | undefined,
  defaults: ColumnDefaults,
): Omit<Difference, "programId"> | null {
  const { name, fields } = tables[noun];
  const place = { table: name, row: idOf(stored), field: null };
  if (!recorded) return { ...place, why: "The table has this row, but the log doesn't record it." };
  const [first, ...later] = recorded;
  if (!first || !isCreating(first.kind) || later.some(({ kind }) => isCreating(kind)))
    return { ...place, why: "The log doesn't create this row exactly once before it changes it." };
  const replayed: Entity = Object.assign({}, ...recorded.map(({ set }) => set));
  for (const field of fields) {
    const inLog = replayed[field] ?? (field in replayed ? null : defaults.get(`${name}.${field}`));
    if (canonicalJson(inLog ?? null) === canonicalJson(stored[field] ?? null)) continue;
    const [logged, found] = printedApart(inLog, stored[field]);
    const why = `The log says ${logged}, the table says ${found}.`;
    return { ...place, field, why };
  }
  return null;
}

async function missingRow(
  transaction: Transaction,
  noun: Noun,
  programId: ProgramId,
): Promise<Difference | null> {
  const { name } = tables[noun];
  const [missing] = await transaction.$queryRawUnsafe<{ id: string }[]>(
    `SELECT l."subjectId" AS id FROM "ChangeLog" l WHERE l."programId" = $1 AND l."noun" = $2 AND NOT EXISTS ` +
      `(SELECT FROM "${name}" t WHERE t."programId" = $1 AND t."id" = l."subjectId") ORDER BY l."seq" LIMIT 1`,
    programId,
    noun,
  );
  if (!missing) return null;
  const why = "The log records this row, but the table doesn't have it.";
  return { programId, table: name, row: missing.id, field: null, why };
}

/** A row of the log or of a state table whose program is gone. */
export async function ownerlessRow(transaction: Transaction): Promise<Difference | null> {
  const places = [
    `SELECT 'ChangeLog' AS "table", "programId", "seq"::text AS "row" FROM "ChangeLog"`,
    ...nouns.map(
      (noun) =>
        `SELECT '${tables[noun].name}' AS "table", "programId", "id" AS "row" FROM "${tables[noun].name}"`,
    ),
  ];
  for (const place of places) {
    const [row] = await transaction.$queryRawUnsafe<Omit<Difference, "field" | "why">[]>(
      `${place} WHERE "programId" NOT IN (SELECT "id" FROM "Program") ORDER BY 2, 3 LIMIT 1`,
    );
    if (row) return { ...row, field: null, why: "The program this row belongs to is gone." };
  }
  return null;
}
