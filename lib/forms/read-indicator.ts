import { indicators } from "#domain";
import { choice, flag, id, number, optionalText, text } from "./fields.ts";
import { formOf } from "./form.ts";

export const readIndicatorForm = formOf({
  sprintId: id("A sprint"),
  indicator: choice(indicators, "The indicator"),
  value: number("The value"),
  unit: text("The unit", 60),
  warning: flag(),
  note: optionalText(1000),
});
