import { id, number, text } from "./fields.ts";
import { formOf } from "./form.ts";

export const deferRetroActionForm = formOf({
  actionId: id("An action"),
  targetSprint: number("The new target sprint"),
  reason: text("A reason"),
});
