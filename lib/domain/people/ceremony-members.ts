/** Whose ceremonies: who belongs to which beat of the program, and why. */

import type { Ceremony, CeremonyKind } from "../calendar-feeds/ceremonies.ts";
import { ceremoniesOf, ceremonyKinds } from "../calendar-feeds/ceremonies.ts";
import type { Duty } from "../duties.ts";
import { hasDuty } from "../duties.ts";
import type { Member } from "../nouns.ts";
import type { Program } from "../program.ts";
import { groupedBy } from "../program.ts";
import { wordFor } from "../vocabulary.ts";

const streamsLed = groupedBy("workstream", (one) => (one.state === "DROPPED" ? null : one.leadId));
/** Accepted ones too: who delivered something stays in the team. */
const deliverablesOwned = groupedBy("deliverable", (one) =>
  one.state === "DROPPED" ? null : one.ownerId,
);

/** Whose duty a ceremony is; `team` are stream leads and owners of deliverables, `leads` the leads alone. */
const belongs: Readonly<
  Record<CeremonyKind, { readonly duty: Duty; readonly ties: "team" | "leads" | null }>
> = {
  SPRINT_PLANNING: { duty: "joinsSprintPlanning", ties: "team" },
  STANDUP: { duty: "joinsStandUp", ties: "team" },
  INTEGRATION_REVIEW: { duty: "joinsIntegrationReview", ties: "leads" },
  SPRINT_REVIEW: { duty: "joinsSprintReview", ties: "team" },
  RETROSPECTIVE: { duty: "joinsRetrospective", ties: "team" },
  STEERING_REPORT: { duty: "readsSteeringReport", ties: null },
};

/** Why a member belongs to a kind of ceremony ("you lead W1"), said to the member; null when they do not. */
export function whyInvited(program: Program, member: Member, kind: CeremonyKind): string | null {
  const { duty, ties } = belongs[kind];
  if (!member.active) return null;
  const led = ties === null ? [] : (streamsLed(program).get(member.id) ?? []);
  if (led.length > 0) return `you lead ${led.map(({ id }) => id).join(", ")}`;
  const role = member.roles.find((one) => hasDuty([one], duty));
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
