/** Carry-overs that nobody called so: work that left a sprint unfinished comes into a later one. */
import { dayOf } from "../calendar.ts";
import type { Sprint, SprintItem } from "../nouns.ts";
import type { Program } from "../program.ts";
import { sprintItemsOf } from "../program.ts";
import { isRunning } from "./sprint-moves.ts";

/**
 * Does its coming into this sprint carry it over from the one it stood in last? Only the last place is asked: what was
 * left before that was counted when the deliverable came in there. A cancelled sprint carries nothing over.
 */
export function carriesOverInto(program: Program, deliverableId: string, into: Sprint): boolean {
  const last = (sprintItemsOf(program).get(deliverableId) ?? []).at(-1);
  const from = program.sprint.get(last?.sprintId ?? "");
  if (!last || !from || from.number >= into.number || from.state === "CANCELLED") return false;
  return last.disposition === "RETURNED" || takenOutWhileRunning(program, last, from);
}

function takenOutWhileRunning(
  program: Program,
  { removed, removedAt }: SprintItem,
  { startedAt, startDay, state }: Sprint,
): boolean {
  if (!removed || removedAt === null) return false;
  if (startedAt !== null) return removedAt >= startedAt;
  const begun = state === "CLOSED" || isRunning(state);
  return begun && dayOf(program.facts.calendar, removedAt) >= startDay;
}
