import type { Sprint } from "../nouns.ts";
import type { SprintState } from "../vocabulary.ts";
import { sprintStates } from "../vocabulary.ts";

/**
 * DRAFT → PLANNED (locked) → ACTIVE → IN_REVIEW → IN_RETRO → CLOSED; cancelled as long as nothing was reviewed
 * (domain.md §2.3).
 */
export const sprintArrows: Readonly<Record<SprintState, readonly SprintState[]>> = {
  DRAFT: ["PLANNED", "CANCELLED"],
  PLANNED: ["ACTIVE", "CANCELLED"],
  ACTIVE: ["IN_REVIEW", "CANCELLED"],
  IN_REVIEW: ["IN_RETRO"],
  IN_RETRO: ["CLOSED"],
  CLOSED: [],
  CANCELLED: [],
};

/** States from which the given one is reached in a single step. */
export const sprintStatesBefore = (state: SprintState): readonly SprintState[] =>
  sprintStates.filter((from) => sprintArrows[from].includes(state));

/** Its plan is locked and it is not over: what stands in it is promised. */
export const holdsWork = ({ state }: Sprint): boolean => state === "PLANNED" || isRunning(state);

/** Between its start and its close; there is one such sprint at a time. */
export const isRunning = (state: SprintState): boolean =>
  state === "ACTIVE" || state === "IN_REVIEW" || state === "IN_RETRO";
