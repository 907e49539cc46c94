/** The order of a use case's stages, and where it can go from each. */
import type { UseCase } from "../nouns.ts";
import type { UseCaseState } from "../vocabulary.ts";

export const useCaseStages = [
  "SCOPING",
  "DATA_PREP",
  "BUILDING",
  "VALIDATING",
  "DEPLOYMENT",
  "ADOPTION",
  "SCALING",
] as const;
export type UseCaseStage = (typeof useCaseStages)[number];

export const isStage = (state: UseCaseState | null): state is UseCaseStage =>
  useCaseStages.some((stage) => stage === state);

const order: readonly (UseCaseState | null)[] = useCaseStages;

/** Its place in the order; -1 outside it. */
export const place = (state: UseCaseState | null): number => order.indexOf(state);

/** Whether a stage is `least` or one after it; no for states outside the order. */
export const isFrom = (state: UseCaseState, least: UseCaseStage): boolean =>
  place(state) >= place(least);

/** The stage after this one; null at the end and outside the order. */
export const stageAfter = (state: UseCaseState): UseCaseStage | null =>
  isStage(state) ? (useCaseStages[place(state) + 1] ?? null) : null;

/** Stages it can be taken back to: those before its own, where it was held, or building from its fallback. */
export function stagesBack({ state, heldFrom }: UseCase): readonly UseCaseStage[] {
  if (state === "ON_HOLD") return isStage(heldFrom) ? [heldFrom] : ["SCOPING"];
  if (state === "FALLBACK") return ["SCOPING", "BUILDING"];
  return useCaseStages.slice(0, Math.max(0, place(state)));
}

/** Somebody works on it: neither stopped, on its fallback nor on hold. */
export const isUnderWay = ({ state }: UseCase): boolean => isStage(state);
