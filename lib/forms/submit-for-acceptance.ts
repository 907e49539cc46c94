import { id, optionalText } from "./fields.ts";
import { formOf } from "./form.ts";

export const submitForAcceptanceForm = formOf({
  deliverableId: id("A deliverable"),
  reviewerId: id("A reviewer"),
  note: optionalText(),
});
