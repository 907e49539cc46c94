import { id, optionalId, optionalText, text } from "./fields.ts";
import { formOf } from "./form.ts";

export const editOutcomeForm = formOf({
  outcomeId: id("An outcome"),
  title: text("A title", 200),
  measure: optionalText(),
  useCaseId: optionalId(),
  businessOwnerId: optionalId(),
});
