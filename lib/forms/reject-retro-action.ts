import { id, text } from "./fields.ts";
import { formOf } from "./form.ts";

export const rejectRetroActionForm = formOf({
  actionId: id("An action"),
  reason: text("A reason"),
});
