/** A new account of the organization; in the directory, without a password until a link is used. */
import { change } from "../changes.ts";
import type { Command } from "../deed.ts";
import { deed } from "../deed.ts";
import { alreadyTaken } from "../rules/house.ts";
import { fieldOutOfShape, isEmail } from "../rules/shape.ts";

export interface AddPerson extends Command {
  readonly name: string;
  readonly email: string;
  readonly title: string;
  readonly comesFor: string;
  readonly administrator: boolean;
}

export const addPerson = deed<AddPerson>({
  name: "add-person",
  noun: "facts",
  subjectId: (_command, program) => program.id,
  objections: () => [],
  provokes(program, command, situation) {
    const subject = { noun: "facts", id: program.id } as const;
    const email = command.email.trim().toLowerCase();
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
        {
          subject,
          field: "The email",
          value: email,
          taken: [...program.person.values()].some((person) => person.email === email),
        },
        situation,
      ),
    ];
  },
  changes: (_program, command, _situation, mint) => [
    change("person-added", mint("person"), {
      name: command.name.trim(),
      email: command.email.trim().toLowerCase(),
      title: command.title.trim(),
      comesFor: command.comesFor.trim(),
      administrator: command.administrator,
      active: true,
      passwordSetAt: null,
      linkIssuedAt: null,
      sessionsValidFrom: null,
    }),
  ],
});
