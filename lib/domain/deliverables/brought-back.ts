/** As what a dropped thing comes back: the state it left, as far as that still holds, and what is different. */
import type { Deliverable, Dependency, Noun, Outcome, Workstream } from "../nouns.ts";
import { partiesToDeliverable } from "../people/parties-to.ts";
import type { Program } from "../program.ts";
import { criteriaOf, sprintItemsOf } from "../program.ts";
import { wordFor } from "../vocabulary.ts";

/** One thing that is not as it was before: "without an owner", because of what. */
export interface Loss {
  readonly how: string;
  readonly why: string;
}

export interface Return<Entity> {
  readonly set: Partial<Omit<Entity, "id">>;
  readonly losses: readonly Loss[];
}

/** A sprint keeps its place for a dropped deliverable only while its plan is open. */
export function deliverableBack(program: Program, deliverable: Deliverable): Return<Deliverable> {
  const owner = stillThere(program, deliverable.ownerId);
  const reviewer = stillThere(program, deliverable.reviewerId);
  const sprint = program.sprint.get(deliverable.sprintId ?? "");
  const lostPlace = sprint !== undefined && sprint.state !== "DRAFT";
  const backlog =
    owner.id !== null && (criteriaOf(program).get(`deliverable:${deliverable.id}`) ?? []).length > 0
      ? "READY"
      : "PROPOSED";
  const before = deliverable.droppedFrom?.state ?? null;
  const held = before === null || lostPlace || (before === "READY" && owner.id === null);
  const state = held ? backlog : before;
  const place = sprint ? `sprint ${sprint.number} is ${wordFor(sprint.state).toLowerCase()}` : "";
  return {
    set: {
      state,
      ownerId: owner.id,
      sprintId: lostPlace ? null : deliverable.sprintId,
      ...partiesKept(deliverable),
      ...(state === "IN_REVIEW"
        ? { reviewerId: reviewer.id }
        : { submittedAt: null, submittedById: null, reviewerId: null }),
    },
    losses: [
      ...(owner.left ? [{ how: "without an owner", why: `${owner.left.name} has left` }] : []),
      ...(lostPlace
        ? [{ how: `without a sprint, as ${wordFor(state).toLowerCase()}`, why: place }]
        : []),
      ...(state === "IN_REVIEW" && reviewer.left
        ? [{ how: "without a reviewer", why: `${reviewer.left.name} has left` }]
        : []),
    ],
  };
}

/** Whoever had a part in submitted work stays a party to it (I-44). */
function partiesKept(deliverable: Deliverable): Partial<Pick<Deliverable, "partyIds">> {
  const { submittedById, partyIds } = deliverable;
  if (submittedById === null && partyIds.length === 0) return {};
  return {
    partyIds: [...new Set(partiesToDeliverable(deliverable).map(({ memberId }) => memberId))],
  };
}

/** A stream that was running and has no lead or pillar any more comes back as a draft (I-01). */
export function workstreamBack(
  program: Program,
  stream: Workstream,
  today: Workstream["leadVacantSince"],
): Return<Workstream> {
  const lead = stillThere(program, stream.leadId);
  const before = stream.droppedFrom?.state ?? "DRAFT";
  const runs = before === "ACTIVE" && lead.id !== null && stream.pillars.length > 0;
  const draft = before === "ACTIVE" && !runs ? ", as a draft" : "";
  return {
    set: {
      state: runs ? "ACTIVE" : "DRAFT",
      leadId: lead.id,
      ...(lead.left ? { leadVacantSince: today } : {}),
    },
    losses: lead.left
      ? [{ how: `without a stream lead${draft}`, why: `${lead.left.name} has left` }]
      : draft === ""
        ? []
        : [{ how: "as a draft", why: "it has no stream lead or no pillar" }],
  };
}

/**
 * An outcome comes back in the state it was dropped from, a draft where that is not known, and without a business
 * owner who has left.
 */
export function outcomeBack(program: Program, outcome: Outcome): Return<Outcome> {
  const owner = stillThere(program, outcome.businessOwnerId);
  return {
    set: { state: outcome.droppedFrom?.state ?? "DRAFT", businessOwnerId: owner.id },
    losses: owner.left
      ? [{ how: "without a business owner", why: `${owner.left.name} has left` }]
      : [],
  };
}

/** What its provider delivered meanwhile is waited for by nobody. */
export function dependencyBack(program: Program, dependency: Dependency): Return<Dependency> {
  const acceptedDay = program.deliverable.get(dependency.fromId ?? "")?.acceptedDay ?? null;
  const former = dependency.agreedAt === null ? "PROPOSED" : "AGREED";
  if (acceptedDay === null)
    return { set: { state: dependency.droppedFrom?.state ?? former }, losses: [] };
  const why = `${nameOfProvider(dependency)} was accepted on ${acceptedDay}`;
  return {
    set: { state: "RESOLVED", resolvedDay: acceptedDay },
    losses: [{ how: "as resolved", why }],
  };
}

const nameOfProvider = ({ fromId }: Dependency): string => fromId ?? "its provider";

/** What is different about anything that was dropped when it comes back. */
export function lossesOf(
  program: Program,
  { noun, id }: { readonly noun: Noun; readonly id: string },
): readonly Loss[] {
  const deliverable = noun === "deliverable" && program.deliverable.get(id);
  if (deliverable) return deliverableBack(program, deliverable).losses;
  const stream = noun === "workstream" && program.workstream.get(id);
  if (stream) return workstreamBack(program, stream, null).losses;
  const outcome = noun === "outcome" && program.outcome.get(id);
  if (outcome) return outcomeBack(program, outcome).losses;
  const dependency = noun === "dependency" && program.dependency.get(id);
  return dependency ? dependencyBack(program, dependency).losses : [];
}

/** Dependencies that were dropped with a deliverable and are dropped still. */
export const droppedWith = (program: Program, deliverableId: string): readonly Dependency[] =>
  [...program.dependency.values()].filter(
    ({ state, droppedFrom }) => state === "CANCELLED" && droppedFrom?.withId === deliverableId,
  );

/** It was cut into parts, which stand in its place. */
export const wasSplit = (program: Program, deliverableId: string): boolean =>
  (sprintItemsOf(program).get(deliverableId) ?? []).some(
    ({ disposition }) => disposition === "SPLIT",
  );

function stillThere(program: Program, memberId: string | null) {
  const member = program.member.get(memberId ?? "") ?? null;
  const left = member !== null && !member.active ? member : null;
  return { id: left ? null : memberId, left };
}
