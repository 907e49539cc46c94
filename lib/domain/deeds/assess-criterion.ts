/** What a reviewer found for one criterion of a deliverable or a gate. */
import { change } from "../changes.ts";
import type { Command } from "../deed.ts";
import { deed } from "../deed.ts";
import { evidenceForCriterion } from "../measures/proof.ts";
import type { Criterion } from "../nouns.ts";
import type { Program } from "../program.ts";
import { approverOwnsSubject } from "../rules/acceptance.ts";
import { resultWithoutEvidence } from "../rules/evidence.ts";
import { reasonTooShort, stateForbids } from "../rules/house.ts";
import { actorId } from "../situation.ts";
import type { CriterionResult } from "../vocabulary.ts";
import { undecided } from "./remove-evidence.ts";

export interface AssessCriterion extends Command {
  readonly criterionId: string;
  readonly result: CriterionResult;
  /** Needed when it is not met, waived or not applicable. */
  readonly reason: string;
}

const wantsReason: readonly CriterionResult[] = ["NOT_MET", "NOT_APPLICABLE", "WAIVED"];
/** Setting a criterion aside is an approval, so its owner cannot (I-44). */
const setsAside: readonly CriterionResult[] = ["NOT_APPLICABLE", "WAIVED"];

export const assessCriterion = deed<AssessCriterion>({
  name: "assess-criterion",
  noun: "criterion",
  subjectId: (command) => command.criterionId,
  objections(program, id, situation) {
    const question = undecided(program, { noun: "criterion", id });
    return question ? stateForbids.look(program, question, situation) : [];
  },
  provokes(program, { criterionId, result, reason }, situation) {
    const criterion = program.criterion.get(criterionId);
    if (!criterion) return [];
    const subject = { noun: "criterion", id: criterionId } as const;
    const evidence = evidenceForCriterion(program, criterionId).length;
    return [
      ...(result === "MET"
        ? resultWithoutEvidence.look(program, { subject, evidence }, situation)
        : []),
      ...(wantsReason.includes(result)
        ? reasonTooShort.look(program, { subject, reason }, situation)
        : []),
      ...(setsAside.includes(result)
        ? approverOwnsSubject.look(
            program,
            { subject, ownerId: ownerOf(program, criterion) },
            situation,
          )
        : []),
    ];
  },
  changes: (program, { criterionId, result, reason }, situation) => [
    change("criterion-assessed", criterionId, {
      result,
      resultReason: reason.trim() || null,
      assessedById: result === "NOT_ASSESSED" ? null : actorId(program, situation),
      assessedAt: result === "NOT_ASSESSED" ? null : situation.now,
    }),
  ],
});

function ownerOf(program: Program, criterion: Criterion): string | null {
  const subject =
    criterion.subjectNoun === "deliverable"
      ? program.deliverable.get(criterion.subjectId)
      : program.gate.get(criterion.subjectId);
  return subject?.ownerId ?? null;
}
