import { day, id, text } from "./fields.ts";
import { formOf } from "./form.ts";

export const recordInterventionForm = formOf({
  warningId: id("A warning"),
  ownerId: id("An owner"),
  step: text("The step", 1000),
  reviewDay: day("The day of review"),
});
