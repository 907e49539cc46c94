import { id } from "./fields.ts";
import { formOf } from "./form.ts";

export const closeSprintForm = formOf({ sprintId: id("A sprint") });
