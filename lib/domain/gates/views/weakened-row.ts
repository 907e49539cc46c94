/** Criteria that ask for less than they did, as lists print them (I-45). */
import type { Situation } from "../../engine/situation.ts";
import type { Criterion } from "../../nouns.ts";
import { exceptionsInForce } from "../../overrides/exceptions-in-force.ts";
import type { Program } from "../../program.ts";
import { placeOf, titleOf } from "../../subjects.ts";
import type { CriterionResult } from "../../vocabulary.ts";
import { timesOver } from "../../wording.ts";

export interface WeakenedRow {
  readonly id: string;
  readonly text: string;
  readonly critical: boolean;
  readonly result: CriterionResult;
  /** "waived", "loosened twice", "removed". */
  readonly how: string;
  readonly reason: string;
  readonly subject: { readonly id: string; readonly title: string; readonly href: string | null };
}

/** Criteria whose waiver or loosening is in force on the day, as the steering report counts them. */
export function weakenedOn(program: Program, situation: Situation): readonly Criterion[] {
  const ids = exceptionsInForce(program, situation).flatMap(({ ref }) =>
    ref.noun === "criterion" ? [ref.id] : [],
  );
  return [...new Set(ids)].flatMap((id) => program.criterion.get(id) ?? []);
}

export function weakenedRow(program: Program, criterion: Criterion): WeakenedRow {
  const { subjectNoun, subjectId, loosenedCount: times } = criterion;
  return {
    id: criterion.id,
    text: criterion.text,
    critical: criterion.critical,
    result: criterion.result,
    how: criterion.removed ? "removed" : times > 0 ? `loosened ${timesOver(times)}` : "waived",
    reason: (times > 0 ? criterion.loosenedReason : criterion.resultReason) ?? "",
    subject: {
      id: subjectId,
      title: titleOf(program, subjectNoun, subjectId),
      href: placeOf(program, subjectNoun, subjectId),
    },
  };
}
