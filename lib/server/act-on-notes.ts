import "server-only";
import { correctNote } from "#domain";
import type { Action } from "./act.ts";
import { answering, attemptAndRefresh, inputIn } from "./act.ts";
import { progressNote } from "./store/index.ts";

/** Notes are kept by page and never change, so the one to correct is read beside the program. */
export const actCorrectNote: Action = answering(correctNote.name, async (asked) => {
  const read = inputIn(correctNote, asked);
  if (!read.ok) return read.answer;
  const logged = await progressNote(asked.program.id, read.input.noteId);
  return await attemptAndRefresh(correctNote, { ...read.input, logged }, asked);
});
