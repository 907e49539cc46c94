/** An account is closed; it is never deleted, and its sessions end. */
import { change } from "../changes.ts";
import type { Command } from "../deed.ts";
import { deed } from "../deed.ts";
import { stateForbids } from "../rules/house.ts";
import { lastAdministrator } from "../rules/people.ts";

export interface DeactivatePerson extends Command {
  readonly personId: string;
}

export const deactivatePerson = deed<DeactivatePerson>({
  name: "deactivate-person",
  noun: "person",
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
