import { id, text } from "./fields.ts";
import { formOf } from "./form.ts";

export const dropDependencyForm = formOf({ dependencyId: id(), reason: text("A reason") });
