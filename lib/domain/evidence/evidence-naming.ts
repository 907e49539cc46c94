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

/**
 * Evidence of a criterion, and that of the recycled gate's criterion whose result it keeps; expired pieces
 * included, removed ones left out.
 */
export function evidenceNaming(program: Program, criterionId: string): readonly Evidence[] {
  const keptFromId = program.criterion.get(criterionId)?.keptFromId ?? null;
  const kept = keptFromId === null ? [] : evidenceNaming(program, keptFromId);
  const own = evidenceOf(program).get(`criterion:${criterionId}`) ?? [];
  const linked = byCriterion(program).get(criterionId) ?? [];
  if (kept.length === 0 && linked.length === 0) return own;
  return [...new Set([...kept, ...own, ...linked])];
}
