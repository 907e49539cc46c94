import { dependencyFields } from "./dependency-fields.ts";
import { id, optionalId, optionalText } from "./fields.ts";
import { formOf } from "./form.ts";

/** People type dl15 as well as DL15. */
const capital = (value: string | null): string | null => value?.toUpperCase() ?? null;

export const createDependencyForm = formOf({
  toId: id("The deliverable that waits").transform((value) => value.toUpperCase()),
  fromId: optionalId().transform(capital),
  fromOutside: optionalText(300).transform((value) => (value === "" ? null : value)),
  fromWorkstreamId: optionalId(),
  ...dependencyFields,
});
