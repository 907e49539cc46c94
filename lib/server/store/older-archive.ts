/** An archive of an older schema is loaded into a separate database of that schema, migrated there, and archived again. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ArchiveHeader } from "./archive.ts";
import { backUp } from "./backup.ts";
import { openDatabase } from "./database.ts";
import { loadArchive } from "./load-archive.ts";
import { migrate, migrateOnlyTo } from "./migrate.ts";
import { longWork } from "./one-moment.ts";

/**
 * The same content under this version's schema, in a file that goes with `remove`.
 * @throws ArchiveUnusable for a file that is damaged, or holds a table that its schema does not have.
 */
export async function upToDateArchive(
  file: string,
  { migrations }: ArchiveHeader,
): Promise<{ readonly file: string; remove(): void }> {
  const directory = mkdtempSync(join(tmpdir(), "throughline-restore-"));
  const remove = () => rmSync(directory, { recursive: true, force: true });
  try {
    const database = await openDatabase({ kind: "embedded", directory: join(directory, "data") });
    try {
      const names = migrations.map(({ name }) => name);
      await migrateOnlyTo(database, names);
      await database.client.$transaction((one) => loadArchive(one, file), longWork);
      await migrate(database);
      const fresh = join(directory, "archive.gz");
      await backUp(database.client, fresh);
      return { file: fresh, remove };
    } finally {
      await database.close();
    }
  } catch (error) {
    remove();
    throw error;
  }
}
