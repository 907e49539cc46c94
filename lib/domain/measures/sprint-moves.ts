/** The machine of a sprint, and the watch over both machines: no deed writes a state that no arrow leads to. */
import type { Change } from "../changes.ts";
import { isCreating, nounOf } from "../changes.ts";
import type { Sprint } from "../nouns.ts";
import type { Program } from "../program.ts";
import type { SprintState } from "../vocabulary.ts";
import { sprintStates } from "../vocabulary.ts";
import { deliverableArrows } from "./deliverable-moves.ts";

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

/** "DL04: READY → ACCEPTED", for the first move that neither machine names; null when every move is named. */
export function unnamedMove(program: Program, changes: readonly Change[]): string | null {
  const now = new Map<string, string>();
  for (const { kind, id, set } of changes) {
    const noun = nounOf(kind);
    if ((noun !== "sprint" && noun !== "deliverable") || !("state" in set)) continue;
    const to = String(set.state);
    const from = now.get(id) ?? program[noun].get(id)?.state;
    now.set(id, to);
    if (from === undefined || isCreating(kind) || from === to) continue;
    const arrows: Readonly<Record<string, readonly string[]>> =
      noun === "sprint" ? sprintArrows : deliverableArrows;
    if (!arrows[from]?.includes(to)) return `${id}: ${from} → ${to}`;
  }
  return null;
}
