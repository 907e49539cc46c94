/** It has become pointless; the reason stays with it. */
import { change } from "../changes.ts";
import type { Command } from "../deed.ts";
import { deed } from "../deed.ts";
import { reasonTooShort, stateForbids } from "../rules/house.ts";
import { unlessHidden } from "./hidden-escalation.ts";

export interface WithdrawEscalation extends Command {
  readonly escalationId: string;
  readonly reason: string;
}

export const withdrawEscalation = deed<WithdrawEscalation>({
  name: "withdraw-escalation",
  noun: "escalation",
  subjectId: (command) => command.escalationId,
  objections: (program, id, situation) =>
    unlessHidden(program, id, situation, ({ state }) =>
      stateForbids.look(
        program,
        { subject: { noun: "escalation", id }, state, allowed: ["OPEN", "ACKNOWLEDGED"] },
        situation,
      ),
    ),
  provokes: (program, { escalationId, reason }, situation) =>
    reasonTooShort.look(
      program,
      { subject: { noun: "escalation", id: escalationId }, reason },
      situation,
    ),
  changes: (_program, { escalationId, reason }, situation) => [
    change("escalation-withdrawn", escalationId, {
      state: "WITHDRAWN",
      withdrawnReason: reason.trim(),
      closedAt: situation.now,
    }),
  ],
});
