/** Fresh stores for tests: the embedded database, and a real PostgreSQL when TEST_DATABASE_URL names one. */
import { randomUUID } from "node:crypto";
import pg from "pg";
import type { Change, Command, CommandInput, Program, ProgramId, Situation } from "#domain";
import { asProgramId, change, clockActor } from "#domain";
import type { CommandRequest } from "#store/command-request";
import type { Place } from "#store/database";
import { saveProgram } from "#store/found-program";
import { openStore, type Store } from "#store/store";
import { transact } from "#store/transact";
import { calendar, instant, today } from "../fixtures/small-program.ts";

const serverUrl = process.env.TEST_DATABASE_URL;

export const homes: readonly Home[] = serverUrl
  ? [
      { name: "PGlite", server: null },
      { name: "PostgreSQL", server: serverUrl },
    ]
  : [{ name: "PGlite", server: null }];

export interface Home {
  readonly name: string;
  readonly server: string | null;
}

/** A place nobody else uses, and how to be rid of it. */
export interface FreshPlace {
  readonly place: Place;
  remove(): Promise<void>;
}

/** Its clock is far from UTC, because servers' clocks are. */
export async function freshPlace(home: Home): Promise<FreshPlace> {
  if (home.server === null) return { place: { kind: "memory" }, remove: async () => undefined };
  const url = new URL(home.server);
  const name = `throughline_${randomUUID().replaceAll("-", "")}`;
  await administer(home.server, `CREATE DATABASE ${name}`);
  await administer(home.server, `ALTER DATABASE ${name} SET timezone = 'Asia/Kolkata'`);
  url.pathname = `/${name}`;
  return {
    place: { kind: "server", url: url.href },
    remove: () => administer(home.server ?? "", `DROP DATABASE ${name} WITH (FORCE)`),
  };
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}

export interface FreshStore {
  readonly store: Store;
  readonly place: Place;
  close(): Promise<void>;
}

export async function freshStore(home: Home): Promise<FreshStore> {
  const { place, remove } = await freshPlace(home);
  const store = await openStore(place);
  return {
    store,
    place,
    close: async () => {
      await store.database.close();
      await remove();
    },
  };
}

export const now = instant("2026-11-23T09:00:00.123Z");
export const situation: Situation = { actor: clockActor, now, today };

export interface Doing extends CommandInput {
  /** What the command decides on the program as the lock finds it. */
  changes(program: Program): readonly Change[];
}

/** A command without rules, so that a test says itself what is to be written. */
export const plainCommand: Command<Doing> = {
  name: "log-progress",
  noun: "facts",
  subjectId: (_command, program) => program.id,
  preconditions: () => [],
  carryOut: (program, command) => ({
    kind: "done",
    findings: [],
    changes: command.changes(program),
  }),
};

export const request = (
  programId: ProgramId,
  changes: (program: Program) => readonly Change[],
  commandId: string | null = null,
): CommandRequest<Doing> => ({
  programId,
  command: plainCommand,
  input: { changes },
  actor: situation.actor,
  situation: () => situation,
  commandId,
  requestId: "test",
});

export const doIt = (
  store: Store,
  programId: ProgramId,
  changes: (program: Program) => readonly Change[],
  commandId: string | null = null,
) => transact(store, request(programId, changes, commandId));

export const authorship = {
  actorId: null,
  actorName: "the clock",
  deed: "found-program" as const,
  overriddenRules: [],
  commandId: null,
  requestId: "test",
  at: now,
};

export const founded = (id: string): Change =>
  change("program-founded", id, {
    name: "Tested",
    slug: id,
    organization: "Tests",
    purpose: "",
    calendar,
    settings: {},
    currentCycleId: null,
    demoNow: null,
    rhythmRevision: 0,
    rhythmSetAt: null,
    foundedAt: now,
  });

/** A program with a stream, a cycle, and nothing else. */
export async function foundIn(
  store: Store,
  id: string,
  more: readonly Change[] = [],
): Promise<ProgramId> {
  const programId = asProgramId(id);
  await saveProgram(store, programId, [{ changes: [founded(id), ...more], authorship }]);
  return programId;
}
