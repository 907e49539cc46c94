import { id, text } from "./fields.ts";
import { formOf } from "./form.ts";

export const dropGateForm = formOf({ gateId: id("A gate"), reason: text("A reason") });
