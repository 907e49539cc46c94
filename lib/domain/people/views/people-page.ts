/** Who belongs to a program with which roles, what each still holds, and who could be added. */

import type { Day, Instant } from "../../calendar/index.ts";
import { availability } from "../../engine/availability.ts";
import type { AvailabilityLine } from "../../engine/finding-line.ts";
import { availabilityLine } from "../../engine/finding-line.ts";
import { compareText } from "../../engine/ids.ts";
import type { Situation } from "../../engine/situation.ts";
import type { Member, Person } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import { placeOf } from "../../subjects.ts";
import type { ProgramRole } from "../../vocabulary.ts";
import { wordFor } from "../../vocabulary.ts";
import { streamsLedBy } from "../../workstreams/rules.ts";
import { addMember } from "../commands/add-member.ts";
import { addPerson } from "../commands/add-person.ts";
import { changeRoles } from "../commands/change-roles.ts";
import { deactivatePerson } from "../commands/deactivate-person.ts";
import { editPerson } from "../commands/edit-person.ts";
import { issueLink } from "../commands/issue-link.ts";
import { removeMember } from "../commands/remove-member.ts";
import { responsibilitiesOf } from "../responsibilities.ts";

export interface MemberLine {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly title: string;
  readonly roles: readonly ProgramRole[];
  readonly roleWords: string;
  readonly streams: readonly { readonly id: string; readonly name: string }[];
  readonly joinedDay: Day;
  readonly leftDay: Day | null;
  /** What they still hold, by sort. */
  readonly holds: readonly {
    readonly sort: string;
    readonly things: readonly {
      readonly id: string;
      readonly title: string;
      readonly href: string | null;
    }[];
  }[];
  readonly account: {
    readonly known: boolean;
    readonly active: boolean;
    readonly administrator: boolean;
    readonly name: string;
    readonly email: string;
    readonly title: string;
    readonly passwordSetAt: Instant | null;
    readonly linkIssuedAt: Instant | null;
  };
  readonly changeRoles: AvailabilityLine;
  readonly remove: AvailabilityLine;
  /** Null for whoever does not keep the directory. */
  readonly issueLink: AvailabilityLine | null;
  readonly editPerson: AvailabilityLine | null;
  readonly deactivate: AvailabilityLine | null;
  /** What closing the account would leave behind here; null where it leaves nothing. */
  readonly closingLeaves: string | null;
}

export interface PeoplePage {
  readonly slug: string;
  readonly members: readonly MemberLine[];
  /** Left the program, newest first. */
  readonly left: readonly MemberLine[];
  /** In the directory and not in this program. */
  readonly others: readonly {
    readonly id: string;
    readonly name: string;
    readonly email: string;
  }[];
  readonly addMember: AvailabilityLine;
  readonly addPerson: AvailabilityLine;
}

/** `directory` is the program that holds the accounts; the same person asks in it. */
export function peoplePage(
  program: Program,
  situation: Situation,
  directory: Program,
  directorySituation: Situation,
): PeoplePage {
  const members = [...program.member.values()].sort((a, b) => compareText(a.name, b.name));
  const here = new Set(members.filter(({ active }) => active).map(({ personId }) => personId));
  const adding = availabilityLine(availability(addMember, program, program.id, situation));
  const line = (member: Member) =>
    memberLine(program, situation, directory, directorySituation, member);
  return {
    slug: program.facts.slug,
    members: members.filter(({ active }) => active).map(line),
    left: members.filter(({ active }) => !active).map(line),
    // Who else has an account is told to those who may bring them in.
    others: [...(adding.open ? directory.person.values() : [])]
      .filter((person) => person.active && !here.has(person.id))
      .map(({ id, name, email }) => ({ id, name, email })),
    addMember: adding,
    addPerson: availabilityLine(
      availability(addPerson, directory, directory.id, directorySituation),
    ),
  };
}

function memberLine(
  program: Program,
  situation: Situation,
  directory: Program,
  directorySituation: Situation,
  member: Member,
): MemberLine {
  const person = directory.person.get(member.personId);
  const keepsDirectory =
    directorySituation.actor.kind === "person" && directorySituation.actor.administrator;
  const asked = (command: Parameters<typeof availability>[0]) =>
    person && keepsDirectory
      ? availabilityLine(availability(command, directory, person.id, directorySituation))
      : null;
  const remove = availabilityLine(availability(removeMember, program, member.id, situation));
  const streams = streamsLedBy(program).get(member.id) ?? [];
  return {
    id: member.id,
    personId: member.personId,
    name: member.name,
    email: member.email,
    title: member.title,
    roles: member.roles,
    roleWords: member.roles.map(wordFor).join(", "),
    streams: streams.map(({ id, name }) => ({ id, name })),
    joinedDay: member.joinedDay,
    leftDay: member.leftDay,
    holds: responsibilityLines(program, member.id, situation),
    account: accountOf(person, member),
    changeRoles: availabilityLine(availability(changeRoles, program, member.id, situation)),
    remove,
    issueLink: asked(issueLink),
    editPerson: asked(editPerson),
    deactivate: leavingToo(asked(deactivatePerson), remove),
    closingLeaves: person?.active
      ? `Closing the account takes ${member.name} out of every program, with the same warnings as removing them. ${streams.length > 0 ? `${streams.map(({ name }) => name).join(", ")} will have no lead from today.` : ""}`.trim()
      : null,
  };
}

const responsibilityLines = (
  program: Program,
  memberId: string,
  situation: Situation,
): MemberLine["holds"] =>
  responsibilitiesOf(program, memberId, situation).map(({ sort, things }) => ({
    sort,
    things: things.map(({ noun, id, title }) => ({
      id,
      title,
      href: placeOf(program, noun, id),
    })),
  }));

/** The account behind a member; what the program knows where the directory has none. */
const accountOf = (person: Person | undefined, member: Member): MemberLine["account"] => ({
  known: person !== undefined,
  active: person?.active ?? false,
  administrator: person?.administrator ?? false,
  name: person?.name ?? member.name,
  email: person?.email ?? member.email,
  title: person?.title ?? member.title,
  passwordSetAt: person?.passwordSetAt ?? null,
  linkIssuedAt: person?.linkIssuedAt ?? null,
});

/** Closing an account is leaving this program too: what stands in the way of the one stands in the way of both. */
function leavingToo(
  close: AvailabilityLine | null,
  leave: AvailabilityLine,
): AvailabilityLine | null {
  if (close === null) return null;
  const leaves = leave.findings.filter(({ ruleId }) => ruleId !== "T-03");
  const open = leaves.every(
    ({ severity, standing }) => severity !== "BLOCKS" || standing !== "OPEN",
  );
  return { ...close, open: close.open && open, findings: [...close.findings, ...leaves] };
}
