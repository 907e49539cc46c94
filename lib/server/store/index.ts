/** The entry point of the store: one store per process, opened and migrated on first use. */
import type { Server } from "node:net";
import type {
  AnswerPulse,
  ClosePulse,
  CommandInput,
  Day,
  Facts,
  Instant,
  Program,
  ProgramId,
  ProgressNote,
} from "#domain";
import { asProgramId, directoryId } from "#domain";
import * as attempts from "./attempts.ts";
import type { LogRow } from "./change-log.ts";
import type { CommandRequest, Outcome } from "./command-request.ts";
import { listenBeside } from "./control-socket.ts";
import { placeFromEnvironment } from "./database.ts";
import * as keptFiles from "./files/files.ts";
import * as founding from "./found-program.ts";
import * as identities from "./identities.ts";
import * as drafts from "./import-drafts.ts";
import * as pages from "./pages.ts";
import * as pulses from "./pulses.ts";
import * as search from "./search.ts";
import { keepSearchable } from "./search-index.ts";
import * as secrets from "./secrets.ts";
import * as sessions from "./sessions.ts";
import { isStorableText } from "./storable.ts";
import * as stores from "./store.ts";
import * as transacting from "./transact.ts";

export type { Authorship, LogRow } from "./change-log.ts";
export type { CommandRequest, FollowUp, Outcome } from "./command-request.ts";
export type { Opened } from "./edited-meanwhile.ts";
export { type Entry, FormSpent, type Founding, ProgramTaken } from "./found-program.ts";
export { DirectoryHeld } from "./lock.ts";
export type { Voter } from "./pulses.ts";
export { LinkSpent, type Secrets } from "./secrets.ts";
export type { Session, SignInWay } from "./sessions.ts";
export { authorOf } from "./transact.ts";

/** Kept on globalThis: the server's bundles and its reloads each have their own copy of this module. */
const held: typeof globalThis & {
  throughlineStore?: Promise<stores.Store> | undefined;
  /** Where the command line asks for a backup while the embedded database is in use. */
  throughlineControl?: Server | null;
  /** What the HTTP server, which is outside the bundles, calls when it stops. */
  throughlineCloseStore?: () => Promise<void>;
  /** What it asks when a page fails. */
  throughlineReachable?: () => Promise<boolean>;
} = globalThis;

function theStore(): Promise<stores.Store> {
  held.throughlineCloseStore = closeStore;
  held.throughlineReachable = reachable;
  held.throughlineStore ??= opened().catch((error: unknown) => {
    held.throughlineStore = undefined;
    throw error;
  });
  return held.throughlineStore;
}

async function opened(): Promise<stores.Store> {
  const store = await stores.openStore(placeFromEnvironment());
  held.throughlineControl = await listenBeside(store);
  return store;
}

const client = async () => (await theStore()).database.client;

/** Opens, migrates and makes searchable now rather than at the first request. @throws DirectoryHeld */
export async function boot(): Promise<void> {
  const store = await theStore();
  const programs = await store.database.client.program.findMany({ select: { id: true } });
  await keepSearchable(
    store,
    programs.map(({ id }) => asProgramId(id)),
  );
}

/** Finishes what is being written and lets go of the database and its lock. */
export async function closeStore(): Promise<void> {
  const opening = held.throughlineStore;
  held.throughlineStore = undefined;
  if (!opening) return;
  const store = await opening;
  held.throughlineControl?.close();
  await store.queue.drained();
  await store.database.close();
}

/** A program as it stands, by id or slug; null when there is none. */
export const currentProgram = async (idOrSlug: string): Promise<Program | null> =>
  idOrSlug === directoryId || !isStorableText(idOrSlug)
    ? null
    : await stores.currentProgram(await theStore(), idOrSlug);

/** The directory of people. @throws Error before it was founded. */
export async function directory(): Promise<Program> {
  const program = await stores.currentProgram(await theStore(), directoryId);
  if (!program) throw new Error("There is no directory of people yet. The first start creates it.");
  return program;
}

export const hasDirectory = async (): Promise<boolean> =>
  (await stores.currentProgram(await theStore(), directoryId)) !== null;

/**
 * Does a command in one transaction, or tells why not.
 * @throws Error when there is no such program or the database fails; LinkSpent when its link is no longer good.
 */
export const transact = async <C extends CommandInput>(
  request: CommandRequest<C>,
): Promise<Outcome> => await transacting.transact(await theStore(), request);

/** Counts one answer to a pulse, or tells why not; the program itself does not change. */
export const countAnswer = async (
  request: CommandRequest<AnswerPulse>,
  voter: pulses.Voter,
): Promise<Outcome> =>
  await transacting.transact(await theStore(), {
    ...request,
    sideEffects: pulses.countingAnswer(voter),
  });

/** Closes a pulse with what was counted. */
export const closeCounted = async (request: CommandRequest<ClosePulse>): Promise<Outcome> =>
  await transacting.transact(await theStore(), {
    ...request,
    sideEffects: pulses.emptyingTally(request.programId),
  });

/** Whether this person has answered an open pulse, and how many have. */
export async function pulseStanding(voter: pulses.Voter) {
  const { programId, pulseId } = voter;
  return {
    answered: await pulses.hasAnswered(await client(), voter),
    answers: await pulses.answersTo(await client(), { programId, pulseId }),
  };
}

/** Founds a program in one transaction. @throws ProgramTaken, FormSpent */
export const foundProgram = async (request: founding.Founding): Promise<Program> =>
  await founding.foundProgram(await theStore(), request);

/** Stores a program that was founded elsewhere, with its history. @throws ProgramTaken */
export const saveProgram = async (
  programId: ProgramId,
  history: readonly founding.Entry[],
  beside: founding.Beside = {},
): Promise<Program> => await founding.saveProgram(await theStore(), programId, history, beside);

export const newProgramId = (): ProgramId => asProgramId(crypto.randomUUID());

/** Longer than this a question as small as that never waits, whatever else the database does. */
const patienceMillis = 10_000;

/** Does the database answer? Opening it takes the time it takes. */
export async function reachable(): Promise<boolean> {
  const opened = await client().catch(() => null);
  if (opened === null) return false;
  let timer: NodeJS.Timeout | undefined;
  const impatient = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), patienceMillis);
  });
  const asked = opened.$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  );
  return await Promise.race([asked, impatient]).finally(() => clearTimeout(timer));
}

export const logPage = async (id: ProgramId, query: pages.LogQuery): Promise<LogRow[]> =>
  await pages.logPage(await client(), id, query);

export const newsBeside = async (id: ProgramId, rows: readonly LogRow[]): Promise<LogRow[]> =>
  await pages.newsBeside(await client(), id, rows);

export const progressNotes = async (
  id: ProgramId,
  query: { deliverableId?: string | undefined; day?: Day | undefined; limit: number },
): Promise<ProgressNote[]> => await pages.progressNotes(await client(), id, query);

export const progressNote = async (id: ProgramId, noteId: string): Promise<ProgressNote | null> =>
  await pages.progressNote(await client(), id, noteId);

export const reportBody = async (id: ProgramId, reportId: string) =>
  await pages.reportBody(await client(), id, reportId);

/** The bytes of a file, proven as they pass; null where no such file is kept. */
export async function fileBytes(programId: ProgramId, id: string) {
  const { database, files } = await theStore();
  return await keptFiles.fileBytes(database.client, files, { programId, id });
}

export const programsOf = async (personId: string | "everybody"): Promise<Facts[]> =>
  await pages.programsOf(await client(), personId);

export const calendarFeedOf = async (tokenHash: string) =>
  await pages.calendarFeedOf(await client(), tokenHash);

/** Deletes sessions, links and uploaded plans whose time is over. */
export const sweepExpired = async (): Promise<void> => await secrets.sweepExpired(await client());

/** Uploaded plans that are no programs yet. */
export const importDrafts = async (): Promise<drafts.ImportDrafts> =>
  drafts.importDrafts(await client());

export const passwordHashOf = async (personId: string): Promise<string | null> =>
  await secrets.passwordHashOf(await client(), personId);

export const setPassword = async (
  personId: string,
  passwordHash: string,
  at: Instant,
): Promise<void> => await secrets.setPassword(await client(), personId, passwordHash, at);

export const issueLink = async (link: Parameters<typeof secrets.issueLink>[1]): Promise<void> =>
  await secrets.issueLink(await client(), link);

export const linkOwner = async (tokenHash: string, now: Instant): Promise<string | null> =>
  await secrets.linkOwner(await client(), tokenHash, now);

export const spendLink = async (tokenHash: string, now: Instant): Promise<boolean> =>
  await secrets.spendLink(await client(), tokenHash, now);

export const countAttempt = async (
  subject: string,
  windowMinutes: number,
): Promise<attempts.AttemptCount> =>
  await attempts.countAttempt(await client(), subject, windowMinutes);

export const takeBackAttempt = async (subject: string): Promise<void> =>
  await attempts.takeBackAttempt(await client(), subject);

export const forgetAttempts = async (subject: string): Promise<void> =>
  await attempts.forgetAttempts(await client(), subject);

/** A program's search, ready to be asked. */
export const searchIndex = async (programId: ProgramId) =>
  await search.searchIndex(await theStore(), programId);

export const openSession = async (session: sessions.NewSession): Promise<void> =>
  await sessions.openSession(await client(), session);

export const sessionOf = async (
  tokenHash: string,
  now: Instant,
): Promise<sessions.Session | null> => await sessions.sessionOf(await client(), tokenHash, now);

export const touchSession = async (id: string, now: Instant): Promise<void> =>
  await sessions.touchSession(await client(), id, now);

export const sessionsOf = async (personId: string, now: Instant): Promise<sessions.Session[]> =>
  await sessions.sessionsOf(await client(), personId, now);

export const endSession = async (tokenHash: string): Promise<string | null> =>
  await sessions.endSession(await client(), tokenHash);

export const endSessionOf = async (personId: string, id: string): Promise<number> =>
  await sessions.endSessionOf(await client(), personId, id);

export const endOtherSessions = async (personId: string, keptId: string): Promise<number> =>
  await sessions.endOtherSessions(await client(), personId, keptId);

export const personOfIdentity = async (identity: identities.Identity): Promise<string | null> =>
  await identities.personOfIdentity(await client(), identity);

export const bindIdentity = async (
  identity: identities.Identity,
  personId: string,
  at: Instant,
): Promise<boolean> => await identities.bindIdentity(await client(), identity, personId, at);
