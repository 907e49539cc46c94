import "server-only";
import { correctNote, readInput } from "#domain";
import type { Action } from "./act.ts";
import { answering, attempt, malformed, refresh } from "./act.ts";
import { postedIn } from "./posted-fields.ts";
import { progressNote } from "./store/index.ts";

/** Notes are kept by page and never change, so the one to correct is read beside the program. */
export const actCorrectNote: Action = answering(correctNote.name, async (asked) => {
  const read = readInput(correctNote.input, postedIn(asked.fields));
  if (!read.ok) return malformed(correctNote.name, read.fields, asked);
  const logged = await progressNote(asked.program.id, read.input.noteId);
  const { answer } = await attempt(correctNote, { ...read.input, logged }, asked);
  if (answer.kind === "done") refresh(asked.slug);
  return answer;
});
