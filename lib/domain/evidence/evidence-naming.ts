/** Which evidence names a criterion: recorded for it, or linked to it later. */
import type { Evidence } from "../nouns.ts";
import type { Program } from "../program.ts";
import { evidenceOf, remembered } from "../program.ts";

const byCriterion = remembered((program): ReadonlyMap<string, readonly Evidence[]> => {
  const linked = new Map<string, Evidence[]>();
  for (const one of program.evidence.values()) {
    if (one.removedReason !== null) continue;
    for (const id of one.supports) linked.set(id, [...(linked.get(id) ?? []), one]);
  }
  return linked;
});

/** Evidence of a criterion, expired pieces included, removed ones left out; in the order it was recorded. */
export function evidenceNaming(program: Program, criterionId: string): readonly Evidence[] {
  const own = evidenceOf(program).get(`criterion:${criterionId}`) ?? [];
  const linked = byCriterion(program).get(criterionId) ?? [];
  return linked.length === 0 ? own : [...own, ...linked.filter((one) => !own.includes(one))];
}
