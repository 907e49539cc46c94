import { flag, id, optionalText } from "./fields.ts";
import { formOf } from "./form.ts";

export const closeEscalationForm = formOf({
  escalationId: id("An escalation"),
  note: optionalText(),
  resumes: flag(),
});
