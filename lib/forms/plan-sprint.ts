import { id, ids, optionalText } from "./fields.ts";
import { formOf } from "./form.ts";

/** As long as the list of a very large plan. */
export const longestSeen = 200_000;

export const planSprintForm = formOf({
  sprintId: id("A sprint"),
  place: ids(),
  takeOut: ids(),
  seen: optionalText(longestSeen),
});
