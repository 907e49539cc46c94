import { absenceFields, absencesFrom } from "./absence-fields.ts";
import { id, ids, text } from "./fields.ts";
import { formOf, reshaped } from "./form.ts";

export const addToSprintForm = reshaped(
  formOf({
    deliverableId: id("A deliverable"),
    sprintId: id("A sprint"),
    reason: text("A reason"),
    inExchangeFor: ids(),
    ...absenceFields,
  }),
  ({ deliverableId, sprintId, reason, inExchangeFor, acknowledge, ...rows }) => ({
    deliverableId,
    sprintId,
    reason,
    inExchangeFor,
    acknowledge,
    absence: absencesFrom(rows)[0] ?? null,
  }),
);
