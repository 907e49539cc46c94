import { id, text } from "./fields.ts";
import { formOf } from "./form.ts";

export const bringBackDependencyForm = formOf({
  dependencyId: id("A dependency"),
  reason: text("A reason"),
});
