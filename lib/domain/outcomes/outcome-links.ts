/** Which roadmap outcomes a deliverable serves. */
import type { Outcome } from "../nouns.ts";
import type { Program } from "../program.ts";
import { remembered } from "../program.ts";

/** Deliverable → outcomes whose parts wait for it; dropped outcomes wait for nothing. */
const outcomesByDeliverable = remembered((program: Program) => {
  const found = new Map<string, Outcome[]>();
  for (const part of program.outcomePart.values()) {
    const outcome = program.outcome.get(part.outcomeId);
    if (!outcome || outcome.droppedReason !== null) continue;
    for (const id of part.deliverableIds) {
      const known = found.get(id);
      if (!known) found.set(id, [outcome]);
      else if (!known.includes(outcome)) known.push(outcome);
    }
  }
  return found;
});

/** Outcomes that wait for a deliverable through one of their parts, each once; dropped ones are left out. */
export const outcomesServedBy = (program: Program, deliverableId: string): readonly Outcome[] =>
  outcomesByDeliverable(program).get(deliverableId) ?? [];
