import { id, optionalText } from "./fields.ts";
import { formOf } from "./form.ts";

export const withdrawSubmissionForm = formOf({
  deliverableId: id("A deliverable"),
  note: optionalText(1000),
});
