/** A person set a password; sessions opened before it end. The password itself is not in the log. */
import { change } from "../changes.ts";
import type { Command } from "../deed.ts";
import { deed } from "../deed.ts";
import { stateForbids } from "../rules/house.ts";

export interface SetPassword extends Command {
  readonly personId: string;
}

export const setPassword = deed<SetPassword>({
  name: "set-password",
  noun: "person",
  subjectId: (command) => command.personId,
  objections: (program, id, situation) =>
    stateForbids.look(
      program,
      {
        subject: { noun: "person", id },
        state: program.person.get(id)?.active ? "ACTIVE" : "DEACTIVATED",
        allowed: ["ACTIVE"],
      },
      situation,
    ),
  changes: (_program, { personId }, situation) => [
    change("password-set", personId, {
      passwordSetAt: situation.now,
      sessionsValidFrom: situation.now,
    }),
  ],
});
