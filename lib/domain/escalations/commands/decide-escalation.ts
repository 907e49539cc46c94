/** The decision that was wanted, by somebody who may take it on this tier, and what it changes (I-73). */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { id, inputOf, optionalId, optionalText, text, textOrNull } from "../../engine/inputs.ts";
import { stateForbids } from "../../engine/platform-rules.ts";
import { actorId } from "../../engine/situation.ts";
import { textMissing } from "../../evidence/rules.ts";
import { unknownMembers } from "../../people/commands/references.ts";
import type { Program } from "../../program.ts";
import { unlessHidden } from "./hidden-escalation.ts";

const input = inputOf({
  escalationId: id("An escalation"),
  /** One of its options, as it was chosen; null for another decision. */
  option: textOrNull(),
  /** Another decision than an option, in words. */
  decision: optionalText(),
  /** What changes for the deliverables that were stopped. */
  effect: text("The effect on what is affected"),
  /** The member who decided, where somebody else writes it down; null is the actor. */
  deciderId: optionalId(),
});

export const decideEscalation = defineCommand({
  name: "decide-escalation",
  noun: "escalation",
  input,
  preconditions: (program, id, situation) =>
    unlessHidden(program, id, situation, ({ state }) =>
      stateForbids.check(
        program,
        { subject: { noun: "escalation", id }, state, allowed: ["OPEN", "ACKNOWLEDGED"] },
        situation,
      ),
    ),
  checkInput(program, { escalationId, option, decision, effect, deciderId }, situation) {
    const subject = { noun: "escalation", id: escalationId } as const;
    return [
      ...textMissing.check(
        program,
        { subject, field: "The decision", text: chosen(program, escalationId, option) ?? decision },
        situation,
      ),
      ...textMissing.check(
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
  changes: (program, { escalationId, option, decision, effect, deciderId }, situation) => [
    change("escalation-decided", escalationId, {
      state: "DECIDED",
      decision: (chosen(program, escalationId, option) ?? decision).trim(),
      effect: effect.trim(),
      deciderId: deciderId ?? actorId(program, situation),
      decidedAt: situation.now,
    }),
  ],
});

/** The option that was chosen; null for one that the escalation doesn't have. */
const chosen = (program: Program, escalationId: string, option: string | null): string | null =>
  program.escalation.get(escalationId)?.options.find((one) => one === option) ?? null;
