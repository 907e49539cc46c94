import { programRoles } from "#domain";
import { flag, id, optionalChoice, optionalText, text } from "./fields.ts";
import { formOf } from "./form.ts";

export const addCriterionForm = formOf({
  subjectId: id("What it is for"),
  text: text("Criterion", 1000),
  critical: flag(),
  evidenceNeeded: optionalText(1000),
  signedBy: optionalChoice(programRoles),
});
