import type { ConditionGiven, DecideGate } from "#domain";
import { dayUnread, gateOutcomes, readDay } from "#domain";
import { evidenceFields, evidenceFrom } from "./evidence-fields.ts";
import { choice, column, id, ids, lines, optionalDay, optionalText } from "./fields.ts";
import type { FieldMessages, Form } from "./form.ts";
import { formOf } from "./form.ts";

const fields = formOf({
  gateId: id("A gate"),
  outcome: choice(gateOutcomes, "An outcome"),
  inputs: lines(),
  deciderIds: ids(),
  conditionCriterionId: column(),
  conditionText: column(),
  conditionOwnerId: column(),
  conditionDueDay: column(),
  exceptions: optionalText(),
  remediation: optionalText(),
  recycleActivities: lines(),
  reassessment: optionalText(),
  againDay: optionalDay(),
  ...evidenceFields,
});

/** The record of a decision. A row of conditions counts as soon as one of its fields is filled. */
export const decideGateForm: Form<DecideGate> = {
  read(form) {
    const read = fields.read(form);
    if (!read.ok) return read;
    const typed = read.command;
    const conditions: ConditionGiven[] = [];
    const wrong: Record<string, string> = {};
    typed.conditionText.forEach((text, at) => {
      const ownerId = typed.conditionOwnerId[at] ?? "";
      const due = typed.conditionDueDay[at] ?? "";
      if (text === "" && ownerId === "" && due === "") return;
      const dueDay = readDay(due);
      if (text === "") wrong.conditionText = "Say what the condition asks for.";
      if (ownerId === "") wrong.conditionOwnerId = "A condition needs an owner.";
      if (dueDay === null) {
        wrong.conditionDueDay = due ? dayUnread(due) : "A condition needs a due day.";
      } else {
        const criterionId = typed.conditionCriterionId[at] || null;
        conditions.push({ criterionId, text, ownerId, dueDay });
      }
    });
    const shown = evidenceFrom(typed);
    const missing: FieldMessages = { ...wrong, ...("missing" in shown ? shown.missing : {}) };
    if (Object.keys(missing).length > 0 || "missing" in shown)
      return { ok: false, fields: missing };
    const { gateId, outcome, inputs, deciderIds, exceptions, remediation } = typed;
    const { recycleActivities, reassessment, againDay, acknowledge } = typed;
    return {
      ok: true,
      command: {
        gateId,
        outcome,
        inputs,
        deciderIds,
        conditions,
        exceptions,
        remediation,
        recycleActivities,
        reassessment,
        againDay,
        acknowledge,
        ...shown,
      },
    };
  },
};
