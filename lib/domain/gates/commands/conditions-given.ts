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
    if (text === "") complain(context, "conditionText", "Say what the condition asks for.");
    if (ownerId === "") complain(context, "conditionOwnerId", "A condition needs an owner.");
    if (dueDay === null)
      complain(context, "conditionDueDay", due ? dayUnread(due) : "A condition needs a due day.");
    const criterionId = sent.conditionCriterionId[at] || null;
    return dueDay === null ? [] : [{ criterionId, text, ownerId, dueDay }];
  });
}
