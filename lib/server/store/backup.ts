/** Writes an archive of everything, as it stood at one moment, while others read and write. */
import { createHash } from "node:crypto";
import { createWriteStream, existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { wallNow } from "../clock.ts";
import { archiveFormat, endLine, headerLine, type MigrationTaken, tableLine } from "./archive.ts";
import { isCarried, tablesInOrder } from "./carried-tables.ts";
import type { Client, Transaction } from "./database.ts";
import { atOneMoment } from "./one-moment.ts";
import { type Verification, verifyWithin } from "./verify-log.ts";

/** Rows fetched at a time; of the bytes of files fewer, since each is a large one. */
const portionOf = (table: string): number => (table === "FilePiece" ? 16 : 200);

export interface Backup {
  readonly rows: number;
  readonly sha256: string;
  /** What verify-log says of the moment that was backed up. */
  readonly verification: Verification;
  /** Files whose bytes lie in a directory or an S3-compatible store, and are not in the archive. */
  readonly filesOutside: number;
}

/** @throws Error when the file exists already, or can't be written; then there is no file. */
export async function backUp(client: Client, file: string): Promise<Backup> {
  if (existsSync(file)) throw new Error(`${file} already exists. Choose another name.`);
  const draft = `${file}.${process.pid}.partial`;
  try {
    const backup = await atOneMoment(client, async (transaction) => {
      const verification = await verifyWithin(transaction);
      const end = { rows: 0, sha256: "" };
      const filesOutside = await transaction.fileBody.count({
        where: { place: { not: "database" } },
      });
      await pipeline(
        Readable.from(archiveText(transaction, end)),
        createGzip(),
        // Password hashes are in it: for its owner alone.
        createWriteStream(draft, { flags: "wx", mode: 0o600, flush: true }),
      );
      return { ...end, verification, filesOutside };
    });
    await rename(draft, file);
    return backup;
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

async function* archiveText(transaction: Transaction, end: { rows: number; sha256: string }) {
  const hash = createHash("sha256");
  const hashed = (text: string): string => {
    hash.update(text);
    return text;
  };
  const migrations = await transaction.$queryRaw<MigrationTaken[]>`
    SELECT migration_name AS name, checksum FROM "_prisma_migrations"
    WHERE rolled_back_at IS NULL ORDER BY migration_name COLLATE "C"`;
  const madeAt = wallNow();
  yield hashed(headerLine({ throughline: "backup", format: archiveFormat, madeAt, migrations }));
  for (const { name, key } of await tablesInOrder(transaction)) {
    if (!isCarried(name)) continue;
    yield hashed(tableLine(name));
    for await (const rows of rowsOf(transaction, name, key)) {
      end.rows += rows.length;
      yield hashed(rows.map((row) => `${row}\n`).join(""));
    }
  }
  end.sha256 = hash.digest("hex");
  yield endLine(end);
}

async function* rowsOf(transaction: Transaction, name: string, key: readonly string[]) {
  const portion = portionOf(name);
  const order = key.length === 0 ? "" : `ORDER BY ${key.join(", ")}`;
  await transaction.$executeRawUnsafe(
    `DECLARE backup_rows NO SCROLL CURSOR FOR SELECT to_jsonb(t)::text AS row FROM "${name}" t ${order}`,
  );
  for (;;) {
    const rows = await transaction.$queryRawUnsafe<{ row: string }[]>(
      `FETCH ${portion} FROM backup_rows`,
    );
    if (rows.length > 0) yield rows.map(({ row }) => row);
    if (rows.length < portion) break;
  }
  await transaction.$executeRawUnsafe("CLOSE backup_rows");
}
