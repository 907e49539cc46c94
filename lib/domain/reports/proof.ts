/** What speaks for a deliverable or a gate: evidence in force on itself and on its criteria. */
import { evidenceNaming } from "../evidence/evidence-naming.ts";
import { isInForce } from "../evidence/evidence-standing.ts";
import type { Evidence } from "../nouns.ts";
import type { Program } from "../program.ts";
import { criteriaOf, evidenceOf } from "../program.ts";

/** Evidence on a deliverable or a gate and on its criteria, each piece once, expired ones included. */
export function evidenceAbout(
  program: Program,
  noun: "deliverable" | "gate",
  id: string,
): readonly Evidence[] {
  const criteria = criteriaOf(program).get(`${noun}:${id}`) ?? [];
  const found = [
    ...(evidenceOf(program).get(`${noun}:${id}`) ?? []),
    ...criteria.flatMap((criterion) => evidenceNaming(program, criterion.id)),
  ];
  return [...new Set(found)];
}

type EvidenceFor = (program: Program, id: string) => readonly Evidence[];

/** Evidence of a deliverable and of its criteria that still counts. */
export const evidenceForDeliverable: EvidenceFor = (program, id) =>
  evidenceAbout(program, "deliverable", id).filter(isInForce);

/** Evidence of a gate and of its criteria that still counts. */
export const evidenceForGate: EvidenceFor = (program, id) =>
  evidenceAbout(program, "gate", id).filter(isInForce);

/** Evidence a criterion can lean on: what names it, and its deliverable's or gate's. */
export const evidenceForCriterion: EvidenceFor = (program, id) => {
  const criterion = program.criterion.get(id);
  if (!criterion) return [];
  const found = [
    ...evidenceNaming(program, id),
    ...(evidenceOf(program).get(`${criterion.subjectNoun}:${criterion.subjectId}`) ?? []),
  ];
  return [...new Set(found)].filter(isInForce);
};
