import { absenceFields, absencesFrom } from "./absence-fields.ts";
import { id, optionalText } from "./fields.ts";
import { formOf, reshaped } from "./form.ts";

export const uncommitDeliverableForm = reshaped(
  formOf({ deliverableId: id("A deliverable"), reason: optionalText(), ...absenceFields }),
  ({ deliverableId, reason, acknowledge, ...rows }) => ({
    deliverableId,
    reason,
    acknowledge,
    absence: absencesFrom(rows)[0] ?? null,
  }),
);
