/** What a gate suggests (all criteria met: go; a critical one unmet, or a required control of Gate P not active: recycle; else conditional go). Deciders may be stricter, never looser. */
import { requiredNotActive } from "../controls/control-tests.ts";
import type { Control, Criterion } from "../nouns.ts";
import type { Program } from "../program.ts";
import { criteriaOf } from "../program.ts";
import type { GateOutcome } from "../vocabulary.ts";
import { gateOutcomes } from "../vocabulary.ts";
import { selfAssessed } from "./criterion-figures.ts";
import { isGateP } from "./gate-p.ts";

/** Criteria of a gate, removed ones left out; those that a figure judges have the result that it gives them. */
export function criteriaOfGate(program: Program, gateId: string): readonly Criterion[] {
  const criteria = criteriaOf(program).get(`gate:${gateId}`) ?? [];
  const gate = program.gate.get(gateId);
  return gate && criteria.some(({ figure }) => figure !== null)
    ? criteria.map((criterion) => selfAssessed(program, gate, criterion))
    : criteria;
}

/** Met, or waived or not applicable with a reason. What nobody has assessed is not met. */
export const isSatisfied = (criterion: Criterion): boolean =>
  criterion.result === "MET" ||
  ((criterion.result === "WAIVED" || criterion.result === "NOT_APPLICABLE") &&
    (criterion.resultReason ?? "").trim() !== "");

export interface GateSuggestion {
  readonly outcome: GateOutcome;
  readonly unmet: readonly Criterion[];
  readonly criticalUnmet: readonly Criterion[];
  readonly notAssessed: readonly Criterion[];
  readonly criteria: number;
  /** Of Gate P: required controls that are not active. */
  readonly inactiveControls: readonly Control[];
}

/**
 * The outcome the criteria suggest, with those unmet and those not assessed. A gate without criteria suggests
 * recycle.
 */
export function gateSuggestion(program: Program, gateId: string): GateSuggestion {
  const criteria = criteriaOfGate(program, gateId);
  const unmet = criteria.filter((criterion) => !isSatisfied(criterion));
  const criticalUnmet = unmet.filter((criterion) => criterion.critical);
  const gate = program.gate.get(gateId);
  const inactiveControls = gate && isGateP(gate) ? requiredNotActive(program) : [];
  return {
    outcome: suggested(
      criteria.length,
      unmet.length,
      criticalUnmet.length + inactiveControls.length,
    ),
    unmet,
    criticalUnmet,
    notAssessed: criteria.filter((criterion) => criterion.result === "NOT_ASSESSED"),
    criteria: criteria.length,
    inactiveControls,
  };
}

/** A gate without criteria has nothing that could be met. */
function suggested(criteria: number, unmet: number, critical: number): GateOutcome {
  if (criteria === 0 || critical > 0) return "RECYCLE";
  return unmet > 0 ? "CONDITIONAL_GO" : "GO";
}

/** Go is the loosest outcome, stop the strictest. */
export const isStricter = (outcome: GateOutcome, than: GateOutcome): boolean =>
  gateOutcomes.indexOf(outcome) > gateOutcomes.indexOf(than);

/** Go and conditional go let the work pass. */
export const isPassing = (outcome: GateOutcome | null): boolean =>
  outcome === "GO" || outcome === "CONDITIONAL_GO";
