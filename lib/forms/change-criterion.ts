import { programRoles } from "#domain";
import { flag, id, optionalChoice, optionalText, text } from "./fields.ts";
import { formOf } from "./form.ts";

export const changeCriterionForm = formOf({
  criterionId: id("A criterion"),
  text: text("Criterion", 1000),
  critical: flag(),
  evidenceNeeded: optionalText(1000),
  signedBy: optionalChoice(programRoles),
  remove: flag(),
  weaker: flag(),
  reason: optionalText(),
});
