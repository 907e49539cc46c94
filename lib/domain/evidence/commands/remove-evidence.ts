/** Evidence is taken off with a reason, never deleted; what a decision rests on stays. */

import { change } from "../../changes.ts";
import { openStates } from "../../deliverables/deliverable-moves.ts";
import { defineCommand } from "../../engine/command.ts";
import type { Ref } from "../../engine/ids.ts";
import { id, inputOf, reason } from "../../engine/inputs.ts";
import { stateForbids } from "../../engine/platform-rules.ts";
import { fallingSignatures } from "../../gates/signing-rules.ts";
import type { Program } from "../../program.ts";
import { gateStates } from "../../vocabulary.ts";

const input = inputOf({
  evidenceId: id("A piece of evidence"),
  reason: reason(),
});

export const removeEvidence = defineCommand({
  name: "remove-evidence",
  noun: "evidence",
  input,
  preconditions(program, id, situation) {
    const evidence = program.evidence.get(id);
    if (!evidence) return [];
    const decided = undecided(program, { noun: evidence.subjectNoun, id: evidence.subjectId });
    return [
      ...stateForbids.check(
        program,
        {
          subject: { noun: "evidence", id },
          state: evidence.removedReason === null ? "PRESENT" : "REMOVED",
          allowed: ["PRESENT"],
        },
        situation,
      ),
      ...(decided ? stateForbids.check(program, decided, situation) : []),
    ];
  },
  consequences: fallingSignatures,
  changes: (_program, { evidenceId, reason }) => [
    change("evidence-removed", evidenceId, { removedReason: reason.trim() }),
  ],
});

/** The states in which the decision that criteria and evidence lead to is still open. */
export function undecided(
  program: Program,
  subject: Ref,
): { subject: Ref; state: string; allowed: readonly string[] } | null {
  if (subject.noun === "deliverable") {
    const state = program.deliverable.get(subject.id)?.state ?? "";
    return { subject, state, allowed: openStates };
  }
  if (subject.noun === "gate") {
    const gate = program.gate.get(subject.id);
    const state = gate?.droppedReason === null ? gate.state : "DROPPED";
    const allowed = gateStates.filter((one) => one !== "DECIDED" && one !== "CLOSED");
    return { subject, state, allowed };
  }
  if (subject.noun === "criterion") {
    const criterion = program.criterion.get(subject.id);
    return criterion
      ? undecided(program, { noun: criterion.subjectNoun, id: criterion.subjectId })
      : null;
  }
  return null;
}
