import { id, text } from "./fields.ts";
import { formOf } from "./form.ts";

export const askToCancelSprintForm = formOf({
  sprintId: id("A sprint"),
  reason: text("A reason"),
});

export const cancelSprintForm = formOf({ sprintId: id("A sprint") });

export const keepSprintForm = formOf({ sprintId: id("A sprint") });
