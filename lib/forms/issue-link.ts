import { id } from "./fields.ts";
import { formOf } from "./form.ts";

export const issueLinkForm = formOf({ personId: id("A person") });
