/** Prisma's own migration engine, in WebAssembly: no binary to download, and the history `prisma migrate` expects. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import type { MigrationList, SchemaEngine, SchemasContainer } from "@prisma/schema-engine-wasm";
import type { Database } from "./database.ts";

export const migrationsDirectory = resolve("prisma/migrations");
const schemaDirectory = resolve("prisma/schema");
const everything = { externalTables: [], externalEnums: [] };

/** Any number; the same for every server of this product. */
const advisoryKey = 7_406_112;

/** Brings an empty database to an older schema: that of these migrations and no others. */
export async function migrateOnlyTo(database: Database, names: readonly string[]): Promise<void> {
  const all = migrationList();
  const migrationDirectories = all.migrationDirectories.filter(({ path }) => names.includes(path));
  await withEngine(database, (engine) =>
    engine.applyMigrations({
      migrationsList: { ...all, migrationDirectories },
      filters: everything,
    }),
  );
}

/**
 * Brings the database to the schema of this version; several servers may start at once.
 * @returns the names of the migrations applied now.
 * @throws Error naming the migration that failed earlier or was edited after it was applied.
 */
export async function migrate(database: Database): Promise<readonly string[]> {
  if (await isUpToDate(database)) return [];
  return await alone(database, async () => {
    if (await isUpToDate(database)) return [];
    return await withEngine(database, async (engine) => {
      const migrationsList = migrationList();
      const history = await engine.diagnoseMigrationHistory({
        migrationsList,
        optInToShadowDatabase: false,
        filters: everything,
      });
      const [edited] = history.editedMigrationNames;
      if (edited)
        throw new Error(
          `The migration ${edited} was changed after it was applied to this database.`,
        );
      return (await engine.applyMigrations({ migrationsList, filters: everything }))
        .appliedMigrationNames;
    });
  });
}

/** The SQL that leads from the last migration to the schema; null when they agree. Wants an empty database to try in. */
export async function missingMigration(database: Database): Promise<string | null> {
  const { stdout } = await withEngine(database, (engine) =>
    engine.diff({
      from: { tag: "migrations", ...migrationList() },
      to: { tag: "schemaDatamodel", files: schemaFiles() },
      script: true,
      exitCode: null,
      filters: everything,
    }),
  );
  return !stdout || stdout.includes("This is an empty migration") ? null : stdout;
}

/** Whether the database has taken exactly the migrations of this version. @throws Error when it is newer. */
export const takesThisVersion = (database: Database): Promise<boolean> => isUpToDate(database);

/** One question instead of five megabytes of engine on every start. */
async function isUpToDate(database: Database): Promise<boolean> {
  const [table] = await database.client.$queryRaw<{ there: boolean }[]>`
    SELECT to_regclass('public."_prisma_migrations"') IS NOT NULL AS there`;
  if (!table?.there) return false;
  const rows = await database.client.$queryRaw<{ name: string; checksum: string; done: boolean }[]>`
    SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS done
    FROM "_prisma_migrations" WHERE rolled_back_at IS NULL`;
  const ours = new Map(
    migrationList().migrationDirectories.map(({ path, migrationFile: { content } }) => [
      path,
      content.tag === "ok" ? createHash("sha256").update(content.value).digest("hex") : "",
    ]),
  );
  const newer = rows.find((row) => !ours.has(row.name));
  if (newer)
    throw new Error(
      `This database is newer than this version of Throughline: it has the migration ${newer.name}. Update Throughline first.`,
    );
  return [...ours].every(([name, checksum]) =>
    rows.some((row) => row.name === name && row.done && row.checksum === checksum),
  );
}

/** On a server, holds an advisory lock on a connection of its own for as long as the work takes. */
async function alone<T>(database: Database, work: () => Promise<T>): Promise<T> {
  if (database.place.kind !== "server") return await work();
  return await database.client.$transaction(
    async (transaction) => {
      await transaction.$executeRaw`SELECT pg_advisory_xact_lock(${advisoryKey}::bigint)`;
      return await work();
    },
    { maxWait: 60_000, timeout: 600_000 },
  );
}

/** The engine's code, once per process: a second copy would read the first one's memory. */
let engineCode: Promise<typeof import("@prisma/schema-engine-wasm/schema_engine_bg")> | null = null;

async function loadEngine() {
  const glue = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const packages = createRequire(join(process.cwd(), "package.json"));
  const home = dirname(packages.resolve("@prisma/schema-engine-wasm"));
  const binary = await WebAssembly.instantiate(readFileSync(join(home, "schema_engine_bg.wasm")), {
    "./schema_engine_bg.js": glue,
  });
  glue.__wbg_set_wasm(binary.instance.exports);
  const start = binary.instance.exports.__wbindgen_start;
  if (typeof start === "function") start();
  return glue;
}

async function withEngine<T>(
  database: Database,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  const adapter = database.engineAdapter();
  const engine = await schemaEngine(adapter.factory);
  try {
    return await work(engine);
  } finally {
    engine.free();
    await adapter.close();
  }
}

async function schemaEngine(adapter: SqlMigrationAwareDriverAdapterFactory): Promise<SchemaEngine> {
  engineCode ??= loadEngine();
  const { SchemaEngine: Engine } = await engineCode;
  const datamodels = schemaFiles().map((file): [string, string] => [file.path, file.content]);
  const bound = bindMigrationAwareSqlAdapterFactory(adapter);
  return await Engine.new({ datamodels }, () => undefined, bound);
}

function schemaFiles(): SchemasContainer["files"] {
  return readdirSync(schemaDirectory)
    .filter((name) => name.endsWith(".prisma"))
    .sort()
    .map((name) => ({
      path: join(schemaDirectory, name),
      content: readFileSync(join(schemaDirectory, name), "utf8"),
    }));
}

function migrationList(): MigrationList {
  const lockfile = join(migrationsDirectory, "migration_lock.toml");
  const names = existsSync(migrationsDirectory)
    ? readdirSync(migrationsDirectory, { withFileTypes: true })
    : [];
  return {
    baseDir: migrationsDirectory,
    lockfile: {
      path: "./migration_lock.toml",
      content: existsSync(lockfile) ? readFileSync(lockfile, "utf8") : null,
    },
    shadowDbInitScript: "",
    migrationDirectories: names
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .sort()
      .map((name) => ({
        path: name,
        migrationFile: {
          path: "migration.sql",
          content: {
            tag: "ok",
            value: readFileSync(join(migrationsDirectory, name, "migration.sql"), "utf8"),
          },
        },
      })),
  };
}
