import { dependencyFields } from "./dependency-fields.ts";
import { id } from "./fields.ts";
import { formOf } from "./form.ts";

export const editDependencyForm = formOf({ dependencyId: id(), ...dependencyFields });
