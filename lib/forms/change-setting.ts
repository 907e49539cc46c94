import { id, optionalNumber } from "./fields.ts";
import { formOf } from "./form.ts";

/** An empty value goes back to the default. */
export const changeSettingForm = formOf({ setting: id("A setting"), value: optionalNumber() });
