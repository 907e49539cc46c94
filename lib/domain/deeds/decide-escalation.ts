/** The decision that was wanted, by somebody who may take it on this tier, and what it changes (I-73). */

import { change } from "../changes.ts";
import { deed } from "../deed.ts";
import type { InputOf } from "../engine/inputs.ts";
import { id, inputOf, optionalId, text } from "../engine/inputs.ts";
import { textMissing } from "../rules/evidence.ts";
import { stateForbids } from "../rules/house.ts";
import { actorId } from "../situation.ts";
import { unlessHidden } from "./hidden-escalation.ts";
import { unknownMembers } from "./references.ts";

const input = inputOf({
  escalationId: id("An escalation"),
  decision: text("The decision"),
  /** What changes for the deliverables that were stopped. */
  effect: text("The effect on what is affected"),
  /** The member who decided, where somebody else writes it down; null is the actor. */
  deciderId: optionalId(),
});

export type DecideEscalation = InputOf<typeof input>;

export const decideEscalation = deed({
  name: "decide-escalation",
  noun: "escalation",
  input,
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
