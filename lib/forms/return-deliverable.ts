import { id, text } from "./fields.ts";
import { formOf } from "./form.ts";

export const returnDeliverableForm = formOf({
  deliverableId: id("A deliverable"),
  reason: text("What is missing"),
});
