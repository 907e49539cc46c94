/** A gate that is no longer needed is dropped with a reason; a decided one stays. */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import type { InputOf } from "../../engine/inputs.ts";
import { id, inputOf, text } from "../../engine/inputs.ts";
import { reasonTooShort, stateForbids } from "../../engine/platform-rules.ts";
import { undecided } from "../../evidence/commands/remove-evidence.ts";

const input = inputOf({
  gateId: id("A gate"),
  reason: text("A reason"),
});

export type DropGate = InputOf<typeof input>;

export const dropGate = defineCommand({
  name: "drop-gate",
  noun: "gate",
  input,
  subjectId: (command) => command.gateId,
  preconditions(program, id, situation) {
    const question = undecided(program, { noun: "gate", id });
    return question ? stateForbids.check(program, question, situation) : [];
  },
  checkInput: (program, { gateId, reason }, situation) =>
    reasonTooShort.check(program, { subject: { noun: "gate", id: gateId }, reason }, situation),
  changes: (_program, { gateId, reason }) => [
    change("gate-dropped", gateId, { droppedReason: reason.trim() }),
  ],
});
