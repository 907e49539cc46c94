/** What speaks for a deliverable: evidence on itself and on its criteria. */
import type { Evidence } from "../nouns.ts";
import type { Program } from "../program.ts";
import { criteriaOf, evidenceOf } from "../program.ts";

/** Evidence of a deliverable and of its criteria, in the order it was recorded. */
export function evidenceForDeliverable(program: Program, id: string): readonly Evidence[] {
  const evidence = evidenceOf(program);
  const criteria = criteriaOf(program).get(`deliverable:${id}`) ?? [];
  return [
    ...(evidence.get(`deliverable:${id}`) ?? []),
    ...criteria.flatMap((criterion) => evidence.get(`criterion:${criterion.id}`) ?? []),
  ];
}

/** Evidence a criterion can lean on: its own and its deliverable's or gate's. */
export function evidenceForCriterion(program: Program, id: string): readonly Evidence[] {
  const criterion = program.criterion.get(id);
  if (!criterion) return [];
  const evidence = evidenceOf(program);
  return [
    ...(evidence.get(`criterion:${id}`) ?? []),
    ...(evidence.get(`${criterion.subjectNoun}:${criterion.subjectId}`) ?? []),
  ];
}
