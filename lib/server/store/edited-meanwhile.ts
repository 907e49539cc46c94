/** What others changed since a form was opened, merged into the command that the form sends. */
import type { Choices, Command, CommandInput, EditConflict, LaterChange, Program } from "#domain";
import { instantFrom, mergedEdit } from "#domain";
import type { Transaction } from "./database.ts";

/** What an edit form was opened with: the program's version, and what was chosen when two had changed one field. */
export interface Opened {
  readonly version: number;
  readonly choices: Choices | null;
}

/** The command to carry out, and the fields that somebody else changed meanwhile, each to another value. */
export async function merged<C extends CommandInput>(
  transaction: Transaction,
  program: Program,
  command: Command<C>,
  input: C,
  opened: Opened | null,
): Promise<{ readonly input: C; readonly conflicts: readonly EditConflict[] }> {
  const { edits } = command;
  if (!edits || opened === null || opened.version >= program.version)
    return { input, conflicts: [] };
  const rows = await transaction.$queryRaw<LaterChange[]>`
    SELECT "kind", "subjectId", "before", "actorName", "at" FROM "ChangeLog"
    WHERE "programId" = ${program.id} AND "seq" > ${opened.version} ORDER BY "seq" DESC`;
  const later = rows.map((row) => ({ ...row, at: instantFrom(new Date(row.at).getTime()) }));
  const merged = mergedEdit(edits, program, input, later, opened.choices);
  return { input: merged.command, conflicts: merged.conflicts };
}
