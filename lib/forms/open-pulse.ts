import { id } from "./fields.ts";
import { formOf } from "./form.ts";

export const openPulseForm = formOf({ sprintId: id("A sprint") });
