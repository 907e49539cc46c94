import { day, optionalText } from "./fields.ts";
import { formOf } from "./form.ts";

export const openCycleForm = formOf({
  goal: optionalText(),
  startDay: day("The first day"),
  endDay: day("The last day"),
});
