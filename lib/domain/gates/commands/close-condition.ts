/** What a gate asked for is done: with a link, or at least a sentence that shows it. The last one closes the gate. */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { id, inputOf, text } from "../../engine/inputs.ts";
import { reasonTooShort, stateForbids } from "../../engine/platform-rules.ts";
import { actorId } from "../../engine/situation.ts";
import {
  evidenceAdded,
  evidenceFields,
  evidenceFindings,
  withEvidence,
} from "../../evidence/commands/add-evidence.ts";
import { openConditionsOf } from "../gate-conditions.ts";
import { isPassing } from "../gate-suggestion.ts";

const input = inputOf({
  conditionId: id("A condition"),
  note: text("The evidence that it is done"),
  ...evidenceFields,
}).transform(withEvidence);

export const closeCondition = defineCommand({
  name: "close-condition",
  noun: "condition",
  input,
  preconditions: (program, id, situation) =>
    stateForbids.check(
      program,
      {
        subject: { noun: "condition", id },
        state: program.condition.get(id)?.closedDay ? "CLOSED" : "OPEN",
        allowed: ["OPEN"],
      },
      situation,
    ),
  checkInput(program, { conditionId, note, evidence }, situation) {
    const subject = { noun: "condition", id: conditionId } as const;
    return [
      ...reasonTooShort.check(
        program,
        { subject, reason: note, field: "The evidence that it is done" },
        situation,
      ),
      ...(evidence ? evidenceFindings(program, subject, evidence, situation) : []),
    ];
  },
  changes(program, { conditionId, note, evidence }, situation, mint) {
    const condition = program.condition.get(conditionId);
    const gate = program.gate.get(condition?.gateId ?? "");
    if (!condition || !gate) return [];
    const left = openConditionsOf(program, gate.id).filter(({ id }) => id !== conditionId);
    return [
      change("condition-closed", conditionId, {
        closedDay: situation.today,
        closedById: actorId(program, situation),
        closingNote: note.trim(),
      }),
      ...(evidence
        ? [
            evidenceAdded(
              program,
              { noun: "condition", id: conditionId },
              evidence,
              situation,
              mint,
            ),
          ]
        : []),
      ...(left.length === 0 && isPassing(gate.outcome) && gate.state === "DECIDED"
        ? [change("gate-closed", gate.id, { state: "CLOSED" })]
        : []),
    ];
  },
});
