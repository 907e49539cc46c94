import { flag, id, optionalText, text } from "./fields.ts";
import { formOf } from "./form.ts";

export const editPersonForm = formOf({
  personId: id("A person"),
  name: text("A name", 120),
  email: text("An email", 320),
  title: optionalText(120),
  administrator: flag(),
});
