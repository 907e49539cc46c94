import { day, id, optionalId, optionalText } from "./fields.ts";
import { formOf } from "./form.ts";

/** A note is read aloud in a minute. */
const longest = 1000;

export const writeStandupNoteForm = formOf({
  workstreamId: id("A workstream"),
  day: day("The day"),
  done: optionalText(longest),
  next: optionalText(longest),
  blockers: optionalText(longest),
  deliverableId: optionalId(),
  escalationId: optionalId(),
  seen: optionalText(),
});
