/** One database, two homes: embedded in this process, or a PostgreSQL server. Same schema, same statements. */
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import type { SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import { Prisma, PrismaClient } from "../../../prisma/generated/client.ts";
import { embeddedAdapter, serverAdapter } from "./adapters.ts";
import { newEmbedded } from "./embedded.ts";
import { takeLock } from "./lock.ts";

export { Prisma };
export type Client = PrismaClient;
/** Inside a transaction: everything a client does except opening another one. */
export type Transaction = Prisma.TransactionClient;

export type Place =
  | { readonly kind: "embedded"; readonly directory: string }
  | { readonly kind: "memory" }
  | { readonly kind: "server"; readonly url: string };

export interface Database {
  readonly place: Place;
  readonly client: Client;
  /**
   * A way in for the migration engine, to be closed after it: the engine takes a lock that lasts as long as its
   * connection, and in a shared pool it would outlast the migration.
   */
  engineAdapter(): EngineAdapter;
  close(): Promise<void>;
}

export interface EngineAdapter {
  readonly factory: SqlMigrationAwareDriverAdapterFactory;
  close(): Promise<void>;
}

/** DATABASE_URL names a server; otherwise THROUGHLINE_DATA or `.data` beside the program. */
export function placeFromEnvironment(environment: NodeJS.ProcessEnv = process.env): Place {
  if (environment.DATABASE_URL) return { kind: "server", url: environment.DATABASE_URL };
  return { kind: "embedded", directory: environment.THROUGHLINE_DATA || ".data" };
}

/** @throws DirectoryHeld when another process works in the embedded directory. */
export async function openDatabase(place: Place): Promise<Database> {
  if (place.kind === "server") return openServer(place);
  if (place.kind === "memory") return openEmbedded(place, await newEmbedded(), () => undefined);
  const directory = resolve(place.directory);
  if (!existsSync(dirname(directory)))
    throw new Error(`The directory ${dirname(directory)} does not exist.`);
  const lock = takeLock(directory);
  try {
    return await openEmbedded(place, await openDirectory(directory), lock.release);
  } catch (error) {
    lock.release();
    throw error;
  }
}

/**
 * PGlite starts with 128 MB of buffers; ours leaves the caching to the system. What is acknowledged has been handed to
 * the operating system, so it survives `kill -9`. It does not survive a power cut: PGlite's file system never calls
 * fsync, whatever PostgreSQL is told (0 calls in 20 commits under strace).
 */
function openDirectory(directory: string): Promise<PGlite> {
  const startParams = PGlite.defaultStartParams.filter((parameter) => parameter !== "-F");
  return newEmbedded({
    dataDir: join(directory, "postgresql"),
    startParams: [...startParams, "-c", "shared_buffers=16MB"],
  });
}

async function openEmbedded(
  place: Place,
  embedded: PGlite,
  release: () => void,
): Promise<Database> {
  await embedded.exec("SET TIME ZONE 'UTC'");
  const adapter = embeddedAdapter(embedded);
  const client = newClient(adapter);
  return {
    place,
    client,
    engineAdapter: () => ({ factory: adapter, close: async () => undefined }),
    close: async () => {
      await client.$disconnect();
      if (!embedded.closed) await embedded.close();
      release();
    },
  };
}

async function openServer(place: Place & { kind: "server" }): Promise<Database> {
  const { factory, pool } = serverAdapter(place.url);
  const client = newClient(factory);
  await client.$queryRaw`SELECT 1`;
  return {
    place,
    client,
    engineAdapter: () => {
      const own = serverAdapter(place.url);
      return { factory: own.factory, close: () => own.pool.end() };
    },
    close: async () => {
      await client.$disconnect();
      await pool.end();
    },
  };
}

/** Writers queue before they open a transaction (see queue.ts), so these limits only catch what hangs. */
function newClient(adapter: SqlMigrationAwareDriverAdapterFactory): Client {
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 30_000, timeout: 120_000 } });
}
