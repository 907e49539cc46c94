import { id, text } from "./fields.ts";
import { formOf } from "./form.ts";

export const raiseEscalationForm = formOf({
  escalationId: id("An escalation"),
  reason: text("A reason"),
});
