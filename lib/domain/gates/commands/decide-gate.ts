/** Deciders by name give a gate one of four outcomes; never a looser one than its criteria allow. */

import type { Change } from "../../changes.ts";
import { change } from "../../changes.ts";
import { requiredControlInactive } from "../../controls/rules.ts";
import { approvesOwnWork } from "../../deliverables/rules/acceptance.ts";
import { defineCommand } from "../../engine/command.ts";
import type { Finding } from "../../engine/finding.ts";
import type { InputOf } from "../../engine/inputs.ts";
import {
  choice,
  column,
  id,
  ids,
  inputOf,
  lines,
  optionalDay,
  optionalText,
} from "../../engine/inputs.ts";
import { daysReversed, stateForbids } from "../../engine/platform-rules.ts";
import type { Situation } from "../../engine/situation.ts";
import { actorId } from "../../engine/situation.ts";
import {
  evidenceAdded,
  evidenceFields,
  evidenceFindings,
  withEvidence,
} from "../../evidence/commands/add-evidence.ts";
import { resultWithoutEvidence, textMissing } from "../../evidence/rules.ts";
import type { Gate, Noun } from "../../nouns.ts";
import { unknownMembers } from "../../people/commands/references.ts";
import type { Program } from "../../program.ts";
import { evidenceForCriterion, evidenceForGate } from "../../reports/proof.ts";
import type { GateOutcome } from "../../vocabulary.ts";
import { gateOutcomes } from "../../vocabulary.ts";
import { criteriaOfGate, isPassing } from "../gate-suggestion.ts";
import {
  conditionalWithGaps,
  conditionOverdue,
  criticalUnmetPasses,
  decisionRecordIncomplete,
  goWithUnmetCriteria,
  mayNotDecide,
  nothingAssessed,
  outcomeIsNone,
  stopWithoutReassessment,
} from "../rules.ts";
import type { ConditionGiven } from "./conditions-given.ts";
import { conditionsIn } from "./conditions-given.ts";
import { gateScheduled } from "./schedule-gate.ts";

const input = inputOf({
  gateId: id("A gate"),
  outcome: choice(gateOutcomes, "An outcome"),
  /** What was looked at: documents, demonstrations, reports. */
  inputs: lines(),
  deciderIds: ids(),
  conditionCriterionId: column(),
  conditionText: column(),
  conditionOwnerId: column(),
  conditionDueDay: column(),
  exceptions: optionalText(),
  remediation: optionalText(),
  recycleActivities: lines(),
  reassessment: optionalText(),
  /** After recycle: the day the same gate is held again. */
  againDay: optionalDay(),
  /** The minutes or pack of the session, where there is one. */
  ...evidenceFields,
}).transform((sent, context) => {
  const { conditionCriterionId, conditionText, conditionOwnerId, conditionDueDay, ...rest } =
    withEvidence(sent, context);
  const columns = { conditionCriterionId, conditionText, conditionOwnerId, conditionDueDay };
  return { ...rest, conditions: conditionsIn(columns, context) };
});

export type DecideGate = InputOf<typeof input>;

export const decideGate = defineCommand({
  name: "decide-gate",
  noun: "gate",
  input,
  preconditions(program, id, situation) {
    const gate = program.gate.get(id);
    if (!gate) return [];
    const subject = { noun: "gate", id } as const;
    const state = gate.droppedReason === null ? gate.state : "DROPPED";
    return [
      ...stateForbids.check(
        program,
        { subject, state, allowed: ["SCHEDULED", "EVIDENCE_COLLECTION", "READY"] },
        situation,
      ),
      ...nothingAssessed.check(program, { gateId: id, state: gate.state }, situation),
      ...approvesOwnWork.check(program, { subject }, situation),
    ];
  },
  checkInput(program, command, situation) {
    const gate = program.gate.get(command.gateId);
    if (!gate) return [];
    return [
      ...outcomeFindings(program, gate, command.outcome, situation, command.conditions),
      ...recordFindings(program, gate, command, situation),
      ...conditionFindings(program, command, situation),
    ];
  },
  changes(program, command, situation, mint) {
    const gate = program.gate.get(command.gateId);
    if (!gate) return [];
    return [
      change("gate-decided", gate.id, {
        state: "DECIDED",
        outcome: command.outcome,
        inputs: command.inputs,
        deciderIds: [...new Set(command.deciderIds)],
        exceptions: command.exceptions.trim() || null,
        remediation: command.remediation.trim() || null,
        recycleActivities: command.recycleActivities,
        reassessment: command.reassessment.trim() || null,
        decidedAt: situation.now,
        decidedById: actorId(program, situation),
      }),
      ...command.conditions.map(({ criterionId, text, ownerId, dueDay }) =>
        change("condition-set", mint("condition"), {
          gateId: gate.id,
          criterionId,
          text: text.trim(),
          ownerId,
          dueDay,
          closedDay: null,
          closedById: null,
          closingNote: null,
        }),
      ),
      ...(command.evidence
        ? [evidenceAdded(program, { noun: "gate", id: gate.id }, command.evidence, situation, mint)]
        : []),
      ...(isPassing(command.outcome) && command.conditions.length === 0
        ? [change("gate-closed", gate.id, { state: "CLOSED" })]
        : []),
      ...heldAgain(program, gate, command, mint),
    ];
  },
});

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
    ...criteriaOfGate(program, gateId)
      .filter(({ result }) => result === "MET")
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

/** What the record lacks. */
function recordFindings(
  program: Program,
  gate: Gate,
  command: DecideGate,
  situation: Situation,
): readonly Finding[] {
  const { outcome, inputs, deciderIds, exceptions, conditions, remediation } = command;
  const gateId = gate.id;
  const subject = { noun: "gate", id: gateId } as const;
  return [
    ...decisionRecordIncomplete.check(
      program,
      {
        gateId,
        outcome,
        inputs: inputs.length,
        deciders: deciderIds.length,
        conditionsOrExceptions: conditions.length + exceptions.trim().length,
        remediation,
      },
      situation,
    ),
    ...(outcome === "RECYCLE"
      ? criticalUnmetPasses.check(
          program,
          { gateId, outcome, activities: command.recycleActivities.length },
          situation,
        )
      : []),
    ...stopWithoutReassessment.check(
      program,
      { gateId, outcome, reassessment: command.reassessment },
      situation,
    ),
    ...unknownMembers(program, subject, "Decider", deciderIds, situation),
    ...mayNotDecide.check(program, { gateId, deciderIds }, situation),
    ...approvesOwnWork.check(program, { subject, approverIds: deciderIds }, situation),
    ...(command.evidence
      ? evidenceFindings(program, subject, command.evidence, situation)
      : resultWithoutEvidence.check(
          program,
          {
            subject,
            evidence: evidenceForGate(program, gateId).length,
          },
          situation,
        )),
  ];
}

function conditionFindings(
  program: Program,
  { gateId, conditions }: DecideGate,
  situation: Situation,
): readonly Finding[] {
  const subject = { noun: "gate", id: gateId } as const;
  return conditions.flatMap(({ text, ownerId, dueDay }) => [
    ...textMissing.check(program, { subject, field: "What the condition asks", text }, situation),
    ...unknownMembers(program, subject, "Owner of a condition", [ownerId], situation),
    ...daysReversed.check(
      program,
      {
        subject,
        first: "today",
        firstDay: situation.today,
        second: "The due day of a condition",
        secondDay: dueDay,
      },
      situation,
    ),
  ]);
}

/** Recycle names a day: the same gate is set up again, every criterion to be assessed again. */
function heldAgain(
  program: Program,
  gate: Gate,
  { outcome, againDay }: DecideGate,
  mint: (noun: Noun) => string,
): readonly Change[] {
  if (outcome !== "RECYCLE" || againDay === null) return [];
  return gateScheduled({ ...gate, scheduledDay: againDay }, criteriaOfGate(program, gate.id), mint);
}
