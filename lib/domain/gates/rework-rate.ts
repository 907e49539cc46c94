/** How much of what a sprint accepted had been returned for rework before. */
import type { Sprint } from "../nouns.ts";
import type { Program } from "../program.ts";
import { itemsHeld } from "../sprints/sprint-records.ts";

export interface ReworkRate {
  readonly reworked: number;
  readonly accepted: number;
  /** reworked ÷ accepted, 0–1; null while nothing is accepted. */
  readonly ratio: number | null;
}

/** Over the deliverables that the sprint accepted; one that came back twice counts once. */
export function reworkRateOf(program: Program, sprint: Sprint): ReworkRate {
  const accepted = itemsHeld(program, sprint.id).filter(
    ({ disposition }) => disposition === "ACCEPTED",
  );
  const reworked = accepted.filter(
    ({ deliverableId }) => (program.deliverable.get(deliverableId)?.returnCount ?? 0) > 0,
  ).length;
  return {
    reworked,
    accepted: accepted.length,
    ratio: accepted.length === 0 ? null : reworked / accepted.length,
  };
}
