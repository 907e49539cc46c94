/** A person takes an escalation one tier up before its limit does (I-71, I-75). */
import type { Command } from "../deed.ts";
import { deed } from "../deed.ts";
import { tierAbove } from "../measures/escalation-clock.ts";
import { mayNotRaise } from "../rules/escalations.ts";
import { reasonTooShort, stateForbids } from "../rules/house.ts";
import { climb } from "./climb.ts";
import { unlessHidden } from "./hidden-escalation.ts";

export interface RaiseEscalation extends Command {
  readonly escalationId: string;
  readonly reason: string;
}

export const raiseEscalation = deed<RaiseEscalation>({
  name: "raise-escalation",
  noun: "escalation",
  subjectId: (command) => command.escalationId,
  objections: (program, id, situation) =>
    unlessHidden(program, id, situation, (escalation) => [
      ...stateForbids.look(
        program,
        {
          subject: { noun: "escalation", id },
          state: escalation.state,
          allowed: ["OPEN", "ACKNOWLEDGED"],
        },
        situation,
      ),
      ...mayNotRaise.look(program, { escalation }, situation),
    ]),
  provokes: (program, { escalationId, reason }, situation) =>
    reasonTooShort.look(
      program,
      { subject: { noun: "escalation", id: escalationId }, reason },
      situation,
    ),
  changes(program, { escalationId, reason }, situation) {
    const escalation = program.escalation.get(escalationId);
    const to = escalation ? tierAbove(escalation.tier) : null;
    return escalation && to ? [climb(program, escalation, to, reason.trim(), situation)] : [];
  },
});
