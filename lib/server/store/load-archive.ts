/** Puts the rows of an archive into a database of its own schema, inside the caller's transaction. */
import { ArchiveUnusable, archiveLines } from "./archive.ts";
import { tablesInOrder } from "./carried-tables.ts";
import type { Transaction } from "./database.ts";

/** Rows and characters that go in at a time: a huge statement would swell the embedded database's memory for good. */
const most = { rows: 500, characters: 1_000_000 };

/**
 * Empties every table and puts the rows of the archive in; the schema is that of the archive.
 * @throws ArchiveUnusable for a file that is damaged, or holds a table that its schema does not have.
 */
export async function loadArchive(transaction: Transaction, file: string): Promise<number> {
  const tables = (await tablesInOrder(transaction)).map(({ name }) => name);
  await emptyAll(transaction, tables);
  return await fill(transaction, file, new Set(tables));
}

async function emptyAll(transaction: Transaction, tables: readonly string[]): Promise<void> {
  const guarded = await transaction.$queryRaw<{ name: string }[]>`
    SELECT DISTINCT c.relname AS name FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
    WHERE NOT t.tgisinternal AND c.relnamespace = 'public'::regnamespace`;
  const alter = async (what: string) => {
    for (const { name } of guarded)
      await transaction.$executeRawUnsafe(`ALTER TABLE "${name}" ${what} TRIGGER USER`);
  };
  await alter("DISABLE");
  await transaction.$executeRawUnsafe(`TRUNCATE ${tables.map((name) => `"${name}"`).join(", ")}`);
  await alter("ENABLE");
}

async function fill(
  transaction: Transaction,
  file: string,
  tables: ReadonlySet<string>,
): Promise<number> {
  let table = "";
  let waiting: string[] = [];
  let characters = 0;
  let rows = 0;
  const write = async () => {
    if (waiting.length > 0)
      await transaction.$executeRawUnsafe(
        `INSERT INTO "${table}" SELECT * FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)`,
        `[${waiting.join(",")}]`,
      );
    waiting = [];
    characters = 0;
  };
  for await (const line of archiveLines(file)) {
    if (line.kind === "table") {
      await write();
      if (!tables.has(line.name))
        throw new ArchiveUnusable(`${file} holds a table that its schema doesn't have.`);
      table = line.name;
    } else if (line.kind === "row") {
      waiting.push(line.text);
      characters += line.text.length;
      rows += 1;
      if (waiting.length >= most.rows || characters >= most.characters) await write();
    }
  }
  await write();
  return rows;
}
