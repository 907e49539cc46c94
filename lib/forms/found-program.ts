import type { FoundProgram } from "#domain";
import { proposedSlug, stages } from "#domain";
import { calendarFields, calendarOf } from "./calendar-fields.ts";
import { choice, day, optionalText, text } from "./fields.ts";
import { type Form, formOf, reshaped } from "./form.ts";

const fields = formOf({
  name: text("A name", 120),
  slug: optionalText(80),
  organization: optionalText(120),
  purpose: optionalText(),
  goal: optionalText(),
  startDay: day("The first day of the cycle"),
  endDay: day("The last day of the cycle"),
  stage: choice(stages, "The stage"),
  ...calendarFields,
});

/** Without an address of its own the program gets one made of its name. */
export const foundProgramForm: Form<Omit<FoundProgram, "lead">> = reshaped(
  fields,
  ({ zone, weekend, holidays, opensAt, closesAt, slug, ...rest }) => ({
    ...rest,
    slug: slug === "" ? proposedSlug(rest.name) : slug,
    calendar: calendarOf({ zone, weekend, holidays, opensAt, closesAt }),
  }),
);
