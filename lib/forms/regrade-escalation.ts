import { escalationSeverities } from "#domain";
import { choice, id, text } from "./fields.ts";
import { formOf } from "./form.ts";

export const regradeEscalationForm = formOf({
  escalationId: id("An escalation"),
  severity: choice(escalationSeverities, "How grave it is"),
  reason: text("A reason"),
});
