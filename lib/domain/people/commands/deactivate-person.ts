/** An account is closed; it is never deleted, and its sessions end. */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { id, inputOf } from "../../engine/inputs.ts";
import { stateForbids } from "../../engine/platform-rules.ts";
import { lastAdministrator } from "../rules.ts";

const input = inputOf({ personId: id("A person") });

export const deactivatePerson = defineCommand({
  name: "deactivate-person",
  noun: "person",
  input,
  preconditions: (program, id, situation) => [
    ...stateForbids.check(
      program,
      {
        subject: { noun: "person", id },
        state: program.person.get(id)?.active ? "ACTIVE" : "DEACTIVATED",
        allowed: ["ACTIVE"],
      },
      situation,
    ),
    ...lastAdministrator.check(program, { personId: id }, situation),
  ],
  changes: (_program, { personId }, situation) => [
    change("person-deactivated", personId, {
      active: false,
      administrator: false,
      sessionsValidFrom: situation.now,
    }),
  ],
});
