import { id, optionalDay } from "./fields.ts";
import { formOf } from "./form.ts";

export const resolveDependencyForm = formOf({ dependencyId: id(), day: optionalDay() });
