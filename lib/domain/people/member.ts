import type { Day } from "../calendar/index.ts";
import { noun } from "../engine/noun.ts";
import { routes } from "../routes.ts";
import type { ProgramRole } from "../vocabulary.ts";

export interface RoleGrant {
  readonly role: ProgramRole;
  readonly since: Day;
  /** The account that gave it, and its name then: an administrator need not be a member. */
  readonly byPersonId: string;
  readonly byName: string;
}

/** A person's place in one program. `personId` is the account; names are carried so that a program reads alone. */
export interface Member {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly title: string;
  readonly roles: readonly ProgramRole[];
  /** When each role held was given, and by whom; a role given before this was kept has no entry. */
  readonly roleGrants: readonly RoleGrant[];
  readonly active: boolean;
  readonly joinedDay: Day;
  readonly leftDay: Day | null;
}

export const member = noun<Member>()({
  prefix: "M",
  creates: ["member-added"],
  edits: ["roles-changed", "member-removed"],
  searched: ["title"],
  title: ({ name }) => name,
  place: ({ id }, { slug }) => `${routes.people(slug)}#${id}`,
});
