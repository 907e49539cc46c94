/** Name, address and title of an account, and whether it keeps the organization's house. */
import { change } from "../changes.ts";
import type { Command } from "../deed.ts";
import { deed } from "../deed.ts";
import { editing } from "../edit.ts";
import { stateForbids } from "../rules/house.ts";
import { lastAdministrator } from "../rules/people.ts";
import { accountFindings, emailAsKept } from "./account-fields.ts";

export interface EditPerson extends Command {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly title: string;
  readonly administrator: boolean;
}

export const editPerson = deed<EditPerson>({
  name: "edit-person",
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
  provokes(program, command, situation) {
    const { personId } = command;
    return [
      ...accountFindings(program, { noun: "person", id: personId }, command, personId, situation),
      ...(command.administrator ? [] : lastAdministrator.look(program, { personId }, situation)),
    ];
  },
  changes(program, command, situation) {
    const loses = program.person.get(command.personId)?.administrator && !command.administrator;
    return [
      change("person-edited", command.personId, {
        name: command.name.trim(),
        email: emailAsKept(command.email),
        title: command.title.trim(),
        administrator: command.administrator,
        ...(loses ? { sessionsValidFrom: situation.now } : {}),
      }),
    ];
  },
  edits: editing((program, { personId }) => {
    const before = program.person.get(personId);
    if (!before) return null;
    const { name, email, title, administrator } = before;
    return { name, email, title, administrator };
  }),
});
