import { id, text } from "./fields.ts";
import { formOf } from "./form.ts";

export const removeEvidenceForm = formOf({
  evidenceId: id("A piece of evidence"),
  reason: text("A reason"),
});
