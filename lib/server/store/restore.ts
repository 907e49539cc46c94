/** Reads an archive into an empty database: all of it, proven by its own log, or nothing. */
import { randomUUID } from "node:crypto";
import {
  type ArchiveHeader,
  ArchiveUnusable,
  archiveLines,
  type MigrationTaken,
} from "./archive.ts";
import { isCarried } from "./carried-tables.ts";
import type { Client, Transaction } from "./database.ts";
import { sentenceOfDifference } from "./difference.ts";
import { loadArchive } from "./load-archive.ts";
import { upToDateArchive } from "./older-archive.ts";
import { longWork } from "./one-moment.ts";
import { type Verification, verifyWithin } from "./verify-log.ts";

export interface Restored {
  readonly rows: number;
  readonly madeAt: string;
  readonly verification: Verification;
  /** Accounts of the demo are among them; their password is public. */
  readonly demoPeople: boolean;
}

/** There is something already, and nobody said that it may be replaced. */
export class NotEmpty extends Error {
  constructor(programs: readonly string[]) {
    super(
      `This database isn't empty: it holds ${programs.map((name) => `"${name}"`).join(", ")}. ` +
        "To delete everything in it and put the backup in its place, add --replace. Nothing was changed.",
    );
    this.name = "NotEmpty";
  }
}

/**
 * The database has taken this version's migrations already.
 * @throws ArchiveUnusable, NotEmpty; then nothing was changed.
 */
export async function restore(
  client: Client,
  file: string,
  { replace }: { readonly replace: boolean },
): Promise<Restored> {
  const ours = await client.$queryRaw<MigrationTaken[]>`
    SELECT migration_name AS name, checksum FROM "_prisma_migrations" WHERE rolled_back_at IS NULL`;
  const header = await checkedHeader(file, ours);
  const older = header.migrations.length < ours.length ? await upToDateArchive(file, header) : null;
  try {
    const restored = await restoreWhole(client, older?.file ?? file, replace);
    return { ...restored, madeAt: header.madeAt };
  } finally {
    older?.remove();
  }
}

async function restoreWhole(client: Client, file: string, replace: boolean) {
  const restored = await client.$transaction(async (transaction) => {
    await transaction.$executeRaw`LOCK TABLE "Program" IN ACCESS EXCLUSIVE MODE`;
    if (!replace) await refuseIfFilled(transaction);
    const rows = await loadArchive(transaction, file);
    await transaction.$executeRaw`UPDATE "Program" SET "epoch" = ${randomUUID()}`;
    const verification = await verifyWithin(transaction);
    if (verification.firstDifference)
      throw new ArchiveUnusable(
        `${file} was read, but its tables don't match its change log. ${sentenceOfDifference(verification.firstDifference)}`,
      );
    const demo = await transaction.person.count({ where: { comesFor: { not: "" } } });
    return { rows, verification, demoPeople: demo > 0 };
  }, longWork);
  await client.$executeRawUnsafe("ANALYZE");
  return restored;
}

/** Reads the whole file once, so that a damaged one is known before anything is touched. */
async function checkedHeader(
  file: string,
  ours: readonly MigrationTaken[],
): Promise<ArchiveHeader> {
  let header: ArchiveHeader | null = null;
  for await (const line of archiveLines(file)) {
    if (line.kind === "header") {
      header = line.header;
      refuseOtherSchema(file, header, ours);
    }
    if (line.kind === "table" && !isCarried(line.name))
      throw new ArchiveUnusable(
        `${file} holds a table that backups of this version don't carry: ${line.name}.`,
      );
  }
  if (!header) throw new ArchiveUnusable(`${file} isn't a Throughline backup.`);
  return header;
}

/** An older schema is not refused; see {@link upToDateArchive}. */
function refuseOtherSchema(
  file: string,
  { migrations }: ArchiveHeader,
  ours: readonly MigrationTaken[],
): void {
  const known = new Map(ours.map(({ name, checksum }) => [name, checksum]));
  const newer = migrations.find(({ name }) => !known.has(name));
  if (newer)
    throw new ArchiveUnusable(
      `${file} was made by a newer version of Throughline (it has the migration ${newer.name}). Update Throughline first.`,
    );
  const other = migrations.find(({ name, checksum }) => known.get(name) !== checksum);
  if (other)
    throw new ArchiveUnusable(
      `${file} was made by another edition of Throughline: its migration ${other.name} differs from ours.`,
    );
}

/** What the first start founds, a directory whose one person never set a password, counts as empty. */
async function refuseIfFilled(transaction: Transaction): Promise<void> {
  const programs = await transaction.$queryRaw<{ id: string; name: string }[]>`
    SELECT p."id", coalesce(f."name", p."id") AS "name" FROM "Program" p
    LEFT JOIN "Facts" f ON f."programId" = p."id" AND f."id" = p."id" ORDER BY 2`;
  const others = programs.filter(({ id }) => id !== "directory");
  const people = await transaction.person.count({});
  const started = await transaction.person.count({ where: { passwordSetAt: { not: null } } });
  const credentials = await transaction.credential.count({});
  if (others.length > 0 || people > 1 || started > 0 || credentials > 0)
    throw new NotEmpty((others.length > 0 ? others : programs).map(({ name }) => name));
}
