/** One transaction per command: lock the program's row, catch up, decide, write, commit. */
import type {
  Actor,
  Change,
  CommandInput,
  EditConflict,
  Finding,
  Program,
  ProgramId,
  Situation,
  Verdict,
} from "#domain";
import {
  actorId,
  applyAll,
  change,
  commandIdSpent,
  editedMeanwhile,
  idMint,
  sentenceOf,
  standInTheWay,
} from "#domain";
import { type Authorship, changeOf, type LogRow, logRows } from "./change-log.ts";
import type { CommandRequest, Outcome } from "./command-request.ts";
import type { Transaction } from "./database.ts";
import { sha256 } from "./digest.ts";
import { type CommandKey, claimId, giveBackId, servedSame } from "./done-commands.ts";
import { merged, type Opened } from "./edited-meanwhile.ts";
import { keepFiles } from "./files/files.ts";
import { caughtUp } from "./load-program.ts";
import { keepSecrets } from "./secrets.ts";
import { endSessionsBy } from "./sessions.ts";
import { storable } from "./storable.ts";
import { forget, knownOf, lineFor, remember, type Store } from "./store.ts";
import { writeRows } from "./write-rows.ts";

interface LockedHead {
  readonly version: number;
  readonly headHash: string;
  readonly epoch: string;
}

/**
 * Does a command, or tells why not. Writers of one program are served in the order they came.
 * @throws Error when there is no such program, or the database fails; LinkSpent when the link of its secrets is used
 * or expired. Then nothing was written.
 */
export async function transact<C extends CommandInput>(
  store: Store,
  request: CommandRequest<C>,
): Promise<Outcome> {
  return await store.queue.run(lineFor(store, request.programId), async () => {
    const touched = new Set([request.programId]);
    try {
      const { programs, outcome } = await store.database.client.$transaction((transaction) =>
        carryOut(store, transaction, request, touched),
      );
      for (const program of programs) remember(store, program);
      return outcome;
    } catch (error) {
      for (const id of touched) forget(store, id);
      throw error;
    }
  });
}

interface Carried {
  /** As they stand once the transaction is committed. */
  readonly programs: readonly Program[];
  readonly outcome: Outcome;
}

async function carryOut<C extends CommandInput>(
  store: Store,
  transaction: Transaction,
  request: CommandRequest<C>,
  touched: Set<ProgramId>,
): Promise<Carried> {
  const { programId } = request;
  touched.add(programId);
  const head = await lockHead(transaction, programId);
  const known = knownOf(store, programId, head.epoch);
  const program = await caughtUp(transaction, known, { id: programId, version: head.version });
  if (!program) throw new Error(`There is no program ${programId}`);
  const logHead = { seq: head.version, hash: head.headHash };
  const situation = { ...request.situation(program), logHead, digest: sha256 };
  const earlier = await sentBefore(transaction, program, request, situation);
  if (earlier) return { programs: [program], outcome: earlier };

  const { sideEffects, commandId, command } = request;
  const opened = editOpened(program, request, situation);
  const edit = await merged(transaction, program, command, request.input, opened);
  const input = sideEffects ? await sideEffects.before(transaction, edit.input) : edit.input;
  const outcome: Outcome =
    edit.conflicts.length > 0
      ? editedByOthers(program, request, situation, edit.conflicts)
      : command.carryOut(program, input, situation);
  const changes = storable(
    outcome.kind === "done" ? outcome.changes : refusal(program, request, situation, outcome),
  );
  const after = applyAll(program, changes);
  const rows = logRows(program, head.headHash, changes, authorship(request, situation, outcome));
  await writeRows(transaction, program, after, rows);
  if (outcome.kind === "refused") {
    if (commandId !== null) await giveBackId(transaction, programId, commandId);
    return { programs: [after], outcome };
  }
  await endSessionsBy(transaction, changes);
  if (request.secrets) await keepSecrets(transaction, request.secrets, situation.now);
  await keepFiles(transaction, store.files, programId, request.files ?? [], changes, situation.now);
  await sideEffects?.after(transaction, input);
  const follow = request.follows?.(program);
  const followed = follow
    ? await follow((next) => followUp(store, transaction, next, touched))
    : [];
  return { programs: [after, ...followed], outcome };
}

/** What an edit was opened with. Whoever may not make it makes nobody read the log for them. */
function editOpened<C extends CommandInput>(
  program: Program,
  request: CommandRequest<C>,
  situation: Situation,
): Opened | null {
  const { command, opened = null } = request;
  if (opened === null || !command.edits) return null;
  return forbidding(program, request, situation).length > 0 ? null : opened;
}

/** Why this actor may not do this at all: the command is not theirs (T-01), or its subject is not there (T-02). */
const forbidding = <C extends CommandInput>(
  program: Program,
  { command, input }: CommandRequest<C>,
  situation: Situation,
): readonly Finding[] =>
  command
    .preconditions(program, command.subjectId(input, program), situation)
    .filter(({ ruleId }) => ruleId === "T-01" || ruleId === "T-02");

/** @throws Error when what follows is refused: then the command it follows from must not stand either. */
async function followUp<C extends CommandInput>(
  store: Store,
  transaction: Transaction,
  request: CommandRequest<C>,
  touched: Set<ProgramId>,
): Promise<readonly Program[]> {
  const { programs, outcome } = await carryOut(store, transaction, request, touched);
  if (outcome.kind === "done") return programs;
  throw new Error(
    `${request.command.name} was to follow and was refused: ${outcome.findings.map(sentenceOf).join(" ")}`,
  );
}

async function lockHead(transaction: Transaction, id: ProgramId): Promise<LockedHead> {
  const [head] = await transaction.$queryRaw<LockedHead[]>`
    SELECT "version", "headHash", "epoch" FROM "Program" WHERE "id" = ${id} FOR UPDATE`;
  if (!head) throw new Error(`There is no program ${id}`);
  return head;
}

/**
 * The answer to a form whose id was used before: done already for the same command of the same person on the same
 * subject, refused for anything else. Null, with the id taken, for a form that was not done yet.
 */
async function sentBefore<C extends CommandInput>(
  transaction: Transaction,
  program: Program,
  request: CommandRequest<C>,
  situation: Situation,
): Promise<Outcome | null> {
  const { commandId, command } = request;
  if (commandId === null) return null;
  const key = keyOf(program, request);
  if (await claimId(transaction, program.id, commandId, key, situation.now)) return null;
  if (await servedSame(transaction, program.id, commandId, key)) {
    const rows = await transaction.$queryRaw<Pick<LogRow, "kind" | "subjectId" | "set">[]>`
      SELECT "kind", "subjectId", "set" FROM "ChangeLog"
      WHERE "commandId" = ${commandId} AND "programId" = ${program.id} ORDER BY "seq"`;
    return { kind: "done", findings: [], changes: rows.map(changeOf), repeated: true };
  }
  const mayNot = forbidding(program, request, situation);
  if (mayNot.length > 0) return { kind: "refused", findings: mayNot };
  const subject = { noun: command.noun, id: key.subjectId };
  return {
    kind: "refused",
    findings: commandIdSpent.check(program, { subject, spent: true }, situation),
  };
}

/** Who may not do it at all hears that first. */
function editedByOthers<C extends CommandInput>(
  program: Program,
  { command, input }: CommandRequest<C>,
  situation: Situation,
  conflicts: readonly EditConflict[],
): Outcome {
  const id = command.subjectId(input, program);
  const standing = standInTheWay(command.preconditions(program, id, situation));
  if (standing.length > 0) return { kind: "refused", findings: standing };
  const findings = editedMeanwhile.check(
    program,
    { subject: { noun: command.noun, id }, conflicts },
    situation,
  );
  return { kind: "refused", findings, meanwhile: program.version };
}

const keyOf = <C extends CommandInput>(
  program: Program,
  { command, input, actor, signedBy, digest }: CommandRequest<C>,
): CommandKey => ({
  actorId: authorOf(signedBy ?? actor).actorId,
  command: command.name,
  subjectNoun: command.noun,
  subjectId: command.subjectId(input, program),
  digest: digest ?? "",
});

/** Platform rules (not permitted, unknown, malformed) are answered but not stored; refusals by a rule of the method are. */
function refusal<C extends CommandInput>(
  program: Program,
  request: CommandRequest<C>,
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
      deed: request.command.name,
      subjectNoun: request.command.noun,
      subjectId: request.command.subjectId(request.input, program),
      ruleIds: [...new Set(standing.map((finding) => finding.ruleId))],
      sentence: sentenceOf(first),
      byId: actorId(program, situation),
      at: situation.now,
    }),
  ];
}

function authorship<C extends CommandInput>(
  request: CommandRequest<C>,
  situation: Situation,
  verdict: Verdict,
): Authorship {
  const overridden = verdict.findings.filter((finding) => finding.standing === "OVERRIDDEN");
  return {
    ...authorOf(request.signedBy ?? request.actor),
    deed: request.command.name,
    overriddenRules: [...new Set(overridden.map((finding) => finding.ruleId))],
    // A refused form may be corrected and sent again; only a command that was carried out is done.
    commandId: verdict.kind === "done" ? request.commandId : null,
    requestId: request.requestId,
    at: situation.now,
  };
}

export const authorOf = (actor: Actor): Pick<Authorship, "actorId" | "actorName"> =>
  actor.kind === "person"
    ? { actorId: actor.personId, actorName: actor.name }
    : { actorId: null, actorName: "the clock" };
