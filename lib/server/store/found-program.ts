/** New programs: one command's changes, or a whole history at once (seed, import). All of it or nothing. */
import type { Actor, Change, Facts, Instant, Program, ProgramId } from "#domain";
import { applyAll, emptyProgram } from "#domain";
import { type Authorship, type LogRow, logRows, rootHash } from "./change-log.ts";
import { Prisma } from "./database.ts";
import type { NewFile } from "./files/file-place.ts";
import { keepFiles } from "./files/files.ts";
import { markSearchable } from "./search-index.ts";
import { keepSecrets, type Secrets } from "./secrets.ts";
import { storable } from "./storable.ts";
import { currentProgram, forget, lineFor, remember, type Store } from "./store.ts";
import { authorOf } from "./transact.ts";
import { writeRows } from "./write-rows.ts";

/** What one command did: its changes and whose they are. */
export interface Entry {
  readonly changes: readonly Change[];
  readonly authorship: Authorship;
}

/** What comes with a history and is no part of its log. */
export interface Beside {
  readonly secrets?: Secrets;
  readonly files?: readonly NewFile[];
}

export interface Founding {
  readonly programId: ProgramId;
  /** The first of them is `program-founded`. */
  readonly changes: readonly Change[];
  readonly command: string;
  readonly actor: Actor;
  readonly at: Instant;
  readonly commandId: string | null;
  readonly requestId: string;
  readonly secrets?: Secrets;
}

/** Another program has this slug (or id). */
export class ProgramTaken extends Error {
  constructor(programId: string) {
    super(`A program of that id or short name (${programId}) already exists.`);
    this.name = "ProgramTaken";
  }
}

/** The form's id was used before, by somebody else or for something else. */
export class FormSpent extends Error {
  constructor() {
    super("This form's id was already used for something else.");
    this.name = "FormSpent";
  }
}

/**
 * Founds a program by one command; the same form of the same person again answers with the program it founded.
 * @throws ProgramTaken, FormSpent
 */
export async function foundProgram(store: Store, founding: Founding): Promise<Program> {
  const { programId, changes, command, actor, at, commandId, requestId, secrets } = founding;
  const authorship = {
    ...authorOf(actor),
    deed: command,
    overriddenRules: [],
    commandId,
    requestId,
    at,
  };
  const earlier = await foundBefore(store, commandId, authorship);
  if (earlier) return earlier;
  try {
    const beside = secrets ? { secrets } : {};
    return await saveProgram(store, programId, [{ changes, authorship }], beside);
  } catch (error) {
    const meanwhile =
      error instanceof ProgramTaken ? await foundBefore(store, commandId, authorship) : null;
    if (meanwhile) return meanwhile;
    throw error;
  }
}

async function foundBefore(
  store: Store,
  commandId: string | null,
  { actorId, deed }: Authorship,
): Promise<Program | null> {
  if (commandId === null) return null;
  const row = await store.database.client.changeLog.findFirst({
    where: { commandId, kind: "program-founded" },
    select: { programId: true, actorId: true, deed: true },
  });
  if (!row) return null;
  if (row.actorId !== actorId || row.deed !== deed) throw new FormSpent();
  return await currentProgram(store, row.programId);
}

/**
 * Saves a new program with its history: rows of its last state, one log row per change.
 * @throws ProgramTaken; Error for a history that does not begin with the founding.
 */
export async function saveProgram(
  store: Store,
  programId: ProgramId,
  history: readonly Entry[],
  { secrets, files = [] }: Beside = {},
): Promise<Program> {
  const sound = history.map((entry) => ({ ...entry, changes: storable(entry.changes) }));
  const { program, before, rows } = replayed(programId, sound);
  return await store.queue.run(lineFor(store, programId), async () => {
    try {
      await store.database.client.$transaction(async (transaction) => {
        await transaction.program.create({
          data: { id: programId, version: 0, headHash: rootHash(programId) },
        });
        await writeRows(transaction, before, program, rows);
        await markSearchable(transaction, programId);
        const last = rows.at(-1);
        if (secrets && last) await keepSecrets(transaction, secrets, last.at);
        const changes = sound.flatMap((entry) => entry.changes);
        if (last) await keepFiles(transaction, store.files, programId, files, changes, last.at);
      });
    } catch (error) {
      forget(store, programId);
      throw isDuplicate(error) ? new ProgramTaken(programId) : error;
    }
    remember(store, program);
    // The embedded database has nobody who gathers statistics in the background.
    if (rows.length > 1_000) await store.database.client.$executeRawUnsafe("ANALYZE");
    return program;
  });
}

function replayed(programId: ProgramId, history: readonly Entry[]) {
  const founding = history[0]?.changes[0];
  if (founding?.kind !== "program-founded")
    throw new Error("A history begins with program-founded");
  const facts: Facts = { ...founding.set, id: founding.id };
  const before = emptyProgram(programId, facts);
  const rows: LogRow[] = [];
  let program = before;
  for (const { changes, authorship } of history) {
    const added = logRows(program, rows.at(-1)?.hash ?? rootHash(programId), changes, authorship);
    for (const row of added) rows.push(row);
    program = applyAll(program, changes);
  }
  return { program, before, rows };
}

/** 23505, by Prisma's own name where its client wrote, by PostgreSQL's where our statement did. */
function isDuplicate(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  return error.code === "P2002" || (error.code === "P2010" && error.message.includes("23505"));
}
