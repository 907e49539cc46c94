import { stages } from "#domain";
import { choice, id } from "./fields.ts";
import { formOf } from "./form.ts";

export const enterStageForm = formOf({
  cycleId: id("A cycle"),
  stage: choice(stages, "A stage"),
});
