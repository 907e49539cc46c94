/** The work behind a use case: outcomes that name it, what delivers them, and who is concerned. */
import type { Outcome, OutcomePart, UseCase } from "../nouns.ts";
import type { Program } from "../program.ts";
import { groupedBy, partsOfOutcome } from "../program.ts";
import type { Pillar } from "../vocabulary.ts";

const outcomesByUseCase = groupedBy("outcome", ({ useCaseId, droppedReason }) =>
  droppedReason === null ? useCaseId : null,
);

/** Outcomes that name a use case; stopped ones are left out. */
export const outcomesOfUseCase = (program: Program, useCaseId: string): readonly Outcome[] =>
  outcomesByUseCase(program).get(useCaseId) ?? [];

const partsFor = (
  program: Program,
  useCaseId: string,
  pillar: Pillar | null,
): readonly OutcomePart[] =>
  outcomesOfUseCase(program, useCaseId)
    .flatMap(({ id }) => partsOfOutcome(program).get(id) ?? [])
    .filter((part) => pillar === null || part.pillar === pillar);

/** Deliverables that stand for the parts of its outcomes, of one pillar or of all. */
export const deliverablesOfUseCase = (
  program: Program,
  useCaseId: string,
  pillar: Pillar | null = null,
): readonly string[] => [
  ...new Set(partsFor(program, useCaseId, pillar).flatMap(({ deliverableIds }) => deliverableIds)),
];

/** Streams that work for its outcomes, of one pillar or of all. */
export const streamsOfUseCase = (
  program: Program,
  useCaseId: string,
  pillar: Pillar | null = null,
): readonly string[] => [
  ...new Set(
    deliverablesOfUseCase(program, useCaseId, pillar).flatMap(
      (id) => program.deliverable.get(id)?.workstreamId ?? [],
    ),
  ),
];

/** The process part of an outcome of it has deliverables, or is excused. */
export const isRedesignLinked = (program: Program, useCaseId: string): boolean =>
  partsFor(program, useCaseId, "PROCESS").some(
    ({ deliverableIds, required }) => deliverableIds.length > 0 || !required,
  );

export const ownerFacets = {
  outcomeOwnerId: "business outcome",
  governanceOwnerId: "governance process",
  riskOwnerId: "residual risk",
  legalOwnerId: "legal conformance",
} as const satisfies Partial<Record<keyof UseCase, string>>;

export type OwnerField = keyof typeof ownerFacets;

export const ownerFields: readonly OwnerField[] = [
  "outcomeOwnerId",
  "governanceOwnerId",
  "riskOwnerId",
  "legalOwnerId",
];

/** Facets that nobody who is still here answers for. */
export const facetsWithoutOwner = (program: Program, useCase: UseCase): readonly string[] =>
  ownerFields
    .filter((field) => program.member.get(useCase[field] ?? "")?.active !== true)
    .map((field) => ownerFacets[field]);
