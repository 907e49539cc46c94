/** The decision that was wanted, by somebody who may take it on this tier, and what it changes (I-73). */
import { change } from "../changes.ts";
import type { Command } from "../deed.ts";
import { deed } from "../deed.ts";
import { textMissing } from "../rules/evidence.ts";
import { stateForbids } from "../rules/house.ts";
import { actorId } from "../situation.ts";
import { unlessHidden } from "./hidden-escalation.ts";
import { unknownMembers } from "./references.ts";

export interface DecideEscalation extends Command {
  readonly escalationId: string;
  readonly decision: string;
  /** What changes for the deliverables that were stopped. */
  readonly effect: string;
  /** The member who decided, where somebody else writes it down; null is the actor. */
  readonly deciderId: string | null;
}

export const decideEscalation = deed<DecideEscalation>({
  name: "decide-escalation",
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
  provokes(program, { escalationId, decision, effect, deciderId }, situation) {
    const subject = { noun: "escalation", id: escalationId } as const;
    return [
      ...textMissing.look(program, { subject, field: "The decision", text: decision }, situation),
      ...textMissing.look(
        program,
        { subject, field: "The effect on what is affected", text: effect },
        situation,
      ),
      ...unknownMembers(
        program,
        subject,
        "Who decided",
        deciderId === null ? [] : [deciderId],
        situation,
      ),
    ];
  },
  changes: (program, { escalationId, decision, effect, deciderId }, situation) => [
    change("escalation-decided", escalationId, {
      state: "DECIDED",
      decision: decision.trim(),
      effect: effect.trim(),
      deciderId: deciderId ?? actorId(program, situation),
      decidedAt: situation.now,
    }),
  ],
});
