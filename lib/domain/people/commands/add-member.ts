/** A person of the organization comes into the program, with roles. */

import { change } from "../../changes.ts";
import type { CommandInput } from "../../engine/command.ts";
import { defineCompletedCommand } from "../../engine/command.ts";
import type { InputOf } from "../../engine/inputs.ts";
import { choices, id, inputOf } from "../../engine/inputs.ts";
import { alreadyTaken } from "../../engine/platform-rules.ts";
import type { Account } from "../../program/commands/found-program.ts";
import { fieldOutOfShape } from "../../program/rules/shape.ts";
import { grantsAfter } from "../../role-grants.ts";
import type { ProgramRole } from "../../vocabulary.ts";
import { programRoles } from "../../vocabulary.ts";
import { ownRolesUntouched } from "../rules.ts";

const input = inputOf({
  personId: id("A person"),
  roles: choices(programRoles, "Roles"),
});

export interface AddMember extends CommandInput {
  /** As the directory knows the person; filled in by the server, never by a form. */
  readonly account: Account;
  readonly roles: readonly ProgramRole[];
}

export const addMember = defineCompletedCommand<AddMember, InputOf<typeof input>>({
  name: "add-member",
  noun: "facts",
  input,
  checkInput(program, { account, roles }, situation) {
    const subject = { noun: "facts", id: program.id } as const;
    const there = [...program.member.values()].some(
      (member) => member.active && member.personId === account.id,
    );
    return [
      ...ownRolesUntouched.check(program, { subject, personId: account.id }, situation),
      ...alreadyTaken.check(
        program,
        { subject, field: "The place of", value: account.name, taken: there },
        situation,
      ),
      ...fieldOutOfShape.check(
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
