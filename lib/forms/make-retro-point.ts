import { id } from "./fields.ts";
import { formOf } from "./form.ts";
import { retroPointFields } from "./retro-point-fields.ts";

export const makeRetroPointForm = formOf({
  retrospectiveId: id("A retrospective"),
  ...retroPointFields,
});
