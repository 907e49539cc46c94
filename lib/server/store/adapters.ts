/** Prisma's driver adapters, with the corners straightened that the store stands on. */
import type { PGlite, Transaction as PGliteTransaction } from "@electric-sql/pglite";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import pg from "pg";
import { PrismaPGlite } from "pglite-prisma-adapter";
import { newEmbedded } from "./embedded.ts";

/**
 * The embedded database. Two things the package leaves out: it does not wait for a script (a failed migration
 * would pass unseen), and it swallows a COMMIT that fails (a command would be acknowledged and lost).
 * @throws DriverAdapterError from `executeScript`, when the database refuses the script.
 */
export function embeddedAdapter(embedded: PGlite): SqlMigrationAwareDriverAdapterFactory {
  const factory = patched(new PrismaPGlite(embedded), (adapter) => {
    adapter.executeScript = (script) => asDriverError(() => embedded.exec(script));
    const begin = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (isolationLevel) => {
      const fate = nextTransactionOf(embedded);
      const transaction = await begin(isolationLevel);
      const commit = transaction.commit.bind(transaction);
      transaction.commit = async () => {
        await commit();
        await fate.outcome();
      };
      return transaction;
    };
  });
  factory.connectToShadowDb = async () => {
    const shadow = await newEmbedded();
    const adapter = await embeddedAdapter(shadow).connect();
    adapter.dispose = () => shadow.close();
    return adapter;
  };
  return factory;
}

/**
 * A PostgreSQL server. Sessions speak UTC, because the adapter reads and writes instants without their offset;
 * scripts go in one piece, because the adapter cuts them at every semicolon, also inside a function body.
 * @throws DriverAdapterError from `executeScript`, when the database refuses the script.
 */
export function serverAdapter(url: string): {
  factory: SqlMigrationAwareDriverAdapterFactory;
  pool: pg.Pool;
} {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 15_000,
    onConnect: (client) => client.query("SET TIME ZONE 'UTC'"),
  });
  // An idle connection that dies is replaced by the pool; without a listener it would end the process.
  pool.on("error", () => undefined);
  const factory = patched(new PrismaPg(pool), (adapter) => {
    adapter.executeScript = (script) => asDriverError(() => pool.query(script));
  });
  return { factory, pool };
}

function patched(
  factory: SqlMigrationAwareDriverAdapterFactory,
  patch: (adapter: SqlDriverAdapter) => void,
): SqlMigrationAwareDriverAdapterFactory {
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    patch(adapter);
    return adapter;
  };
  return factory;
}

/** Watches the transaction begun next on the (single) embedded connection. */
function nextTransactionOf(embedded: PGlite): { outcome(): Promise<void> } {
  let outcome: Promise<unknown> = Promise.resolve();
  const begin = embedded.transaction.bind(embedded);
  embedded.transaction = <T>(work: (transaction: PGliteTransaction) => Promise<T>) => {
    embedded.transaction = begin;
    const ending = begin(work);
    outcome = ending;
    return ending;
  };
  return {
    outcome: async () => {
      await outcome;
    },
  };
}

async function asDriverError(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!isDatabaseError(error)) throw error;
    throw new DriverAdapterError({
      kind: "postgres",
      code: error.code,
      severity: error.severity,
      message: error.message,
      detail: error.detail,
      column: error.column,
      hint: error.hint,
    });
  }
}

interface DatabaseError extends Error {
  readonly code: string;
  readonly severity: string;
  readonly detail?: string;
  readonly column?: string;
  readonly hint?: string;
}

function isDatabaseError(error: unknown): error is DatabaseError {
  return error instanceof Error && "code" in error && "severity" in error;
}
