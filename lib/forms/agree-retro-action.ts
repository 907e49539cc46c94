import { rootCauses } from "#domain";
import { id, optionalChoice, optionalId, optionalNumber, optionalText } from "./fields.ts";
import { formOf } from "./form.ts";

/** Owner, target and proof may come empty: the rule says what is missing, all at once (I-61). */
export const agreeRetroActionForm = formOf({
  retrospectiveId: id("A retrospective"),
  pointId: optionalId(),
  text: optionalText(),
  ownerId: optionalId(),
  targetSprint: optionalNumber(),
  verification: optionalText(),
  rootCause: optionalChoice(rootCauses),
});
