/** An account is closed; it is never deleted, and its sessions end. */

import { change } from "../changes.ts";
import { deed } from "../deed.ts";
import type { InputOf } from "../engine/inputs.ts";
import { id, inputOf } from "../engine/inputs.ts";
import { stateForbids } from "../rules/house.ts";
import { lastAdministrator } from "../rules/people.ts";

const input = inputOf({ personId: id("A person") });

export type DeactivatePerson = InputOf<typeof input>;

export const deactivatePerson = deed({
  name: "deactivate-person",
  noun: "person",
  input,
  subjectId: (command) => command.personId,
  objections: (program, id, situation) => [
    ...stateForbids.look(
      program,
      {
        subject: { noun: "person", id },
        state: program.person.get(id)?.active ? "ACTIVE" : "DEACTIVATED",
        allowed: ["ACTIVE"],
      },
      situation,
    ),
    ...lastAdministrator.look(program, { personId: id }, situation),
  ],
  changes: (_program, { personId }, situation) => [
    change("person-deactivated", personId, {
      active: false,
      administrator: false,
      sessionsValidFrom: situation.now,
    }),
  ],
});
