import { id } from "./fields.ts";
import { formOf } from "./form.ts";

export const deactivatePersonForm = formOf({ personId: id("A person") });
