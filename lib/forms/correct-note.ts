import { id, text } from "./fields.ts";
import { formOf } from "./form.ts";

export const correctNoteForm = formOf({
  deliverableId: id("A deliverable"),
  noteId: id("A note"),
  note: text("A note"),
});
