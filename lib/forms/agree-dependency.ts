import { id } from "./fields.ts";
import { formOf } from "./form.ts";

export const agreeDependencyForm = formOf({ dependencyId: id() });
