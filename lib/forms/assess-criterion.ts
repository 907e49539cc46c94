import type { AssessCriterion } from "#domain";
import { criterionResults } from "#domain";
import { evidenceFields, evidenceFrom } from "./evidence-fields.ts";
import { choice, id, optionalText } from "./fields.ts";
import type { Form } from "./form.ts";
import { formOf } from "./form.ts";

const fields = formOf({
  criterionId: id("A criterion"),
  result: choice(criterionResults, "The result"),
  reason: optionalText(),
  ...evidenceFields,
});

export const assessCriterionForm: Form<AssessCriterion> = {
  read(form) {
    const read = fields.read(form);
    if (!read.ok) return read;
    const shown = evidenceFrom(read.command);
    if ("missing" in shown) return { ok: false, fields: shown.missing };
    const { criterionId, result, reason, acknowledge } = read.command;
    return { ok: true, command: { criterionId, result, reason, acknowledge, ...shown } };
  },
};
