import { carriedForms } from "#domain";
import { choice, id, optionalId } from "./fields.ts";
import { formOf } from "./form.ts";

export const carryRetroActionForm = formOf({
  actionId: id("An action"),
  sprintId: id("A sprint"),
  form: choice(carriedForms, "As what it is carried"),
  deliverableId: optionalId(),
});
