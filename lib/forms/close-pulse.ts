import { id } from "./fields.ts";
import { formOf } from "./form.ts";

export const closePulseForm = formOf({ pulseId: id("A pulse") });
