/** A person takes an escalation one tier up before its limit does (I-71, I-75). */

import { defineCommand } from "../../engine/command.ts";
import { id, inputOf, reason } from "../../engine/inputs.ts";
import { stateForbids } from "../../engine/platform-rules.ts";
import { tierAbove } from "../escalation-clock.ts";
import { mayNotRaise } from "../rules/escalations.ts";
import { climb } from "./climb.ts";
import { unlessHidden } from "./hidden-escalation.ts";

const input = inputOf({
  escalationId: id("An escalation"),
  reason: reason(),
});

export const raiseEscalation = defineCommand({
  name: "raise-escalation",
  noun: "escalation",
  input,
  preconditions: (program, id, situation) =>
    unlessHidden(program, id, situation, (escalation) => [
      ...stateForbids.check(
        program,
        {
          subject: { noun: "escalation", id },
          state: escalation.state,
          allowed: ["OPEN", "ACKNOWLEDGED"],
        },
        situation,
      ),
      ...mayNotRaise.check(program, { escalation }, situation),
    ]),
  changes(program, { escalationId, reason }, situation) {
    const escalation = program.escalation.get(escalationId);
    const to = escalation ? tierAbove(escalation.tier) : null;
    return escalation && to ? [climb(program, escalation, to, reason.trim(), situation)] : [];
  },
});
