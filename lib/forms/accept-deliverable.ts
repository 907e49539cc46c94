import { id, ids, optionalText } from "./fields.ts";
import { formOf } from "./form.ts";

export const acceptDeliverableForm = formOf({
  deliverableId: id("A deliverable"),
  note: optionalText(),
  criteriaMet: ids(),
});
