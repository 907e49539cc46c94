/** A criterion changes, gets stricter, looser, or goes. Loosening one under way needs two others (I-45). */

import { change } from "../../changes.ts";
import { criterionLoosenedUnderway } from "../../deliverables/rules/acceptance.ts";
import { signOffWithoutSigner } from "../../deliverables/rules/own-work.ts";
import { defineCommand } from "../../engine/command.ts";
import { editing } from "../../engine/edit.ts";
import type { InputOf } from "../../engine/inputs.ts";
import { flag, id, inputOf, optionalChoice, optionalText, text } from "../../engine/inputs.ts";
import { reasonTooShort, stateForbids } from "../../engine/platform-rules.ts";
import { undecided } from "../../evidence/commands/remove-evidence.ts";
import { textMissing } from "../../evidence/rules.ts";
import type { Criterion } from "../../nouns.ts";
import type { ProgramRole } from "../../vocabulary.ts";
import { programRoles } from "../../vocabulary.ts";
import { looseningOf, losesItsSigner } from "../loosening.ts";
import { fallingSignatures } from "../signing-rules.ts";

const input = inputOf({
  criterionId: id("A criterion"),
  text: text("The criterion", 1000),
  critical: flag(),
  evidenceNeeded: optionalText(1000),
  /** The role whose sign-off it is. Left out in code, it stays as it is; a form that sends none takes it away. */
  signedBy: optionalChoice(programRoles),
  remove: flag(),
  /** The person says it asks for less now; numbers that sink are found without being told. */
  weaker: flag(),
  /** Needed when it is removed or loosened. */
  reason: optionalText(),
});

export type ChangeCriterion = InputOf<typeof input, "signedBy">;

function loosening(criterion: Criterion, command: ChangeCriterion) {
  const after = {
    ...command,
    signedBy: signerAfter(criterion, command),
    removed: command.remove,
  };
  return {
    criterion,
    loosening: looseningOf(criterion, after),
    losesSigner: losesItsSigner(criterion, after),
  };
}

const signerAfter = (criterion: Criterion, { signedBy }: ChangeCriterion): ProgramRole | null =>
  signedBy === undefined ? criterion.signedBy : signedBy;

/** It asks for something else now, or somebody else: what was assessed before does not count. */
const isReworded = (criterion: Criterion, command: ChangeCriterion): boolean =>
  command.text.trim() !== criterion.text || signerAfter(criterion, command) !== criterion.signedBy;

export const changeCriterion = defineCommand<ChangeCriterion>({
  name: "change-criterion",
  noun: "criterion",
  input,
  preconditions(program, id, situation) {
    const question = undecided(program, { noun: "criterion", id });
    return [
      ...stateForbids.check(
        program,
        {
          subject: { noun: "criterion", id },
          state: program.criterion.get(id)?.removed ? "REMOVED" : "PRESENT",
          allowed: ["PRESENT"],
        },
        situation,
      ),
      ...(question ? stateForbids.check(program, question, situation) : []),
    ];
  },
  checkInput(program, command, situation) {
    const criterion = program.criterion.get(command.criterionId);
    if (!criterion) return [];
    const subject = { noun: "criterion", id: criterion.id } as const;
    const how = loosening(criterion, command);
    return [
      ...textMissing.check(program, { subject, field: "Criterion", text: command.text }, situation),
      ...(how.loosening === null
        ? []
        : reasonTooShort.check(program, { subject, reason: command.reason }, situation)),
      ...(command.remove || !isReworded(criterion, command)
        ? []
        : signOffWithoutSigner.check(
            program,
            { subject, text: command.text, signedBy: signerAfter(criterion, command) },
            situation,
          )),
      ...criterionLoosenedUnderway.check(program, how, situation),
    ];
  },
  changes(program, command, situation) {
    const criterion = program.criterion.get(command.criterionId);
    if (!criterion) return [];
    const how = loosening(criterion, command);
    const underway = criterionLoosenedUnderway.check(program, how, situation).length > 0;
    const set = {
      text: command.text.trim(),
      critical: command.critical,
      evidenceNeeded: command.evidenceNeeded.trim(),
      signedBy: signerAfter(criterion, command),
      removed: command.remove,
      ...(isReworded(criterion, command)
        ? {
            result: "NOT_ASSESSED" as const,
            resultReason: null,
            assessedById: null,
            assessedAt: null,
          }
        : {}),
    };
    if (!underway) return [change("criterion-changed", criterion.id, set)];
    return [
      change("criterion-loosened", criterion.id, {
        ...set,
        loosenedCount: criterion.loosenedCount + 1,
        loosenedReason: command.reason.trim(),
      }),
    ];
  },
  consequences: fallingSignatures,
  edits: editing<ChangeCriterion>((program, { criterionId }) => {
    const before = program.criterion.get(criterionId);
    if (!before) return null;
    const { text, critical, evidenceNeeded, signedBy, removed } = before;
    return { text, critical, evidenceNeeded, signedBy, remove: removed };
  }),
});
