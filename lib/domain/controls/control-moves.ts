/** The machine of a control: which state follows which. */
import type { Control } from "../nouns.ts";
import type { ControlState } from "../vocabulary.ts";

/** SPECIFIED → BUILT → TESTED → ACTIVE; a failed test or failure leads to FAILED, and a passed test out of it. */
export const controlArrows: Readonly<Record<ControlState, readonly ControlState[]>> = {
  SPECIFIED: ["BUILT"],
  BUILT: ["TESTED", "FAILED"],
  TESTED: ["ACTIVE", "FAILED"],
  ACTIVE: ["FAILED"],
  FAILED: ["TESTED"],
};

/** The way to an active control, in order. */
export const controlPath = ["SPECIFIED", "BUILT", "TESTED", "ACTIVE"] as const;

/** States in which there is something to test. */
export const testableStates: readonly ControlState[] = ["BUILT", "TESTED", "ACTIVE", "FAILED"];

/** In the register, and not dropped. */
export const isKept = ({ droppedReason }: Control): boolean => droppedReason === null;
