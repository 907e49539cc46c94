/** A deliverable and sprints: where it can be taken out of, and what it could be exchanged for. */
import { availability } from "../../engine/availability.ts";
import type { AvailabilityLine } from "../../engine/finding-line.ts";
import { availabilityLine } from "../../engine/finding-line.ts";
import type { Situation } from "../../engine/situation.ts";
import type { Deliverable } from "../../nouns.ts";
import { itemsIn, sprintsByNumber } from "../../planning/sprint-plan.ts";
import type { Program } from "../../program.ts";
import { uncommitDeliverable } from "../commands/uncommit-deliverable.ts";
import { isOpen } from "../deliverable-moves.ts";
import type { PersonChoice } from "./deliverable-row.ts";

export interface SprintExchange {
  readonly sprintId: string;
  readonly number: number;
  readonly running: boolean;
  /** What stands in it and is not settled, with its points. */
  readonly couldLeave: readonly PersonChoice[];
}

/** Stakeholder groups by name, in the order they were added. */
export const groupChoices = (program: Program): readonly PersonChoice[] =>
  [...program.stakeholderGroup.values()].map(({ id, name }) => ({ id, label: name }));

/** Locked sprints that are not in review yet. */
export const exchangesFor = (
  program: Program,
  deliverable: Deliverable,
): readonly SprintExchange[] =>
  sprintsByNumber(program)
    .filter(({ state }) => state === "PLANNED" || state === "ACTIVE")
    .filter(({ id }) => id !== deliverable.sprintId)
    .map(({ id, number, state }) => ({
      sprintId: id,
      number,
      running: state === "ACTIVE",
      couldLeave: itemsIn(program, id).flatMap(({ deliverableId, disposition, pointsAtLock }) => {
        const one = program.deliverable.get(deliverableId);
        return one && disposition === null && isOpen(one)
          ? [{ id: one.id, label: `${one.id} ${one.title} (${pointsAtLock})` }]
          : [];
      }),
    }));

/**
 * The draft, planned or active sprint a deliverable can be taken out of; null when it stands in none of these.
 * `locked` means that the plan is no longer a draft.
 */
export function uncommitOf(
  program: Program,
  deliverable: Deliverable,
  situation: Situation,
): {
  readonly sprintNumber: number;
  readonly locked: boolean;
  readonly offer: AvailabilityLine;
} | null {
  const sprint = program.sprint.get(deliverable.sprintId ?? "");
  if (!sprint || !["DRAFT", "PLANNED", "ACTIVE"].includes(sprint.state)) return null;
  const offered = availability(uncommitDeliverable, program, deliverable.id, situation);
  return {
    sprintNumber: sprint.number,
    locked: sprint.state !== "DRAFT",
    offer: availabilityLine(offered),
  };
}
