/** The fields that creating and editing a sprint share. */
import { day, ids, text } from "./fields.ts";

export const sprintFields = {
  goal: text("A goal", 400),
  startDay: day("The first day"),
  endDay: day("The last day"),
  outcomeIds: ids(),
};
