import { id, ids, optionalText } from "./fields.ts";
import { formOf } from "./form.ts";

export const editOutcomePartForm = formOf({
  partId: id("A part"),
  statement: optionalText(),
  deliverableIds: ids(),
});
