/** Who keeps a program, and what nobody may walk away from unseen. */
import { leadsExecution } from "../duties.ts";
import { ownOrder, rule } from "../engine/finding.ts";
import type { Ref } from "../engine/ids.ts";
import type { Program } from "../program.ts";
import type { ProgramRole } from "../vocabulary.ts";
import { listed, listedOr } from "../wording.ts";
import { responsibilitiesOf } from "./responsibilities.ts";

/** T-114 (domain.md §7): nobody gives themselves a role, takes one off, or adds themselves to a program. */
export const ownRolesUntouched = rule<{
  subject: Ref;
  /** The account whose place or roles would change. */
  personId: string | null;
}>({
  id: "T-114",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement:
    "Nobody changes their own roles or adds themselves to a program. An administrator or the EATP does it for others.",
  objection: "You can't change your own roles or add yourself to a program. {who}",
  remedy: "Ask one of the people named.",
  check: (program, { subject, personId }, { actor }) =>
    actor.kind === "person" && personId !== null && actor.personId === personId
      ? [{ subject, facts: { who: whoElseMay(program, personId, actor.administrator) } }]
      : [],
});

/** Who can do it instead: the other EATPs by name, and the administrators. */
function whoElseMay(program: Program, personId: string, isAdministrator: boolean): string {
  const others = [...program.member.values()].filter(
    ({ active, roles, personId: other }) => active && leadsExecution(roles) && other !== personId,
  );
  const administrators = [...program.person.values()].filter(
    ({ active, administrator, id }) => active && administrator && id !== personId,
  );
  const names = [...others, ...administrators].map(({ name }) => name);
  const administrator = isAdministrator ? "another administrator" : "an administrator";
  if (names.length > 0) return `${listedOr([...names, administrator])} can do it.`;
  return isAdministrator
    ? "Another administrator can do it. If you are the only one, add an account for a second person under People and make that person an administrator."
    : "An administrator can do it.";
}

/** T-22: a program is never without somebody who leads its execution. */
export const lastExecutionLead = rule<{ memberId: string; rolesAfter: readonly ProgramRole[] }>({
  id: "T-22",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement: "A program always has an EATP.",
  objection: "{name} is the only EATP of this program.",
  remedy: "Give somebody else the EATP role first.",
  check: (program, { memberId, rolesAfter }) => {
    const member = program.member.get(memberId);
    if (!member?.active || !leadsExecution(member.roles) || leadsExecution(rolesAfter)) return [];
    const another = [...program.member.values()].some(
      (other) => other.id !== memberId && other.active && leadsExecution(other.roles),
    );
    return another
      ? []
      : [{ subject: { noun: "member", id: memberId }, facts: { name: member.name } }];
  },
});

/** T-23: whoever leaves is seen with everything they still hold. */
export const stillHolds = rule<{ memberId: string }>({
  id: "T-23",
  severity: "WARNS",
  overridableBy: [],
  ...ownOrder,
  statement: "People who leave hand over what they are responsible for.",
  objection: "{name} still has responsibilities: {what}.",
  remedy: "Hand it over first, or say who will take over.",
  check: (program, { memberId }, situation) => {
    const name = program.member.get(memberId)?.name ?? memberId;
    const held = responsibilitiesOf(program, memberId, situation);
    if (held.length === 0) return [];
    const what = listed(held.map(({ sort, things }) => `${things.length} ${sort}`));
    return [{ subject: { noun: "member", id: memberId }, facts: { name, what } }];
  },
});

/** T-26: somebody must be able to let people in. */
export const lastAdministrator = rule<{ personId: string }>({
  id: "T-26",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement: "The organization always has an administrator.",
  objection: "{name} is the only administrator.",
  remedy: "Make somebody else an administrator first.",
  check: (program, { personId }) => {
    const person = program.person.get(personId);
    if (!person?.active || !person.administrator) return [];
    const another = [...program.person.values()].some(
      (other) => other.id !== personId && other.active && other.administrator,
    );
    return another
      ? []
      : [{ subject: { noun: "person", id: personId }, facts: { name: person.name } }];
  },
});

export const peopleRules = [ownRolesUntouched, lastExecutionLead, stillHolds, lastAdministrator];
