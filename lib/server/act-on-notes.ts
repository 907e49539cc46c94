import "server-only";
import type { CorrectNote } from "#domain";
import { correctNote } from "#domain";
import type { Form } from "#forms/form";
import { type Action, answering, attempt, malformed, refresh } from "./act.ts";
import { progressNote } from "./store/index.ts";

/** Notes are kept by page and never change, so the one to correct is read beside the program. */
export function actCorrectNote(form: Form<Omit<CorrectNote, "logged">>): Action {
  return answering(correctNote.name, async (asked) => {
    const read = form.read(asked.fields);
    if (!read.ok) return malformed(correctNote.name, read.fields, asked);
    const logged = await progressNote(asked.program.id, read.command.noteId);
    const { answer } = await attempt(correctNote, { ...read.command, logged }, asked);
    if (answer.kind === "done") refresh(asked.slug);
    return answer;
  });
}
