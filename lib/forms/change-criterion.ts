import { flag, id, optionalText, text } from "./fields.ts";
import { formOf } from "./form.ts";

export const changeCriterionForm = formOf({
  criterionId: id("A criterion"),
  text: text("What must hold", 1000),
  critical: flag(),
  evidenceNeeded: optionalText(1000),
  remove: flag(),
  weaker: flag(),
  reason: optionalText(),
});
