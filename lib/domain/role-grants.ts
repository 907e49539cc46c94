/** Since when a member has held each role, and who gave it. */
import type { Day } from "./calendar/index.ts";
import { dayOf, workingDaysBetween } from "./calendar/index.ts";
import type { Situation } from "./engine/situation.ts";
import { nameOf } from "./engine/situation.ts";
import type { Member, Override, RoleGrant } from "./nouns.ts";
import type { Program } from "./program.ts";
import { settingOf } from "./settings.ts";
import type { ProgramRole } from "./vocabulary.ts";
import { wordFor } from "./vocabulary.ts";

/** The grants after a change of roles: those kept keep their day and giver, new ones are of today. */
export function grantsAfter(
  before: Pick<Member, "roles" | "roleGrants"> | null,
  roles: readonly ProgramRole[],
  { actor, today }: Situation,
): readonly RoleGrant[] {
  return roles.flatMap((role) => {
    if (before?.roles.includes(role)) {
      return before.roleGrants.filter((grant) => grant.role === role);
    }
    return actor.kind === "person"
      ? [{ role, since: today, byPersonId: actor.personId, byName: actor.name }]
      : [];
  });
}

/** Since when a member has a role and who gave it; null where no grant is on record. */
export const grantOf = (
  member: Pick<Member, "roleGrants"> | null | undefined,
  role: ProgramRole,
): RoleGrant | null => member?.roleGrants.find((grant) => grant.role === role) ?? null;

/** What an override keeps of the role it was granted with. */
export function roleKept(
  member: Member | null,
  role: ProgramRole,
): Pick<Override, "roleSince" | "roleGivenBy"> {
  const grant = member && grantOf(member, role);
  if (!grant) return { roleSince: null, roleGivenBy: null };
  const own = grant.byPersonId === member.personId;
  return { roleSince: grant.since, roleGivenBy: own ? null : grant.byName };
}

/** "Noa Silva has held the role Steering Committee since 2026-11-24, given by Mara Lind"; null once held long enough. */
export function newRoleNote(
  program: Program,
  {
    byId,
    role,
    roleSince,
    roleGivenBy,
  }: Pick<Override, "byId" | "role" | "roleSince" | "roleGivenBy">,
  day: Day,
): string | null {
  if (roleSince === null) return null;
  const held = workingDaysBetween(program.facts.calendar, roleSince, day);
  if (held >= settingOf(program, "newRoleWorkingDays")) return null;
  const giver =
    roleGivenBy === null ? "taken when the program was created" : `given by ${roleGivenBy}`;
  return `${nameOf(program, byId)} has held the role ${wordFor(role)} since ${roleSince}, ${giver}`;
}

/** The same for an override, on the day it was granted. */
export const newRoleNoteOf = (program: Program, override: Override): string | null =>
  newRoleNote(program, override, dayOf(program.facts.calendar, override.grantedAt));
