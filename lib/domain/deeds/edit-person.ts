/** Name, address and title of an account, and whether it keeps the organization's house. */
import { change } from "../changes.ts";
import type { Command } from "../deed.ts";
import { deed } from "../deed.ts";
import { alreadyTaken, stateForbids } from "../rules/house.ts";
import { lastAdministrator } from "../rules/people.ts";
import { fieldOutOfShape, isEmail } from "../rules/shape.ts";

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
    const subject = { noun: "person", id: personId } as const;
    const email = command.email.trim().toLowerCase();
    const taken = [...program.person.values()].some(
      (person) => person.id !== personId && person.email === email,
    );
    return [
      ...fieldOutOfShape.look(
        program,
        { subject, field: "The name", fits: command.name.trim() !== "", wanted: "filled in" },
        situation,
      ),
      ...fieldOutOfShape.look(
        program,
        {
          subject,
          field: "The email",
          fits: isEmail(email),
          wanted: "an address such as ada@example.org",
        },
        situation,
      ),
      ...alreadyTaken.look(
        program,
        { subject, field: "The email", value: email, taken },
        situation,
      ),
      ...(command.administrator ? [] : lastAdministrator.look(program, { personId }, situation)),
    ];
  },
  changes(program, command, situation) {
    const loses = program.person.get(command.personId)?.administrator && !command.administrator;
    return [
      change("person-edited", command.personId, {
        name: command.name.trim(),
        email: command.email.trim().toLowerCase(),
        title: command.title.trim(),
        administrator: command.administrator,
        ...(loses ? { sessionsValidFrom: situation.now } : {}),
      }),
    ];
  },
});
