import type { AddPerson } from "#domain";
import { flag, optionalText, text } from "./fields.ts";
import { type Form, formOf, reshaped } from "./form.ts";

/** What a person comes for is told by the demo's sign-in page only; a form does not ask. */
export const addPersonForm: Form<AddPerson> = reshaped(
  formOf({
    name: text("A name", 120),
    email: text("An email", 320),
    title: optionalText(120),
    administrator: flag(),
  }),
  (fields) => ({ ...fields, comesFor: "" }),
);
