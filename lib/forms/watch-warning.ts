import { id, text } from "./fields.ts";
import { formOf } from "./form.ts";

export const watchWarningForm = formOf({
  warningId: id("A warning"),
  reason: text("The reason", 1000),
});
