import { absenceFields, absencesFrom } from "./absence-fields.ts";
import { id, optionalText } from "./fields.ts";
import { formOf, reshaped } from "./form.ts";
import { longestSeen } from "./plan-sprint.ts";

export const lockSprintForm = reshaped(
  formOf({ sprintId: id("A sprint"), seen: optionalText(longestSeen), ...absenceFields }),
  ({ sprintId, seen, acknowledge, ...rows }) => ({
    sprintId,
    seen,
    acknowledge,
    absences: absencesFrom(rows),
  }),
);
