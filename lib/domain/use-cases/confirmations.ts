/** What was confirmed for a use case, and holds today. */
import type { Confirmation } from "../nouns.ts";
import type { Program } from "../program.ts";
import { groupedBy } from "../program.ts";
import type { UseCaseMatter } from "../vocabulary.ts";
import { readinessDimensions } from "../vocabulary.ts";

const byMatter = groupedBy("confirmation", ({ useCaseId, matter }) => `${useCaseId} ${matter}`);

/** Every confirmation of a matter, oldest first. */
export const confirmationsOf = (
  program: Program,
  useCaseId: string,
  matter: UseCaseMatter,
): readonly Confirmation[] => byMatter(program).get(`${useCaseId} ${matter}`) ?? [];

/** The confirmation that holds; null where there is none, or it was withdrawn. */
export function standingConfirmation(
  program: Program,
  useCaseId: string,
  matter: UseCaseMatter,
): Confirmation | null {
  const last = confirmationsOf(program, useCaseId, matter).at(-1) ?? null;
  return last?.withdrawnReason === null ? last : null;
}

export const isConfirmed = (program: Program, useCaseId: string, matter: UseCaseMatter): boolean =>
  standingConfirmation(program, useCaseId, matter) !== null;

/** Dimensions of production readiness that nobody has confirmed. */
export const readinessMissing = (program: Program, useCaseId: string): readonly UseCaseMatter[] =>
  readinessDimensions.filter((matter) => !isConfirmed(program, useCaseId, matter));
