/** Whoever holds it on its tier says: I have seen it and I am on it. */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { id, inputOf } from "../../engine/inputs.ts";
import { stateForbids } from "../../engine/platform-rules.ts";
import { actorId } from "../../engine/situation.ts";
import { unlessHidden } from "./hidden-escalation.ts";

const input = inputOf({
  escalationId: id("An escalation"),
});

export const acknowledgeEscalation = defineCommand({
  name: "acknowledge-escalation",
  noun: "escalation",
  input,
  preconditions: (program, id, situation) =>
    unlessHidden(program, id, situation, ({ state }) =>
      stateForbids.check(
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
