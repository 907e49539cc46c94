import { criterionResults } from "#domain";
import { choice, id, optionalText } from "./fields.ts";
import { formOf } from "./form.ts";

export const assessCriterionForm = formOf({
  criterionId: id("A criterion"),
  result: choice(criterionResults, "The result"),
  reason: optionalText(),
});
