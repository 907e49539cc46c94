/** `npm run verify-log`: exit code 0 when every row fits, 1 with the first that does not. */
import { allowClosedPipes } from "../quiet-pipe.ts";
import { openDatabase, placeFromEnvironment } from "./database.ts";
import { DirectoryHeld } from "./lock.ts";
import { verifyLog } from "./verify-log.ts";

allowClosedPipes();
try {
  const database = await openDatabase(placeFromEnvironment());
  const { programs, rows, firstBreak } = await verifyLog(database.client);
  await database.close();
  if (firstBreak) {
    const { programId, seq, why } = firstBreak;
    console.error(`The change log is broken at program ${programId}, row ${seq}: ${why}.`);
    process.exitCode = 1;
  } else {
    console.log(
      `The change log is whole: ${rows} rows in ${programs} programs, every hash recomputed.`,
    );
  }
} catch (error) {
  if (!(error instanceof DirectoryHeld)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
