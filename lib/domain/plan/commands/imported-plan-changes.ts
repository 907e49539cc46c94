/** What a plan from elsewhere adds to the program that was founded for it. */
import type { Change } from "../../changes.ts";
import { change } from "../../changes.ts";
import { newDeliverable } from "../../deliverables/commands/create-deliverable.ts";
import { blankDeliverable } from "../../deliverables/deliverable.ts";
import { newDependency } from "../../dependencies/commands/create-dependency.ts";
import type { Situation } from "../../engine/situation.ts";
import type { Noun } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import { grantsAfter } from "../../role-grants.ts";
import type { Pillar } from "../../vocabulary.ts";
import type { ImportPlan } from "./imported-plan.ts";

type Mint = (noun: Noun) => string;

/** The changes that fill a program just founded: members, streams, deliverables, links. */
export function planChanges(
  base: Program,
  plan: ImportPlan,
  situation: Situation,
  mint: Mint,
): readonly Change[] {
  const members = membersJoining(plan, situation, mint);
  const memberIds = new Map([
    ...[...base.member.values()].map(({ id, personId }): [string, string] => [personId, id]),
    ...members.map(({ id, set }): [string, string] => [set.personId, id]),
  ]);
  const idOf = (key: string | null) => (key === null ? null : (memberIds.get(key) ?? null));
  const streams = plan.streams.map((stream) => ({
    key: stream.key,
    pillar: stream.pillars[0],
    created: streamCreated(stream, idOf(stream.leadKey), mint),
  }));
  const streamOf = new Map(
    streams.map(({ key, pillar, created }) => [key, { id: created.id, pillar }]),
  );
  const placed = new Map<string, Placed>();
  const deliverables = plan.deliverables.flatMap((one) => {
    const id = mint("deliverable");
    const stream = streamOf.get(one.streamKey);
    if (!stream?.pillar) return [];
    placed.set(one.key, { id, streamKey: one.streamKey });
    const fields = plannedFields(one, stream.id, stream.pillar, idOf(one.ownerKey));
    return [
      change("deliverable-created", id, newDeliverable(fields, false, { sourceKey: one.key })),
    ];
  });
  return [
    ...members,
    ...streams.map(({ created }) => created),
    ...deliverables,
    ...linksProposed(base, plan, placed, situation, mint),
  ];
}

interface Placed {
  readonly id: string;
  readonly streamKey: string;
}

/** Everybody the plan names, except the lead, who founded the program. */
function membersJoining({ founding, members }: ImportPlan, situation: Situation, mint: Mint) {
  return members
    .filter(({ account }) => account.id !== founding.lead.id)
    .map(({ account, roles }) => {
      const { name, email, title } = account;
      const roleGrants = grantsAfter(null, roles, situation);
      const joined = { roleGrants, active: true, joinedDay: situation.today, leftDay: null };
      return change("member-added", mint("member"), {
        ...{ personId: account.id, name, email, title, roles },
        ...joined,
      });
    });
}

/** A stream without a lead begins as a draft. */
const streamCreated = (
  { name, pillars, leadKey }: ImportPlan["streams"][number],
  leadId: string | null,
  mint: Mint,
) =>
  change("workstream-created", mint("workstream"), {
    name: name.trim(),
    pillars,
    leadId,
    mandate: "",
    state: leadKey === null ? "DRAFT" : "ACTIVE",
    claimedStatus: null,
    claimedAt: null,
    claimedById: null,
    leadVacantSince: null,
    claimExplanation: null,
    claimExplainedAt: null,
    droppedReason: null,
    droppedFrom: null,
    broughtBackReason: null,
  });

const plannedFields = (
  { title, points, startDay, dueDay }: ImportPlan["deliverables"][number],
  workstreamId: string,
  primaryPillar: Pillar,
  ownerId: string | null,
) => ({
  ...blankDeliverable,
  ...{ title, points, startDay, dueDay, workstreamId, primaryPillar, ownerId },
});

function linksProposed(
  base: Program,
  { links }: ImportPlan,
  placed: ReadonlyMap<string, Placed>,
  situation: Situation,
  mint: Mint,
): readonly Change[] {
  return links.flatMap(({ fromKey, toKey, linkType, lagDays }) => {
    const [from, to] = [placed.get(fromKey), placed.get(toKey)];
    if (!from || !to) return [];
    const link = {
      ...{ fromId: from.id, toId: to.id, fromOutside: null, fromWorkstreamId: null },
      ...{ linkType, lagDays, needByDay: null, note: "" },
      ...({ type: "RESOURCE", strength: "HARD" } as const),
    };
    const inside = from.streamKey === to.streamKey;
    return [
      change(
        "dependency-proposed",
        mint("dependency"),
        newDependency(base, link, inside, situation),
      ),
    ];
  });
}
