/** A gate that is no longer needed is dropped with a reason; a decided one stays. */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { id, inputOf, reason } from "../../engine/inputs.ts";
import { stateForbids } from "../../engine/platform-rules.ts";
import { undecided } from "../../evidence/commands/remove-evidence.ts";

const input = inputOf({
  gateId: id("A gate"),
  reason: reason(),
});

export const dropGate = defineCommand({
  name: "drop-gate",
  noun: "gate",
  input,
  preconditions(program, id, situation) {
    const question = undecided(program, { noun: "gate", id });
    return question ? stateForbids.check(program, question, situation) : [];
  },
  changes: (_program, { gateId, reason }) => [
    change("gate-dropped", gateId, { droppedReason: reason.trim() }),
  ],
});
