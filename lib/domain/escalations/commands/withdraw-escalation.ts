/** It has become pointless; the reason stays with it. */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { id, inputOf, reason } from "../../engine/inputs.ts";
import { stateForbids } from "../../engine/platform-rules.ts";
import { unlessHidden } from "./hidden-escalation.ts";

const input = inputOf({
  escalationId: id("An escalation"),
  reason: reason(),
});

export const withdrawEscalation = defineCommand({
  name: "withdraw-escalation",
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
  changes: (_program, { escalationId, reason }, situation) => [
    change("escalation-withdrawn", escalationId, {
      state: "WITHDRAWN",
      withdrawnReason: reason.trim(),
      closedAt: situation.now,
    }),
  ],
});
