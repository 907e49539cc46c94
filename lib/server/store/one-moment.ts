/** Long reads see one moment of the database, however long they take and whoever writes meanwhile. */
import type { Client, Transaction } from "./database.ts";

/** Hours: large databases take their time, and nobody waits for a reader. */
const longestMillis = 6 * 3_600_000;
export const longWork = { maxWait: 600_000, timeout: longestMillis };

export const atOneMoment = <T>(
  client: Client,
  read: (transaction: Transaction) => Promise<T>,
): Promise<T> =>
  client.$transaction(async (transaction) => {
    await transaction.$executeRawUnsafe(
      "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY",
    );
    return await read(transaction);
  }, longWork);
