import { id, text } from "./fields.ts";
import { formOf } from "./form.ts";

export const bringBackOutcomeForm = formOf({
  outcomeId: id("An outcome"),
  reason: text("A reason"),
});
