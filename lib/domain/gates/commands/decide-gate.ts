/**
 * A gate gets one of four outcomes, never a looser one than its criteria allow. It is proposed
 * with its record; the proposer signs it if they decide, and it stands when all its deciders have signed.
 */

import { change } from "../../changes.ts";
import { approvesOwnWork } from "../../deliverables/rules/acceptance.ts";
import { applyAll } from "../../engine/apply.ts";
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
import type { Gate } from "../../nouns.ts";
import { unknownMembers } from "../../people/commands/references.ts";
import type { Program } from "../../program.ts";
import { evidenceForGate } from "../../reports/proof.ts";
import { gateOutcomes } from "../../vocabulary.ts";
import { boardMissing, decidedByPreparer, minutesMissing } from "../decider-rules.ts";
import {
  criticalUnmetPasses,
  decisionRecordIncomplete,
  nothingAssessed,
  stopWithoutReassessment,
} from "../rules.ts";
import { changedSinceOpened, decisionUnderWay } from "../signing-rules.ts";
import { conditionsIn } from "./conditions-given.ts";
import { deciderFindings } from "./named-deciders.ts";
import { outcomeFindings } from "./outcome-findings.ts";
import { decisionSettled } from "./settle-decision.ts";
import { signed } from "./sign-gate.ts";

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
  /** Met criteria that the repeated activities touch; the others keep their result. */
  repeatedCriterionIds: ids(),
  reassessment: optionalText(),
  /** After recycle: the day the same gate is held again. */
  againDay: optionalDay(),
  /** What the page showed, in marks (`seenMarks`). */
  seen: optionalText(100_000),
  /** The minutes or pack of the session, where there is one. */
  ...evidenceFields,
}).transform((sent, context) => {
  const { conditionCriterionId, conditionText, conditionOwnerId, conditionDueDay, ...rest } =
    withEvidence(sent, context);
  const columns = { conditionCriterionId, conditionText, conditionOwnerId, conditionDueDay };
  return { ...rest, conditions: conditionsIn(columns, context) };
});

export type DecideGate = InputOf<typeof input, "seen">;

export const decideGate = defineCommand<DecideGate>({
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
      ...decisionUnderWay.check(program, { gateId: id }, situation),
      ...nothingAssessed.check(program, { gateId: id, state: gate.state }, situation),
      ...approvesOwnWork.check(program, { subject }, situation),
    ];
  },
  checkInput(program, command, situation) {
    const gate = program.gate.get(command.gateId);
    if (!gate) return [];
    return [
      ...changedSinceOpened.check(
        program,
        { gateId: gate.id, seen: command.seen ?? "" },
        situation,
      ),
      ...outcomeFindings(program, gate, command.outcome, situation, command.conditions),
      ...signerFindings(program, gate, command, situation),
      ...recordFindings(program, gate, command, situation),
      ...conditionFindings(program, command, situation),
    ];
  },
  changes(program, command, situation, mint) {
    const gate = program.gate.get(command.gateId);
    if (!gate) return [];
    const { evidence, acknowledge: _acknowledge, seen: _seen, ...record } = command;
    const proposedById = actorId(program, situation);
    const { deciderIds } = record;
    const signs = proposedById !== null && deciderIds.includes(proposedById);
    const decision = {
      ...record,
      id: mint("gateDecision"),
      conditions: record.conditions.map((one) => ({ ...one, text: one.text.trim() })),
      exceptions: record.exceptions.trim() || null,
      remediation: record.remediation.trim() || null,
      reassessment: record.reassessment.trim() || null,
      proposedById,
      proposedAt: situation.now,
      byMinutes: !signs,
    };
    const subject = { noun: "gate", id: gate.id } as const;
    const shown = evidence ? [evidenceAdded(program, subject, evidence, situation, mint)] : [];
    const { id, ...proposed } = decision;
    return [
      ...shown,
      change("gate-decision-proposed", id, {
        ...proposed,
        state: "PROPOSED",
        endedReason: null,
        endedById: null,
      }),
      ...(signs ? [signed(applyAll(program, shown), gate, id, proposedById, situation, mint)] : []),
      ...(signs && deciderIds.length === 1
        ? decisionSettled(
            program,
            gate,
            decision,
            { at: situation.now, memberId: proposedById },
            mint,
          )
        : []),
    ];
  },
});

/** Who decides, and whether the one who proposes may. */
function signerFindings(
  program: Program,
  { id: gateId, stage }: Gate,
  { deciderIds, evidence }: DecideGate,
  situation: Situation,
): readonly Finding[] {
  const byDecider = deciderIds.includes(actorId(program, situation) ?? "");
  return [
    ...deciderFindings(program, gateId, deciderIds, situation),
    ...decidedByPreparer.check(program, { gateId, deciderIds }, situation),
    ...boardMissing.check(program, { gateId, stage, deciderIds }, situation),
    ...(deciderIds.length === 0
      ? []
      : minutesMissing.check(
          program,
          { gateId, byDecider, minutes: evidence !== null },
          situation,
        )),
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
        second: "The due date of a condition",
        secondDay: dueDay,
      },
      situation,
    ),
  ]);
}
