import { programRoles } from "#domain";
import { choice, day, id, optionalId, text } from "./fields.ts";
import { formOf } from "./form.ts";

export const grantOverrideForm = formOf({
  ruleId: id("A rule"),
  subjectNoun: id("A subject"),
  subjectId: id("A subject"),
  aspect: optionalId(),
  role: choice(programRoles, "A role"),
  reason: text("A reason"),
  expiresDay: day("Its last day"),
});
