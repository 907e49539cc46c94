/** Whoever holds it on its tier says: I have seen it and I am on it. */
import { change } from "../changes.ts";
import type { Command } from "../deed.ts";
import { deed } from "../deed.ts";
import { stateForbids } from "../rules/house.ts";
import { actorId } from "../situation.ts";
import { unlessHidden } from "./hidden-escalation.ts";

export interface AcknowledgeEscalation extends Command {
  readonly escalationId: string;
}

export const acknowledgeEscalation = deed<AcknowledgeEscalation>({
  name: "acknowledge-escalation",
  noun: "escalation",
  subjectId: (command) => command.escalationId,
  objections: (program, id, situation) =>
    unlessHidden(program, id, situation, ({ state }) =>
      stateForbids.look(
        program,
        { subject: { noun: "escalation", id }, state, allowed: ["OPEN"] },
        situation,
      ),
    ),
  changes: (program, { escalationId }, situation) => [
    change("escalation-acknowledged", escalationId, {
      state: "ACKNOWLEDGED",
      acknowledgedAt: situation.now,
      acknowledgedById: actorId(program, situation),
    }),
  ],
});
