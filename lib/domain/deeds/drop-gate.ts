/** A gate that is no longer needed is dropped with a reason; a decided one stays. */

import { change } from "../changes.ts";
import { deed } from "../deed.ts";
import type { InputOf } from "../engine/inputs.ts";
import { id, inputOf, text } from "../engine/inputs.ts";
import { reasonTooShort, stateForbids } from "../rules/house.ts";
import { undecided } from "./remove-evidence.ts";

const input = inputOf({
  gateId: id("A gate"),
  reason: text("A reason"),
});

export type DropGate = InputOf<typeof input>;

export const dropGate = deed({
  name: "drop-gate",
  noun: "gate",
  input,
  subjectId: (command) => command.gateId,
  objections(program, id, situation) {
    const question = undecided(program, { noun: "gate", id });
    return question ? stateForbids.look(program, question, situation) : [];
  },
  provokes: (program, { gateId, reason }, situation) =>
    reasonTooShort.look(program, { subject: { noun: "gate", id: gateId }, reason }, situation),
  changes: (_program, { gateId, reason }) => [
    change("gate-dropped", gateId, { droppedReason: reason.trim() }),
  ],
});
