/** What a member may do in this program. Taking the lead role away names the streams still led. */

import { change } from "../changes.ts";
import { deed } from "../deed.ts";
import { editing } from "../edit.ts";
import type { InputOf } from "../engine/inputs.ts";
import { choices, id, inputOf } from "../engine/inputs.ts";
import { grantsAfter } from "../measures/role-grants.ts";
import { stateForbids } from "../rules/house.ts";
import { lastExecutionLead, ownRolesUntouched, stillHolds } from "../rules/people.ts";
import { fieldOutOfShape } from "../rules/shape.ts";
import { programRoles } from "../vocabulary.ts";

const input = inputOf({
  memberId: id("A member"),
  roles: choices(programRoles, "Roles"),
});

export type ChangeRoles = InputOf<typeof input>;

export const changeRoles = deed({
  name: "change-roles",
  noun: "member",
  input,
  subjectId: (command) => command.memberId,
  objections: (program, id, situation) => [
    ...stateForbids.look(
      program,
      {
        subject: { noun: "member", id },
        state: program.member.get(id)?.active ? "ACTIVE" : "LEFT",
        allowed: ["ACTIVE"],
      },
      situation,
    ),
    ...ownRolesUntouched.look(
      program,
      { subject: { noun: "member", id }, personId: program.member.get(id)?.personId ?? null },
      situation,
    ),
  ],
  provokes(program, { memberId, roles }, situation) {
    const subject = { noun: "member", id: memberId } as const;
    const taken = (program.member.get(memberId)?.roles ?? []).some((role) => !roles.includes(role));
    return [
      ...fieldOutOfShape.look(
        program,
        { subject, field: "Roles", fits: roles.length > 0, wanted: "at least one" },
        situation,
      ),
      ...lastExecutionLead.look(program, { memberId, rolesAfter: roles }, situation),
      ...(taken ? stillHolds.look(program, { memberId }, situation) : []),
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
