import { id, number, text } from "./fields.ts";
import { formOf } from "./form.ts";

export const extendEscalationForm = formOf({
  escalationId: id("An escalation"),
  workingDays: number("The number of working days"),
  reason: text("A reason"),
});
