/** One transaction per deed: lock the program's row, catch up, decide, write, commit. */
import type { Actor, Change, Command, Deed, Program, ProgramId, Situation, Verdict } from "#domain";
import { actorId, applyAll, change, idMint, sentenceOf, standInTheWay } from "#domain";
import { type Authorship, changeOf, type LogRow, logRows } from "./change-log.ts";
import type { Transaction } from "./database.ts";
import { caughtUp } from "./load-program.ts";
import { keepSecrets, type Secrets } from "./secrets.ts";
import { endSessionsBy } from "./sessions.ts";
import { storable } from "./storable.ts";
import { forget, knownOf, lineFor, remember, type Store } from "./store.ts";
import { writeRows } from "./write-rows.ts";

/** What belongs to a deed and must not go through the program or its log; in the same transaction or not at all. */
export interface Beside<C extends Command> {
  /** Completes the command once the program is locked. */
  before(transaction: Transaction, command: C): Promise<C>;
  /** Follows when it is done. */
  after(transaction: Transaction, command: C): Promise<void>;
}

export interface DeedRequest<C extends Command> {
  readonly programId: ProgramId;
  readonly deed: Deed<C>;
  readonly command: C;
  readonly actor: Actor;
  /** What day it is, for the program as the lock finds it. */
  situation(program: Program): Situation;
  /** One per rendered form; the same one again does nothing and answers with what was done. */
  readonly commandId: string | null;
  readonly requestId: string;
  /** Passwords and links that go in with the deed or not at all. */
  readonly secrets?: Secrets;
  readonly beside?: Beside<C>;
}

interface LockedHead {
  readonly version: number;
  readonly headHash: string;
  readonly epoch: string;
  /** Version and whether the command was done, as the statement saw them before it waited for the lock. */
  readonly seenVersion: number;
  readonly seenDone: boolean;
}

/**
 * Does a deed, or tells why not. Writers of one program are served in the order they came.
 * @throws Error when there is no such program, or the database fails; then nothing was written.
 */
export async function transact<C extends Command>(
  store: Store,
  request: DeedRequest<C>,
): Promise<Verdict> {
  return await store.queue.run(lineFor(store, request.programId), async () => {
    try {
      const { program, verdict } = await store.database.client.$transaction((transaction) =>
        carryOut(store, transaction, request),
      );
      remember(store, program);
      return verdict;
    } catch (error) {
      forget(store, request.programId);
      throw error;
    }
  });
}

async function carryOut<C extends Command>(
  store: Store,
  transaction: Transaction,
  request: DeedRequest<C>,
) {
  const { programId, commandId } = request;
  const head = await lockHead(transaction, programId, commandId);
  const known = knownOf(store, programId, head.epoch);
  const program = await caughtUp(transaction, known, { id: programId, version: head.version });
  if (!program) throw new Error(`There is no program ${programId}`);
  const earlier =
    commandId === null ? null : await doneEarlier(transaction, programId, commandId, head);
  if (earlier) return { program, verdict: earlier };

  const logHead = { seq: head.version, hash: head.headHash };
  const situation = { ...request.situation(program), logHead };
  const { beside } = request;
  const command = beside ? await beside.before(transaction, request.command) : request.command;
  const verdict = request.deed.carryOut(program, command, situation);
  const changes = storable(
    verdict.kind === "done" ? verdict.changes : refusal(program, request, situation, verdict),
  );
  const after = applyAll(program, changes);
  const rows = logRows(program, head.headHash, changes, authorship(request, situation, verdict));
  await writeRows(transaction, program, after, rows);
  await endSessionsBy(transaction, changes);
  if (verdict.kind === "done" && request.secrets)
    await keepSecrets(transaction, request.secrets, situation.now);
  if (verdict.kind === "done") await beside?.after(transaction, command);
  return { program: after, verdict };
}

async function lockHead(
  transaction: Transaction,
  id: ProgramId,
  commandId: string | null,
): Promise<LockedHead> {
  const [head] = await transaction.$queryRaw<LockedHead[]>`
    SELECT "version", "headHash", "epoch",
      (SELECT s."version" FROM "Program" s WHERE s."id" = ${id}) AS "seenVersion",
      EXISTS (SELECT FROM "ChangeLog" WHERE "commandId" = ${commandId} AND "programId" = ${id}) AS "seenDone"
    FROM "Program" WHERE "id" = ${id} FOR UPDATE`;
  if (!head) throw new Error(`There is no program ${id}`);
  return head;
}

/**
 * The earlier verdict of the same form. What the locking statement saw is good unless somebody committed while it
 * waited: its snapshot is older than the row it locked.
 */
async function doneEarlier(
  transaction: Transaction,
  programId: ProgramId,
  commandId: string,
  head: LockedHead,
): Promise<Verdict | null> {
  if (!head.seenDone && head.seenVersion === head.version) return null;
  const rows = await transaction.$queryRaw<Pick<LogRow, "kind" | "subjectId" | "set">[]>`
    SELECT "kind", "subjectId", "set" FROM "ChangeLog"
    WHERE "commandId" = ${commandId} AND "programId" = ${programId} ORDER BY "seq"`;
  return rows.length === 0 ? null : { kind: "done", findings: [], changes: rows.map(changeOf) };
}

/** Rules of the house (may not, unknown, malformed) are answered but not worth a row; a rule of the method is. */
function refusal<C extends Command>(
  program: Program,
  request: DeedRequest<C>,
  situation: Situation,
  verdict: Verdict,
): readonly Change[] {
  const standing = standInTheWay(verdict.findings).filter(
    (finding) => !finding.ruleId.startsWith("T-"),
  );
  const [first] = standing;
  if (!first) return [];
  return [
    change("deed-refused", idMint(program)("refusal"), {
      deed: request.deed.name,
      subjectNoun: request.deed.noun,
      subjectId: request.deed.subjectId(request.command, program),
      ruleIds: [...new Set(standing.map((finding) => finding.ruleId))],
      sentence: sentenceOf(first),
      byId: actorId(program, situation),
      at: situation.now,
    }),
  ];
}

function authorship<C extends Command>(
  request: DeedRequest<C>,
  situation: Situation,
  verdict: Verdict,
): Authorship {
  const overridden = verdict.findings.filter((finding) => finding.standing === "OVERRIDDEN");
  return {
    ...authorOf(request.actor),
    deed: request.deed.name,
    overriddenRules: [...new Set(overridden.map((finding) => finding.ruleId))],
    // A refused form may be mended and sent again; only what was done is done.
    commandId: verdict.kind === "done" ? request.commandId : null,
    requestId: request.requestId,
    at: situation.now,
  };
}

export const authorOf = (actor: Actor): Pick<Authorship, "actorId" | "actorName"> =>
  actor.kind === "person"
    ? { actorId: actor.personId, actorName: actor.name }
    : { actorId: null, actorName: "the clock" };
