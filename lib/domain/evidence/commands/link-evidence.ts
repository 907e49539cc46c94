/** One piece of evidence can support several criteria; those that are decided keep what they were decided on. */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { id, ids, inputOf } from "../../engine/inputs.ts";
import { stateForbids, subjectUnknown } from "../../engine/platform-rules.ts";
import { fallingSignatures } from "../../gates/signing-rules.ts";
import type { Evidence } from "../../nouns.ts";
import { evidencePresent } from "../rules/presence.ts";
import { undecided } from "./remove-evidence.ts";

const input = inputOf({
  evidenceId: id("A piece of evidence"),
  /** All that it supports from now on, besides what it was recorded for. */
  criterionIds: ids(),
});

/** What it was recorded for is not linked once more. */
const linked = (one: Evidence, criterionIds: readonly string[]): readonly string[] =>
  criterionIds.filter((id) => !(one.subjectNoun === "criterion" && one.subjectId === id));

export const linkEvidence = defineCommand({
  name: "link-evidence",
  noun: "evidence",
  input,
  preconditions: evidencePresent,
  consequences: fallingSignatures,
  checkInput(program, { evidenceId, criterionIds }, situation) {
    const one = program.evidence.get(evidenceId);
    if (!one) return [];
    const now = linked(one, criterionIds);
    const changed = [
      ...now.filter((id) => !one.supports.includes(id)),
      ...one.supports.filter((id) => !now.includes(id)),
    ];
    return changed.flatMap((id) => {
      const subject = { noun: "criterion", id } as const;
      const criterion = program.criterion.get(id);
      const exists = criterion?.removed === false || one.supports.includes(id);
      const question = undecided(program, subject);
      return [
        ...subjectUnknown.check(program, { subject, exists }, situation),
        ...(question ? stateForbids.check(program, question, situation) : []),
      ];
    });
  },
  changes(program, { evidenceId, criterionIds }) {
    const one = program.evidence.get(evidenceId);
    return one
      ? [change("evidence-linked", evidenceId, { supports: linked(one, criterionIds) })]
      : [];
  },
});
