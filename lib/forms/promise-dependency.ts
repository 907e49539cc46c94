import { day, id, optionalText } from "./fields.ts";
import { formOf } from "./form.ts";

export const promiseDependencyForm = formOf({
  dependencyId: id(),
  day: day("The promised day"),
  note: optionalText(),
});
