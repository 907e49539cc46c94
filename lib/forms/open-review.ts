import { day, id, ids } from "./fields.ts";
import { formOf } from "./form.ts";

export const openReviewForm = formOf({
  sprintId: id("A sprint"),
  day: day("The day it is held"),
  attendeeIds: ids(),
});
