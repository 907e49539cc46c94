import { id, number, optionalText } from "./fields.ts";
import { formOf } from "./form.ts";

export const stateCapacityForm = formOf({
  workstreamId: id("A workstream"),
  sprintId: id("A sprint"),
  points: number("The capacity in points"),
  note: optionalText(400),
});
