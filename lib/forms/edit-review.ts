import { day, id, ids, optionalText } from "./fields.ts";
import { formOf } from "./form.ts";

export const editReviewForm = formOf({
  sprintId: id("A sprint"),
  day: day("The day it was held"),
  attendeeIds: ids(),
  summary: optionalText(),
});
