import { absenceFields, absencesFrom } from "./absence-fields.ts";
import { id } from "./fields.ts";
import { formOf, reshaped } from "./form.ts";

export const lockSprintForm = reshaped(
  formOf({ sprintId: id("A sprint"), ...absenceFields }),
  ({ sprintId, acknowledge, ...rows }) => ({
    sprintId,
    acknowledge,
    absences: absencesFrom(rows),
  }),
);
