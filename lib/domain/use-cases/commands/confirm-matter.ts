/** Whoever answers for it confirms, with evidence, that something a use case needs is there; or takes that back. */
import { change } from "../../changes.ts";
import { approvesOwnWork } from "../../deliverables/rules/acceptance.ts";
import { confirmersOf } from "../../duties.ts";
import { defineCommand } from "../../engine/command.ts";
import type { Finding } from "../../engine/finding.ts";
import { choice, complain, flag, id, inputOf, optionalText, reason } from "../../engine/inputs.ts";
import { reasonTooShort, stateForbids } from "../../engine/platform-rules.ts";
import type { Situation } from "../../engine/situation.ts";
import { actorId, memberOf } from "../../engine/situation.ts";
import {
  evidenceAdded,
  evidenceFields,
  evidenceFindings,
  withEvidence,
} from "../../evidence/commands/add-evidence.ts";
import { resultWithoutEvidence } from "../../evidence/rules.ts";
import type { Program } from "../../program.ts";
import type { UseCaseMatter } from "../../vocabulary.ts";
import { useCaseMatters } from "../../vocabulary.ts";
import { notTheirsToConfirm } from "../rules/results.ts";

const input = inputOf({
  useCaseId: id("A use case"),
  matter: choice(useCaseMatters, "What is confirmed"),
  notApplicable: flag(),
  note: optionalText(),
  ...evidenceFields,
}).transform((sent, context) => {
  if (sent.notApplicable && sent.matter !== "FAIRNESS_TEST")
    complain(context, "notApplicable", "Only the fairness test can be not applicable.");
  return withEvidence(sent, context);
});

/** T-190 and I-44, of whoever confirms or withdraws. */
const byWhom = (
  program: Program,
  useCaseId: string,
  matter: UseCaseMatter,
  situation: Situation,
): readonly Finding[] => [
  ...notTheirsToConfirm.check(
    program,
    {
      useCaseId,
      matter,
      roles: confirmersOf(matter),
      held: memberOf(program, situation.actor)?.roles ?? [],
    },
    situation,
  ),
  ...approvesOwnWork.check(program, { subject: { noun: "useCase", id: useCaseId } }, situation),
];

export const confirmMatter = defineCommand({
  name: "confirm-matter",
  noun: "useCase",
  input,
  checkInput(program, { useCaseId, matter, notApplicable, note, evidence }, situation) {
    const subject = { noun: "useCase", id: useCaseId } as const;
    return [
      ...byWhom(program, useCaseId, matter, situation),
      ...(notApplicable ? reasonTooShort.check(program, { subject, reason: note }, situation) : []),
      ...(evidence
        ? evidenceFindings(program, subject, evidence, situation)
        : resultWithoutEvidence.check(
            program,
            { subject, evidence: notApplicable ? 1 : 0 },
            situation,
          )),
    ];
  },
  changes(program, { useCaseId, matter, notApplicable, note, evidence }, situation, mint) {
    const subject = { noun: "useCase", id: useCaseId } as const;
    const proof = evidence ? [evidenceAdded(program, subject, evidence, situation, mint)] : [];
    return [
      ...proof,
      change("matter-confirmed", mint("confirmation"), {
        ...{ useCaseId, matter, notApplicable },
        note: note.trim(),
        evidenceId: proof[0]?.id ?? null,
        day: situation.today,
        byId: actorId(program, situation),
        at: situation.now,
        withdrawnReason: null,
        withdrawnAt: null,
      }),
    ];
  },
});

export const withdrawConfirmation = defineCommand({
  name: "withdraw-confirmation",
  noun: "confirmation",
  input: inputOf({ confirmationId: id("A confirmation"), reason: reason() }),
  preconditions(program, confirmationId, situation) {
    const found = program.confirmation.get(confirmationId);
    if (!found) return [];
    return [
      ...stateForbids.check(
        program,
        {
          subject: { noun: "confirmation", id: confirmationId },
          state: found.withdrawnReason === null ? "CONFIRMED" : "WITHDRAWN",
          allowed: ["CONFIRMED"],
        },
        situation,
      ),
      ...notTheirsToConfirm.check(
        program,
        {
          useCaseId: found.useCaseId,
          matter: found.matter,
          roles: confirmersOf(found.matter),
          held: memberOf(program, situation.actor)?.roles ?? [],
        },
        situation,
      ),
    ];
  },
  changes: (_program, { confirmationId, reason: why }, { now }) => [
    change("confirmation-withdrawn", confirmationId, {
      withdrawnReason: why.trim(),
      withdrawnAt: now,
    }),
  ],
});
