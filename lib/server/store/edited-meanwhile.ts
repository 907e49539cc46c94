/** What others changed since a form was opened, merged into the command that the form sends. */
import type { Choices, Command, Deed, EditConflict, LaterChange, Program } from "#domain";
import { instantFrom, mergedEdit } from "#domain";
import type { Transaction } from "./database.ts";

/** What an edit form was opened with: the program's version, and what was chosen when two had changed one field. */
export interface Opened {
  readonly version: number;
  readonly choices: Choices | null;
}

/** The command to carry out, and the fields that somebody else changed meanwhile, each to another value. */
export async function merged<C extends Command>(
  transaction: Transaction,
  program: Program,
  deed: Deed<C>,
  command: C,
  opened: Opened | null,
): Promise<{ readonly command: C; readonly conflicts: readonly EditConflict[] }> {
  const { edits } = deed;
  if (!edits || opened === null || opened.version >= program.version)
    return { command, conflicts: [] };
  const rows = await transaction.$queryRaw<LaterChange[]>`
    SELECT "kind", "subjectId", "before", "actorName", "at" FROM "ChangeLog"
    WHERE "programId" = ${program.id} AND "seq" > ${opened.version} ORDER BY "seq" DESC`;
  const later = rows.map((row) => ({ ...row, at: instantFrom(new Date(row.at).getTime()) }));
  return mergedEdit(edits, program, command, later, opened.choices);
}
