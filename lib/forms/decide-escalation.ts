import { id, optionalId, text } from "./fields.ts";
import { formOf } from "./form.ts";

export const decideEscalationForm = formOf({
  escalationId: id("An escalation"),
  decision: text("The decision"),
  effect: text("The effect on what is affected"),
  deciderId: optionalId(),
});
