/** What speaks for a deliverable or a gate: evidence on itself and on its criteria. */
import type { Criterion, Evidence } from "../nouns.ts";
import type { Program } from "../program.ts";
import { criteriaOf, evidenceOf } from "../program.ts";

const evidenceFor = (noun: "deliverable" | "gate") => (program: Program, id: string) => {
  const evidence = evidenceOf(program);
  const criteria = criteriaOf(program).get(`${noun}:${id}`) ?? [];
  return [
    ...(evidence.get(`${noun}:${id}`) ?? []),
    ...criteria.flatMap((criterion) => ofCriterion(program, criterion)),
  ];
};

/** Its own evidence, and that of the recycled gate's criterion whose result it keeps. */
function ofCriterion(program: Program, { id, keptFromId }: Criterion): readonly Evidence[] {
  const own = evidenceOf(program).get(`criterion:${id}`) ?? [];
  const kept = program.criterion.get(keptFromId ?? "");
  return kept ? [...ofCriterion(program, kept), ...own] : own;
}

type EvidenceFor = (program: Program, id: string) => readonly Evidence[];

/** Evidence of a deliverable and of its criteria, in the order it was recorded. */
export const evidenceForDeliverable: EvidenceFor = evidenceFor("deliverable");

/** Evidence of a gate and of its criteria. */
export const evidenceForGate: EvidenceFor = evidenceFor("gate");

/** Evidence a criterion can lean on: its own and its deliverable's or gate's. */
export function evidenceForCriterion(program: Program, id: string): readonly Evidence[] {
  const criterion = program.criterion.get(id);
  if (!criterion) return [];
  const evidence = evidenceOf(program);
  return [
    ...ofCriterion(program, criterion),
    ...(evidence.get(`${criterion.subjectNoun}:${criterion.subjectId}`) ?? []),
  ];
}
