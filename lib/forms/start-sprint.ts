import { id } from "./fields.ts";
import { formOf } from "./form.ts";

export const startSprintForm = formOf({ sprintId: id("A sprint") });
