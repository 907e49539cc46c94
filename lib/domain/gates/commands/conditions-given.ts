/** Conditions as the form of a gate decision sends them. */
import type { Day } from "../../calendar/index.ts";
import { dayUnread, readDay } from "../../calendar/index.ts";
import type { Complaints } from "../../engine/inputs.ts";
import { complain } from "../../engine/inputs.ts";

export interface ConditionGiven {
  /** The criterion it closes; null for a condition of its own. */
  readonly criterionId: string | null;
  readonly text: string;
  readonly ownerId: string;
  readonly dueDay: Day;
}

/** A row of conditions counts as soon as one of its fields is filled. */
export function conditionsIn(
  sent: {
    readonly conditionCriterionId: readonly string[];
    readonly conditionText: readonly string[];
    readonly conditionOwnerId: readonly string[];
    readonly conditionDueDay: readonly string[];
  },
  context: Complaints,
): readonly ConditionGiven[] {
  return sent.conditionText.flatMap((text, at) => {
    const ownerId = sent.conditionOwnerId[at] ?? "";
    const due = sent.conditionDueDay[at] ?? "";
    if (text === "" && ownerId === "" && due === "") return [];
    const dueDay = readDay(due);
    if (text === "") complain(context, "conditionText", "Enter what must be done.");
    if (ownerId === "") complain(context, "conditionOwnerId", "Choose an owner.");
    if (dueDay === null)
      complain(context, "conditionDueDay", due ? dayUnread(due) : "Enter a due date.");
    const criterionId = sent.conditionCriterionId[at] || null;
    return dueDay === null ? [] : [{ criterionId, text, ownerId, dueDay }];
  });
}
