import { id, optionalId } from "./fields.ts";
import { formOf } from "./form.ts";

export const commitDeliverableForm = formOf({
  deliverableId: id("A deliverable"),
  sprintId: optionalId(),
});
