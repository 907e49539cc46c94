/** Conditions of gates: which are open, which are overdue, which gates of a subject they hold back. */
import type { Day } from "../calendar/index.ts";
import { compareDays } from "../calendar/index.ts";
import type { Condition, Gate } from "../nouns.ts";
import type { Program } from "../program.ts";
import { conditionsOfGate, gatesOfSubject } from "../program.ts";
import { isPassing } from "./gate-suggestion.ts";

/** Conditions of a gate that are not closed yet, overdue or not. */
export const openConditionsOf = (program: Program, gateId: string): readonly Condition[] =>
  (conditionsOfGate(program).get(gateId) ?? []).filter((condition) => condition.closedDay === null);

/** Open after its due day; on the day itself there is still time. */
export const isOverdueCondition = (condition: Condition, today: Day): boolean =>
  condition.closedDay === null && compareDays(condition.dueDay, today) < 0;

/** Overdue conditions of other gates with the same subject, by due day. */
export function conditionsHoldingBack(
  program: Program,
  gate: Gate,
  today: Day,
): readonly Condition[] {
  const siblings = gatesOfSubject(program).get(`${gate.subjectNoun}:${gate.subjectId}`) ?? [];
  return siblings
    .filter((sibling) => sibling.id !== gate.id)
    .flatMap((sibling) => conditionsOfGate(program).get(sibling.id) ?? [])
    .filter((condition) => isOverdueCondition(condition, today))
    .sort((a, b) => compareDays(a.dueDay, b.dueDay));
}

/** Decided recycle, and no later gate of the same subject and level has let the work pass. */
export function isRecycleOpen(program: Program, gate: Gate): boolean {
  if (gate.outcome !== "RECYCLE" || gate.droppedReason !== null) return false;
  const siblings = gatesOfSubject(program).get(`${gate.subjectNoun}:${gate.subjectId}`) ?? [];
  return !siblings.some(
    (later) =>
      later.level === gate.level &&
      later.stage === gate.stage &&
      isPassing(later.outcome) &&
      (later.decidedAt ?? "") > (gate.decidedAt ?? ""),
  );
}
