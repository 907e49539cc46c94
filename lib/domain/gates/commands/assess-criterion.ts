/** What a reviewer found for one criterion of a deliverable or a gate. */

import type { Change } from "../../changes.ts";
import { change } from "../../changes.ts";
import { approvesOwnWork } from "../../deliverables/rules/acceptance.ts";
import { signedByAnother } from "../../deliverables/rules/own-work.ts";
import { defineCommand } from "../../engine/command.ts";
import type { InputOf } from "../../engine/inputs.ts";
import { choice, id, inputOf, optionalDay, optionalId, optionalText } from "../../engine/inputs.ts";
import { reasonTooShort, stateForbids } from "../../engine/platform-rules.ts";
import type { Situation } from "../../engine/situation.ts";
import { actorId, memberOf } from "../../engine/situation.ts";
import {
  evidenceAdded,
  evidenceFields,
  evidenceFindings,
  withEvidence,
} from "../../evidence/commands/add-evidence.ts";
import { undecided } from "../../evidence/commands/remove-evidence.ts";
import { resultWithoutEvidence } from "../../evidence/rules.ts";
import type { Criterion } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import { evidenceForCriterion } from "../../reports/proof.ts";
import type { CriterionResult } from "../../vocabulary.ts";
import { criterionResults } from "../../vocabulary.ts";
import { notWaived } from "../criterion.ts";
import { criteriaOfGate } from "../gate-suggestion.ts";
import { assessesItself } from "../rules/figures.ts";
import { waiverIncomplete } from "../rules/waivers.ts";
import { fallingSignatures } from "../signing-rules.ts";

const input = inputOf({
  criterionId: id("A criterion"),
  result: choice(criterionResults, "The result"),
  /** Needed when it is not met, waived or not applicable. */
  reason: optionalText(),
  ...evidenceFields,
  /** Of a waiver: who answers for it, and the last day on which it holds. */
  waiverOwnerId: optionalId(),
  waivedUntilDay: optionalDay(),
}).transform(({ waiverOwnerId, waivedUntilDay, ...sent }, context) => {
  const waiver: Waiver = { waiverOwnerId, waivedUntilDay };
  return { ...withEvidence(sent, context), waiver };
});

type Waiver = Pick<Criterion, "waiverOwnerId" | "waivedUntilDay">;

const wantsReason: readonly CriterionResult[] = ["NOT_MET", "NOT_APPLICABLE", "WAIVED"];
/** Results that let the work pass: nobody gives them to their own, and a sign-off has its signer (I-44). */
const approving: readonly CriterionResult[] = ["MET", "NOT_APPLICABLE", "WAIVED"];

/** Takes back what somebody else found: as much a judgement as giving a result. */
const undoes = (
  program: Program,
  criterion: Criterion,
  result: CriterionResult,
  situation: Situation,
): boolean =>
  result === "NOT_ASSESSED" &&
  criterion.assessedById !== null &&
  criterion.assessedById !== memberOf(program, situation.actor)?.id;

export type AssessCriterion = InputOf<typeof input, "waiver">;

export const assessCriterion = defineCommand<AssessCriterion>({
  name: "assess-criterion",
  noun: "criterion",
  input,
  preconditions(program, id, situation) {
    const question = undecided(program, { noun: "criterion", id });
    return [
      ...(question ? stateForbids.check(program, question, situation) : []),
      ...assessesItself.check(program, { criterionId: id }, situation),
    ];
  },
  checkInput(program, { criterionId, result, reason, evidence: given, waiver }, situation) {
    const criterion = program.criterion.get(criterionId);
    if (!criterion) return [];
    const subject = { noun: "criterion", id: criterionId } as const;
    const evidence = evidenceForCriterion(program, criterionId).length + (given ? 1 : 0);
    return [
      ...(given ? evidenceFindings(program, subject, given, situation) : []),
      ...(result === "MET"
        ? resultWithoutEvidence.check(program, { subject, evidence }, situation)
        : []),
      ...(wantsReason.includes(result)
        ? reasonTooShort.check(program, { subject, reason }, situation)
        : []),
      ...(result === "WAIVED"
        ? waiverIncomplete.check(
            program,
            {
              subject,
              ownerId: waiver?.waiverOwnerId ?? null,
              untilDay: waiver?.waivedUntilDay ?? null,
            },
            situation,
          )
        : []),
      ...(approving.includes(result) || undoes(program, criterion, result, situation)
        ? [
            ...approvesOwnWork.check(program, { subject }, situation),
            ...signedByAnother.check(program, { criterionIds: [criterionId] }, situation),
          ]
        : []),
    ];
  },
  consequences: fallingSignatures,
  changes: (program, { criterionId, result, reason, evidence, waiver }, situation, mint) => [
    ...(evidence
      ? [evidenceAdded(program, { noun: "criterion", id: criterionId }, evidence, situation, mint)]
      : []),
    change("criterion-assessed", criterionId, {
      result,
      resultReason: reason.trim() || null,
      assessedById: result === "NOT_ASSESSED" ? null : actorId(program, situation),
      assessedAt: result === "NOT_ASSESSED" ? null : situation.now,
      ...(result === "WAIVED" ? (waiver ?? notWaived) : notWaived),
    }),
    ...gateMoved(program, criterionId, result),
  ],
});

/** A gate collects evidence from its first result on, and is ready when every criterion has one. */
export function gateMoved(
  program: Program,
  criterionId: string,
  result: CriterionResult,
): readonly Change[] {
  const criterion = program.criterion.get(criterionId);
  const gate =
    criterion?.subjectNoun === "gate" ? program.gate.get(criterion.subjectId) : undefined;
  if (!gate) return [];
  const assessed = criteriaOfGate(program, gate.id).every(
    (one) => (one.id === criterionId ? result : one.result) !== "NOT_ASSESSED",
  );
  const state = assessed ? "READY" : "EVIDENCE_COLLECTION";
  return state === gate.state ? [] : [change("gate-readied", gate.id, { state })];
}
