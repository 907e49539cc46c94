/** A gate that is no longer needed is dropped with a reason; a decided one stays. */
import { change } from "../changes.ts";
import type { Command } from "../deed.ts";
import { deed } from "../deed.ts";
import { reasonTooShort, stateForbids } from "../rules/house.ts";
import { undecided } from "./remove-evidence.ts";

export interface DropGate extends Command {
  readonly gateId: string;
  readonly reason: string;
}

export const dropGate = deed<DropGate>({
  name: "drop-gate",
  noun: "gate",
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
