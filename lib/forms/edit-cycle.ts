import { day, id, number, optionalText } from "./fields.ts";
import { formOf } from "./form.ts";

export const editCycleForm = formOf({
  cycleId: id("A cycle"),
  goal: optionalText(),
  startDay: day("The first day"),
  endDay: day("The last day"),
  roadmapVersion: number("The roadmap's version"),
});
