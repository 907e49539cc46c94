import { id, optionalText } from "./fields.ts";
import { formOf } from "./form.ts";
import { sprintFields } from "./sprint-fields.ts";

export const editSprintForm = formOf({
  ...sprintFields,
  sprintId: id("A sprint"),
  paceReason: optionalText(1000).transform((reason) => (reason === "" ? null : reason)),
});
