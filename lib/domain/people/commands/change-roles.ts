/** What a member may do in this program. Taking the lead role away names the streams still led. */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { editing } from "../../engine/edit.ts";
import type { InputOf } from "../../engine/inputs.ts";
import { choices, id, inputOf } from "../../engine/inputs.ts";
import { stateForbids } from "../../engine/platform-rules.ts";
import { fieldOutOfShape } from "../../program/rules/shape.ts";
import { grantsAfter } from "../../role-grants.ts";
import { programRoles } from "../../vocabulary.ts";
import { lastExecutionLead, ownRolesUntouched, stillHolds } from "../rules.ts";

const input = inputOf({
  memberId: id("A member"),
  roles: choices(programRoles, "Roles"),
});

export type ChangeRoles = InputOf<typeof input>;

export const changeRoles = defineCommand({
  name: "change-roles",
  noun: "member",
  input,
  preconditions: (program, id, situation) => [
    ...stateForbids.check(
      program,
      {
        subject: { noun: "member", id },
        state: program.member.get(id)?.active ? "ACTIVE" : "LEFT",
        allowed: ["ACTIVE"],
      },
      situation,
    ),
    ...ownRolesUntouched.check(
      program,
      { subject: { noun: "member", id }, personId: program.member.get(id)?.personId ?? null },
      situation,
    ),
  ],
  checkInput(program, { memberId, roles }, situation) {
    const subject = { noun: "member", id: memberId } as const;
    const taken = (program.member.get(memberId)?.roles ?? []).some((role) => !roles.includes(role));
    return [
      ...fieldOutOfShape.check(
        program,
        { subject, field: "Roles", fits: roles.length > 0, wanted: "at least one" },
        situation,
      ),
      ...lastExecutionLead.check(program, { memberId, rolesAfter: roles }, situation),
      ...(taken ? stillHolds.check(program, { memberId }, situation) : []),
    ];
  },
  changes: (program, { memberId, roles }, situation) => [
    change("roles-changed", memberId, {
      roles,
      roleGrants: grantsAfter(program.member.get(memberId) ?? null, roles, situation),
    }),
  ],
  edits: editing<ChangeRoles>((program, { memberId }) => {
    const before = program.member.get(memberId);
    if (!before) return null;
    const { roles } = before;
    return { roles };
  }),
});
