/** What the maintenance commands share: the call, the database, the words, and the exit code. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { allowClosedPipes } from "../fault.ts";
import { askHolder } from "./control-socket.ts";
import { openDatabase, type Place, placeFromEnvironment } from "./database.ts";
import { DirectoryHeld } from "./lock.ts";
import { carryOutTask, type Outcome, type Task } from "./maintenance.ts";
import { takesThisVersion } from "./migrate.ts";
import { openStore, type Store, storeOn } from "./store.ts";

/** Carries out the task that the arguments ask for, prints what came of it, and sets the exit code. */
export async function runMaintenance(usage: string, taskFromArguments: () => Task): Promise<void> {
  allowClosedPipes();
  if (process.argv.includes("--help")) {
    console.log(usage);
    return;
  }
  const { exitCode, lines } = await outcomeOf(usage, taskFromArguments).catch(
    (error: unknown): Outcome => ({ exitCode: 2, lines: [wordsOf(error)] }),
  );
  const print = exitCode === 0 ? console.log : console.error;
  print(lines.join("\n"));
  process.exitCode = exitCode;
}

const wordsOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

async function outcomeOf(usage: string, taskFromArguments: () => Task): Promise<Outcome> {
  let task: Task;
  try {
    task = taskFromArguments();
  } catch (error) {
    return { exitCode: 2, lines: [wordsOf(error), "", usage] };
  }
  const place = placeFromEnvironment();
  try {
    const store = task.task === "restore" ? await openStore(place) : await existing(place);
    try {
      return await carryOutTask(store, task);
    } finally {
      await store.database.close();
    }
  } catch (error) {
    if (!(error instanceof DirectoryHeld) || place.kind !== "embedded") throw error;
    const outcome = await askHolder(place.directory, task);
    if (outcome) return outcome;
    throw error;
  }
}

/** The database of this installation, as it is: nothing is made or migrated for a reader. */
async function existing(place: Place): Promise<Store> {
  if (place.kind === "embedded" && !existsSync(join(place.directory, "postgresql")))
    throw new Error(
      `There is no database in ${place.directory}. Set THROUGHLINE_DATA or DATABASE_URL to the right database.`,
    );
  const database = await openDatabase(place);
  if (await takesThisVersion(database)) return storeOn(database);
  await database.close();
  throw new Error(
    "This database was written by an older version of Throughline. Start this version once to update it, or use the version that wrote it.",
  );
}
