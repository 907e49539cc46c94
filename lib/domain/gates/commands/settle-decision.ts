/** What a decision changes once everybody it names has signed it. */
import type { Instant } from "../../calendar/index.ts";
import type { Change } from "../../changes.ts";
import { change } from "../../changes.ts";
import type { Gate, GateDecision, Noun } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import { criteriaOfGate, isPassing, isSatisfied } from "../gate-suggestion.ts";
import type { CriterionGiven } from "./add-criterion.ts";
import { gateScheduled } from "./schedule-gate.ts";

type Settled = Omit<GateDecision, "state" | "endedReason" | "endedById">;

/** The gate is decided, its conditions are set, and after recycle with a day it is set up again. */
export function decisionSettled(
  program: Program,
  gate: Gate,
  decision: Settled,
  last: { readonly at: Instant; readonly memberId: string | null },
  mint: (noun: Noun) => string,
): readonly Change[] {
  const { outcome, conditions } = decision;
  return [
    change("gate-decision-settled", decision.id, { state: "STANDS" }),
    change("gate-decided", gate.id, {
      state: "DECIDED",
      outcome,
      inputs: decision.inputs,
      deciderIds: decision.deciderIds,
      exceptions: decision.exceptions,
      remediation: decision.remediation,
      recycleActivities: decision.recycleActivities,
      reassessment: decision.reassessment,
      decidedAt: last.at,
      decidedById: last.memberId,
    }),
    ...conditions.map((condition) =>
      change("condition-set", mint("condition"), {
        gateId: gate.id,
        ...condition,
        closedDay: null,
        closedById: null,
        closingNote: null,
      }),
    ),
    ...(isPassing(outcome) && conditions.length === 0
      ? [change("gate-closed", gate.id, { state: "CLOSED" })]
      : []),
    ...heldAgain(program, gate, decision, mint),
  ];
}

/** what was met is kept with its evidence, unless an activity that is repeated touches it. */
function heldAgain(
  program: Program,
  gate: Gate,
  { outcome, againDay, repeatedCriterionIds }: Settled,
  mint: (noun: Noun) => string,
): readonly Change[] {
  if (outcome !== "RECYCLE" || againDay === null) return [];
  const criteria = criteriaOfGate(program, gate.id).map(
    (criterion): CriterionGiven =>
      isSatisfied(criterion) && !repeatedCriterionIds.includes(criterion.id)
        ? { ...criterion, kept: criterion }
        : criterion,
  );
  return gateScheduled({ ...gate, scheduledDay: againDay }, criteria, mint);
}
