/** Which commands are done, by the id of the form that asked for them: the same form again does nothing twice. */
import type { Instant, ProgramId } from "#domain";
import type { Transaction } from "./database.ts";

/** Whom, what and which subject a form's id serves. */
export interface CommandKey {
  readonly actorId: string | null;
  readonly command: string;
  readonly subjectNoun: string;
  readonly subjectId: string;
  /** SHA-256 over what was typed; empty for what no form sent. */
  readonly digest: string;
}

/**
 * Takes the form's id for this command; false when it was taken before. It is part of the transaction that does the
 * command, and of no other: what is refused gives it back.
 */
export async function claimId(
  transaction: Transaction,
  programId: ProgramId,
  commandId: string,
  key: CommandKey,
  at: Instant,
): Promise<boolean> {
  const { actorId, command, subjectNoun, subjectId, digest } = key;
  const taken = await transaction.$executeRaw`
    INSERT INTO "DoneCommand"
      ("programId", "commandId", "actorId", "command", "subjectNoun", "subjectId", "digest", "at")
    VALUES (${programId}, ${commandId}, ${actorId}, ${command}, ${subjectNoun}, ${subjectId},
      ${digest}, ${at}::timestamptz)
    ON CONFLICT DO NOTHING`;
  return taken === 1;
}

/** A refused form may be changed and sent again with the same id. */
export async function giveBackId(
  transaction: Transaction,
  programId: ProgramId,
  commandId: string,
): Promise<void> {
  await transaction.doneCommand.delete({
    where: { programId_commandId: { programId, commandId } },
  });
}

/** Whether the id was taken for this very command of this person on this subject. */
export async function servedSame(
  transaction: Transaction,
  programId: ProgramId,
  commandId: string,
  key: CommandKey,
): Promise<boolean> {
  const done = await transaction.doneCommand.findUniqueOrThrow({
    where: { programId_commandId: { programId, commandId } },
  });
  return (
    done.actorId === key.actorId &&
    done.command === key.command &&
    done.subjectNoun === key.subjectNoun &&
    done.subjectId === key.subjectId &&
    done.digest === key.digest
  );
}
