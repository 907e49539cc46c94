import { id, text } from "./fields.ts";
import { formOf } from "./form.ts";

export const completeRetroActionForm = formOf({
  actionId: id("An action"),
  shownBy: text("What shows that it is done"),
});
