import { id, number } from "./fields.ts";
import { formOf } from "./form.ts";

export const answerPulseForm = formOf({ pulseId: id("A pulse"), value: number("An answer") });
