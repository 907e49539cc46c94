/** A person of the organization comes into the program, with roles. */

import { change } from "../changes.ts";
import type { Command } from "../deed.ts";
import { completedDeed } from "../deed.ts";
import type { InputOf } from "../engine/inputs.ts";
import { choices, id, inputOf } from "../engine/inputs.ts";
import { grantsAfter } from "../measures/role-grants.ts";
import { alreadyTaken } from "../rules/house.ts";
import { ownRolesUntouched } from "../rules/people.ts";
import { fieldOutOfShape } from "../rules/shape.ts";
import type { ProgramRole } from "../vocabulary.ts";
import { programRoles } from "../vocabulary.ts";
import type { Account } from "./found-program.ts";

const input = inputOf({
  personId: id("A person"),
  roles: choices(programRoles, "Roles"),
});

export interface AddMember extends Command {
  /** As the directory knows the person; filled in by the server, never by a form. */
  readonly account: Account;
  readonly roles: readonly ProgramRole[];
}

export const addMember = completedDeed<AddMember, InputOf<typeof input>>({
  name: "add-member",
  noun: "facts",
  input,
  subjectId: (_command, program) => program.id,
  objections: () => [],
  provokes(program, { account, roles }, situation) {
    const subject = { noun: "facts", id: program.id } as const;
    const there = [...program.member.values()].some(
      (member) => member.active && member.personId === account.id,
    );
    return [
      ...ownRolesUntouched.look(program, { subject, personId: account.id }, situation),
      ...alreadyTaken.look(
        program,
        { subject, field: "The place of", value: account.name, taken: there },
        situation,
      ),
      ...fieldOutOfShape.look(
        program,
        { subject, field: "Roles", fits: roles.length > 0, wanted: "at least one" },
        situation,
      ),
    ];
  },
  changes: (_program, { account, roles }, situation, mint) => [
    change("member-added", mint("member"), {
      personId: account.id,
      name: account.name,
      email: account.email,
      title: account.title,
      roles,
      roleGrants: grantsAfter(null, roles, situation),
      active: true,
      joinedDay: situation.today,
      leftDay: null,
    }),
  ],
});
