import type { CloseCondition } from "#domain";
import { evidenceFields, evidenceFrom } from "./evidence-fields.ts";
import { id, text } from "./fields.ts";
import type { Form } from "./form.ts";
import { formOf } from "./form.ts";

const fields = formOf({
  conditionId: id("A condition"),
  note: text("What shows that it is done"),
  ...evidenceFields,
});

export const closeConditionForm: Form<CloseCondition> = {
  read(form) {
    const read = fields.read(form);
    if (!read.ok) return read;
    const shown = evidenceFrom(read.command);
    if ("missing" in shown) return { ok: false, fields: shown.missing };
    const { conditionId, note, acknowledge } = read.command;
    return { ok: true, command: { conditionId, note, acknowledge, ...shown } };
  },
};
