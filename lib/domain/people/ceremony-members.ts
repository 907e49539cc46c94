/** Whose ceremonies: who belongs to which beat of the program, and why. */

import type { Ceremony, CeremonyKind } from "../calendar-feeds/ceremonies.ts";
import { ceremoniesOf, ceremonyKinds } from "../calendar-feeds/ceremonies.ts";
import type { Member } from "../nouns.ts";
import type { Program } from "../program.ts";
import { groupedBy } from "../program.ts";
import type { ProgramRole } from "../vocabulary.ts";
import { wordFor } from "../vocabulary.ts";

const streamsLed = groupedBy("workstream", (one) => (one.state === "DROPPED" ? null : one.leadId));
/** Accepted ones too: who delivered something stays in the team. */
const deliverablesOwned = groupedBy("deliverable", (one) =>
  one.state === "DROPPED" ? null : one.ownerId,
);

/** Roles that belong to a ceremony; `team` are stream leads and owners of deliverables, `leads` the leads alone. */
const belongs: Readonly<
  Record<
    CeremonyKind,
    { readonly roles: readonly ProgramRole[]; readonly ties: "team" | "leads" | null }
  >
> = {
  SPRINT_PLANNING: {
    roles: ["EATP", "COE_MEMBER", "TECH_LEAD", "CHANGE_LEAD", "LEARNING_LEAD"],
    ties: "team",
  },
  STANDUP: { roles: ["EATP", "COE_MEMBER"], ties: "team" },
  INTEGRATION_REVIEW: { roles: ["EATP", "COE_MEMBER", "TECH_LEAD", "CHANGE_LEAD"], ties: "leads" },
  SPRINT_REVIEW: {
    roles: [
      "EATP",
      "COE_MEMBER",
      "TECH_LEAD",
      "CHANGE_LEAD",
      "LEARNING_LEAD",
      "QA_REVIEWER",
      "BUSINESS_OWNER",
      "EXEC_SPONSOR",
      "DATA_PROTECTION",
      "RISK_OWNER",
    ],
    ties: "team",
  },
  RETROSPECTIVE: {
    roles: ["EATP", "COE_MEMBER", "TECH_LEAD", "CHANGE_LEAD", "LEARNING_LEAD"],
    ties: "team",
  },
  STEERING_REPORT: {
    roles: ["EATP", "COE_MEMBER", "EXEC_SPONSOR", "STEERCO", "GOV_BOARD"],
    ties: null,
  },
};

/** Why a member belongs to a kind of ceremony ("you lead W1"), said to the member; null when they do not. */
export function whyInvited(program: Program, member: Member, kind: CeremonyKind): string | null {
  const { roles, ties } = belongs[kind];
  if (!member.active) return null;
  const led = ties === null ? [] : (streamsLed(program).get(member.id) ?? []);
  if (led.length > 0) return `you lead ${led.map(({ id }) => id).join(", ")}`;
  const role = member.roles.find((one) => roles.includes(one));
  if (role) return `as ${wordFor(role)}`;
  const owns = ties === "team" && deliverablesOwned(program).has(member.id);
  return owns ? "you own deliverables" : null;
}

/** Kinds of ceremony a member belongs to; none for a member who has left. */
export const kindsFor = (program: Program, member: Member): readonly CeremonyKind[] =>
  ceremonyKinds.filter((kind) => whyInvited(program, member, kind) !== null);

/** The ceremonies a member belongs to, in order of time. */
export function ceremoniesFor(program: Program, member: Member): readonly Ceremony[] {
  const kinds = new Set(kindsFor(program, member));
  return ceremoniesOf(program).filter(({ kind }) => kinds.has(kind));
}
