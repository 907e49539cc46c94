/** A result below its threshold that nobody has decided about (I-131). */
import type { UseCase } from "../nouns.ts";
import type { Program } from "../program.ts";
import { isUnderWay } from "./lifecycle.ts";
import { missedNow } from "./measurement.ts";

/** The latest result misses its threshold, and nobody has said what follows. */
export function isUndecidedBelow(program: Program, useCase: UseCase): boolean {
  const missed = isUnderWay(useCase) ? missedNow(program, useCase) : null;
  return (
    missed !== null && !useCase.decisions.some(({ measurement }) => measurement === missed.number)
  );
}
