/** A store: a database, the programs it holds in memory, and the queue its writers stand in. */
import { asProgramId, type Program, type ProgramId } from "#domain";
import { type Database, openDatabase, type Place } from "./database.ts";
import { type FilePlaces, placesFrom } from "./files/files.ts";
import { caughtUp, type Head, headOf } from "./load-program.ts";
import { migrate } from "./migrate.ts";
import { newQueue, type Queue } from "./queue.ts";

export interface Store {
  readonly database: Database;
  readonly memory: Memory;
  readonly queue: Queue;
  readonly files: FilePlaces;
}

interface Memory {
  readonly programs: Map<ProgramId, Program>;
  /** Which restore a program in memory comes from; empty where there was none. */
  readonly epochs: Map<ProgramId, string>;
  /** Loads under way, so that a crowd waits for one. */
  readonly loading: Map<string, Promise<Program | null>>;
}

/**
 * Opens the database and brings it to this version's schema.
 * @throws what opening or migrating throws; the database is closed again.
 */
export async function openStore(place: Place): Promise<Store> {
  const database = await openDatabase(place);
  try {
    await migrate(database);
  } catch (error) {
    await database.close();
    throw error;
  }
  return storeOn(database);
}

/** A store on a database that has this version's schema already. */
export const storeOn = (database: Database, files: FilePlaces = placesFrom()): Store => ({
  database,
  memory: { programs: new Map(), epochs: new Map(), loading: new Map() },
  queue: newQueue(),
  files,
});

/**
 * Who writes next. The embedded database has one connection, so all its writers stand in one line; on a server the
 * writers of one program do, so that they do not sit on connections while they wait for the row lock.
 */
export const lineFor = (store: Store, programId: ProgramId): string =>
  store.database.place.kind === "server" ? programId : "everybody";

/** Keeps the newer of two values. */
export function remember(store: Store, program: Program): void {
  const known = store.memory.programs.get(program.id);
  if (!known || known.version < program.version) store.memory.programs.set(program.id, program);
}

/** What memory holds of a program, unless a restore has replaced it in the meantime. */
export function knownOf(store: Store, id: ProgramId, epoch: string): Program | null {
  const { programs, epochs } = store.memory;
  if ((epochs.get(id) ?? "") !== epoch) forget(store, id);
  epochs.set(id, epoch);
  return programs.get(id) ?? null;
}

/** After a fault nobody knows what was committed; the next read finds out. */
export function forget(store: Store, programId: ProgramId): void {
  store.memory.programs.delete(programId);
}

/** After a restore nothing in memory is what is stored. */
export function forgetAll(store: Store): void {
  store.memory.programs.clear();
  store.memory.epochs.clear();
  store.memory.loading.clear();
}

/**
 * The program as it stands. On a server this asks for the version and catches up; the embedded database has no other
 * writer than this process, so what is in memory is what there is.
 */
export async function currentProgram(store: Store, idOrSlug: string): Promise<Program | null> {
  if (store.database.place.kind !== "server") {
    const known = knownAs(store, idOrSlug);
    if (known) return known;
  }
  const head = await headOf(store.database.client, idOrSlug);
  return head ? await bringUp(store, head) : null;
}

function knownAs(store: Store, idOrSlug: string): Program | null {
  const byId = store.memory.programs.get(asProgramId(idOrSlug));
  if (byId) return byId;
  for (const program of store.memory.programs.values()) {
    if (program.facts.slug === idOrSlug) return program;
  }
  return null;
}

async function bringUp(store: Store, head: Head): Promise<Program | null> {
  const known = knownOf(store, head.id, head.epoch);
  if (known && known.version >= head.version) return known;
  const key = `${head.id}@${head.version} ${head.epoch}`;
  const underWay = store.memory.loading.get(key);
  if (underWay) return await underWay;
  const loading = caughtUp(store.database.client, known, head).finally(() =>
    store.memory.loading.delete(key),
  );
  store.memory.loading.set(key, loading);
  const program = await loading;
  if (program && store.memory.epochs.get(head.id) === head.epoch) remember(store, program);
  return program;
}
