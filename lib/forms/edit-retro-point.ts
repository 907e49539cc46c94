import { id } from "./fields.ts";
import { formOf } from "./form.ts";
import { retroPointFields } from "./retro-point-fields.ts";

export const editRetroPointForm = formOf({ pointId: id("A point"), ...retroPointFields });
