/** The share of its criteria that a sprint waived (I-49). */
import type { Sprint } from "../nouns.ts";
import type { Program } from "../program.ts";
import { criteriaOf } from "../program.ts";
import { itemsHeld } from "../sprints/sprint-records.ts";

export interface WaiverRate {
  readonly number: number;
  readonly waived: number;
  /** Criteria that somebody gave a result. */
  readonly assessed: number;
  /** waived ÷ assessed, 0–1; null while nothing is assessed. */
  readonly ratio: number | null;
}

/** Over the criteria of what the sprint accepted. */
export function waiverRateOf(program: Program, sprint: Sprint): WaiverRate {
  const results = itemsHeld(program, sprint.id)
    .filter(({ disposition }) => disposition === "ACCEPTED")
    .flatMap(({ deliverableId }) => criteriaOf(program).get(`deliverable:${deliverableId}`) ?? [])
    .map(({ result }) => result)
    .filter((result) => result !== "NOT_ASSESSED");
  const waived = results.filter((result) => result === "WAIVED").length;
  return {
    number: sprint.number,
    waived,
    assessed: results.length,
    ratio: results.length === 0 ? null : waived / results.length,
  };
}
