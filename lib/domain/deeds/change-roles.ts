/** What a member may do in this program. Taking the lead role away names the streams still led. */
import { change } from "../changes.ts";
import type { Command } from "../deed.ts";
import { deed } from "../deed.ts";
import { editing } from "../edit.ts";
import { grantsAfter } from "../measures/role-grants.ts";
import { stateForbids } from "../rules/house.ts";
import { lastExecutionLead, ownRolesUntouched, stillHolds } from "../rules/people.ts";
import { fieldOutOfShape } from "../rules/shape.ts";
import type { ProgramRole } from "../vocabulary.ts";

export interface ChangeRoles extends Command {
  readonly memberId: string;
  readonly roles: readonly ProgramRole[];
}

export const changeRoles = deed<ChangeRoles>({
  name: "change-roles",
  noun: "member",
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
  edits: editing((program, { memberId }) => {
    const before = program.member.get(memberId);
    if (!before) return null;
    const { roles } = before;
    return { roles };
  }),
});
