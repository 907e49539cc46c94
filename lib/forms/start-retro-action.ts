import { id } from "./fields.ts";
import { formOf } from "./form.ts";

export const startRetroActionForm = formOf({ actionId: id("An action") });
