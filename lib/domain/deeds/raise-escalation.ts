/** A person takes an escalation one tier up before its limit does (I-71, I-75). */

import { deed } from "../deed.ts";
import type { InputOf } from "../engine/inputs.ts";
import { id, inputOf, text } from "../engine/inputs.ts";
import { tierAbove } from "../measures/escalation-clock.ts";
import { mayNotRaise } from "../rules/escalations.ts";
import { reasonTooShort, stateForbids } from "../rules/house.ts";
import { climb } from "./climb.ts";
import { unlessHidden } from "./hidden-escalation.ts";

const input = inputOf({
  escalationId: id("An escalation"),
  reason: text("A reason"),
});

export type RaiseEscalation = InputOf<typeof input>;

export const raiseEscalation = deed({
  name: "raise-escalation",
  noun: "escalation",
  input,
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
