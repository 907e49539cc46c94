/** Evidence is renewed: what it says now takes the place of what it said, which is kept as a version with its file. */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { id, inputOf } from "../../engine/inputs.ts";
import { fallingSignatures } from "../../gates/signing-rules.ts";
import type { Evidence } from "../../nouns.ts";
import { evidencePresent } from "../rules/presence.ts";
import type { EvidenceGiven } from "./add-evidence.ts";
import { evidenceFindings, recordFields, recordOf, shownBy } from "./add-evidence.ts";

interface RenewEvidence extends EvidenceGiven {
  readonly evidenceId: string;
  readonly acknowledge?: string | undefined;
}

const input = inputOf({ evidenceId: id("A piece of evidence"), ...recordFields }).transform(
  ({ photo, ...sent }, context): RenewEvidence => ({
    ...sent,
    ...shownBy({ ...sent, photo }, "file", context),
  }),
);

const subjectOf = ({ subjectNoun, subjectId }: Evidence) =>
  ({ noun: subjectNoun, id: subjectId }) as const;

export const renewEvidence = defineCommand({
  name: "renew-evidence",
  noun: "evidence",
  input,
  subjectId: ({ evidenceId }) => evidenceId,
  preconditions: evidencePresent,
  consequences: fallingSignatures,
  checkInput(program, command, situation) {
    const one = program.evidence.get(command.evidenceId);
    return one
      ? evidenceFindings(program, subjectOf(one), { ...command, kept: one.file }, situation)
      : [];
  },
  changes(program, command, situation, mint) {
    const one = program.evidence.get(command.evidenceId);
    if (!one) return [];
    const {
      id: evidenceId,
      subjectNoun: _noun,
      subjectId: _id,
      supports,
      removedReason,
      ...record
    } = one;
    const renewed = recordOf(program, subjectOf(one), { ...command, kept: one.file }, situation);
    return [
      change("evidence-version-kept", mint("evidenceVersion"), {
        ...record,
        evidenceId,
        replacedAt: situation.now,
      }),
      change("evidence-renewed", evidenceId, { ...renewed, version: one.version + 1 }),
    ];
  },
});
