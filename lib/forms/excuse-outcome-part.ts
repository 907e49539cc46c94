import { id, text } from "./fields.ts";
import { formOf } from "./form.ts";

export const excuseOutcomePartForm = formOf({ partId: id("A part"), reason: text("A reason") });
