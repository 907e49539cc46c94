import { id, text } from "./fields.ts";
import { formOf } from "./form.ts";

export const reviewInterventionForm = formOf({
  interventionId: id("A step"),
  effect: text("What it did", 1000),
});
