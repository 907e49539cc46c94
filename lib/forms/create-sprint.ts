import { id } from "./fields.ts";
import { formOf } from "./form.ts";
import { sprintFields } from "./sprint-fields.ts";

export const createSprintForm = formOf({ ...sprintFields, cycleId: id("A cycle") });
