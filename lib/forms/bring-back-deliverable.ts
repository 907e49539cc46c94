import { id, text } from "./fields.ts";
import { formOf } from "./form.ts";

export const bringBackDeliverableForm = formOf({
  deliverableId: id("A deliverable"),
  reason: text("A reason"),
});
