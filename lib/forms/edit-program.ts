import type { EditProgram } from "#domain";
import { calendarFields, calendarOf } from "./calendar-fields.ts";
import { optionalText, text } from "./fields.ts";
import { type Form, formOf, reshaped } from "./form.ts";

const fields = formOf({
  name: text("A name", 120),
  organization: optionalText(120),
  purpose: optionalText(),
  ...calendarFields,
});

export const editProgramForm: Form<EditProgram> = reshaped(
  fields,
  ({ zone, weekend, holidays, opensAt, closesAt, ...rest }) => ({
    ...rest,
    calendar: calendarOf({ zone, weekend, holidays, opensAt, closesAt }),
  }),
);
