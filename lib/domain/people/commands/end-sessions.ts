/** Sessions opened so far end: after a role was taken away, or because the person asks for it. */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { id, inputOf } from "../../engine/inputs.ts";

const input = inputOf({ personId: id("A person") });

export const endSessions = defineCommand({
  name: "end-sessions",
  noun: "person",
  input,
  changes: (_program, { personId }, situation) => [
    change("sessions-ended", personId, { sessionsValidFrom: situation.now }),
  ],
});
