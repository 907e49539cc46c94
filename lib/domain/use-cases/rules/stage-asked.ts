/** What the rules about a stage are asked, and from which stage on they object. */
import type { Ref } from "../../engine/ids.ts";
import type { UseCase } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import type { UseCaseStage } from "../lifecycle.ts";
import { isFrom } from "../lifecycle.ts";

/** Asked of the stage that a use case would enter. */
export interface StageAsked {
  readonly useCaseId: string;
  readonly to: UseCaseStage;
}

export const refOfUseCase = (id: string): Ref => ({ noun: "useCase", id });

/** Asks only from a stage on, and of a use case that is there. */
export function from<T>(
  least: UseCaseStage,
  find: (program: Program, useCase: UseCase, asked: StageAsked) => readonly T[],
) {
  return (program: Program, asked: StageAsked): readonly T[] => {
    const useCase = program.useCase.get(asked.useCaseId);
    return useCase && isFrom(asked.to, least) ? find(program, useCase, asked) : [];
  };
}
