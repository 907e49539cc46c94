/** What stands in the way of one outcome of a gate. */
import { requiredControlInactive } from "../../controls/rules.ts";
import type { Finding } from "../../engine/finding.ts";
import type { Situation } from "../../engine/situation.ts";
import { resultWithoutEvidence } from "../../evidence/rules.ts";
import type { Gate } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import { evidenceForCriterion } from "../../reports/proof.ts";
import type { GateOutcome } from "../../vocabulary.ts";
import { criteriaOfGate, isPassing } from "../gate-suggestion.ts";
import { milestoneIncomplete, outcomeNotCarried } from "../rules/level-gates.ts";
import {
  conditionalWithGaps,
  conditionOverdue,
  criticalUnmetPasses,
  goWithUnmetCriteria,
  outcomeIsNone,
} from "../rules.ts";
import { earlierGatesOutdated } from "../signing-rules.ts";
import type { ConditionGiven } from "./conditions-given.ts";

/**
 * What stands in the way of one outcome. Without conditions it answers before anything is typed: only
 * what no form could correct.
 */
export function outcomeFindings(
  program: Program,
  gate: Gate,
  outcome: GateOutcome,
  situation: Situation,
  conditions?: readonly ConditionGiven[],
): readonly Finding[] {
  const gateId = gate.id;
  const unknown = outcomeIsNone.check(program, { gateId, outcome }, situation);
  if (unknown.length > 0) return unknown;
  const covered = conditions?.flatMap(({ criterionId }) => criterionId ?? []);
  return [
    ...goWithUnmetCriteria.check(program, { gateId, outcome }, situation),
    ...conditionalWithGaps.check(
      program,
      { gateId, outcome, ...(covered ? { covered } : {}) },
      situation,
    ),
    ...criticalUnmetPasses.check(program, { gateId, outcome }, situation),
    ...requiredControlInactive.check(program, { gateId, outcome }, situation),
    ...conditionOverdue.check(program, { gateId, outcome, today: situation.today }, situation),
    ...milestoneIncomplete.check(program, { gateId, outcome }, situation),
    ...(gate.level === "CYCLE" && isPassing(outcome)
      ? outcomeNotCarried.check(program, { cycleId: gate.subjectId }, situation)
      : []),
    ...earlierGatesOutdated(program, gate, outcome, situation),
    ...criteriaOfGate(program, gateId)
      .filter(({ result, figure }) => result === "MET" && figure === null)
      .flatMap(({ id }) =>
        resultWithoutEvidence.check(
          program,
          {
            subject: { noun: "criterion", id },
            evidence: evidenceForCriterion(program, id).length,
          },
          situation,
        ),
      ),
  ];
}
