import { id } from "./fields.ts";
import { formOf } from "./form.ts";

export const withdrawOverrideForm = formOf({ overrideId: id("An override") });
