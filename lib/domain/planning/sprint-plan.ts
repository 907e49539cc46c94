/** What stands in a sprint's plan, what stood in the one before, and which pillars that covers. */

import { isOpen } from "../deliverables/deliverable-moves.ts";
import { compareIds } from "../engine/ids.ts";
import type { Deliverable, Sprint, SprintItem } from "../nouns.ts";
import type { Program } from "../program.ts";
import { deliverablesOfSprint, itemsOfSprint, remembered, sprintItemsOf } from "../program.ts";
import { holdsWork } from "../sprints/sprint-moves.ts";
import { sumOf } from "../sprints/statistics.ts";
import type { Pillar } from "../vocabulary.ts";

/** A sprint with the deliverables that would be in it: as saved, or as somebody tries it out. */
export interface PlanAsked {
  readonly sprintId: string;
  readonly placedIds: readonly string[];
}

export interface SprintPlan {
  readonly sprint: Sprint;
  readonly placed: readonly Deliverable[];
  readonly points: number;
  readonly pillars: ReadonlySet<Pillar>;
  readonly previous: Sprint | null;
  /** Pillars of the sprint before; empty where there is none. */
  readonly pillarsBefore: ReadonlySet<Pillar>;
}

/** All but the cancelled ones, by number. */
export const sprintsByNumber: (program: Program) => readonly Sprint[] = remembered((program) =>
  [...program.sprint.values()]
    .filter(({ state }) => state !== "CANCELLED")
    .sort((a, b) => a.number - b.number),
);

/** Places that are neither removed nor given up while the sprint ran; what its review let go did stand in it. */
export const itemsIn = (program: Program, sprintId: string): readonly SprintItem[] =>
  (itemsOfSprint(program).get(sprintId) ?? []).filter(
    (item) => !item.removed && !(item.disposition === "DROPPED" && item.rootCause === null),
  );

/** Deliverables of a sprint: what is placed while it is a draft, its items once it is locked. */
export function placedIn(program: Program, sprint: Sprint): readonly Deliverable[] {
  const standing = (deliverablesOfSprint(program).get(sprint.id) ?? []).filter(
    ({ state }) => state !== "DROPPED",
  );
  if (sprint.state === "DRAFT") return standing.filter(isOpen);
  const items = itemsOfSprint(program).get(sprint.id) ?? [];
  if (items.length === 0) return standing;
  return itemsIn(program, sprint.id).flatMap(
    ({ deliverableId }) => program.deliverable.get(deliverableId) ?? [],
  );
}

/** The plan of a sprint as it is saved, its deliverables by id. */
export const savedPlan = (program: Program, sprint: Sprint): PlanAsked => ({
  sprintId: sprint.id,
  placedIds: placedIn(program, sprint)
    .map(({ id }) => id)
    .sort(compareIds),
});

/** Null when there is no such sprint. */
export function planOf(program: Program, { sprintId, placedIds }: PlanAsked): SprintPlan | null {
  const sprint = program.sprint.get(sprintId);
  if (!sprint) return null;
  const placed = placedIds.flatMap((id) => program.deliverable.get(id) ?? []);
  const previous = previousSprint(program, sprint);
  return {
    sprint,
    placed,
    points: sumOf(placed.map(({ points }) => points)),
    pillars: pillarsOf(placed),
    previous,
    pillarsBefore: previous ? pillarsOf(placedIn(program, previous)) : new Set(),
  };
}

/** Presence is counted by primary pillar only (domain.md §2.3.1). */
const pillarsOf = (deliverables: readonly Deliverable[]): ReadonlySet<Pillar> =>
  new Set(deliverables.map(({ primaryPillar }) => primaryPillar));

/**
 * The sprint before, by number. The first of a cycle looks back at the last of the cycle before only where one
 * approved roadmap carries both.
 */
export function previousSprint(program: Program, sprint: Sprint): Sprint | null {
  const before = sprintsByNumber(program).filter(({ number }) => number < sprint.number);
  const last = before.at(-1);
  if (!last || last.cycleId === sprint.cycleId) return last ?? null;
  const [then, now] = [program.cycle.get(last.cycleId), program.cycle.get(sprint.cycleId)];
  const sameRoadmap =
    then !== undefined &&
    then.roadmapApprovedDay !== null &&
    then.roadmapApprovedDay === now?.roadmapApprovedDay &&
    then.roadmapVersion === now.roadmapVersion;
  return sameRoadmap ? last : null;
}

/** The locked, unfinished sprint that a deliverable is promised in; null when it is free to be placed. */
export function holdingSprint(program: Program, deliverable: Deliverable): Sprint | null {
  const items = sprintItemsOf(program).get(deliverable.id) ?? [];
  for (const { sprintId, disposition, removed } of items) {
    const sprint = program.sprint.get(sprintId);
    if (sprint && disposition === null && !removed && holdsWork(sprint)) return sprint;
  }
  const own = program.sprint.get(deliverable.sprintId ?? "");
  const told = items.some(({ sprintId }) => sprintId === own?.id);
  return own && holdsWork(own) && !told ? own : null;
}

/** Its live place in a sprint; null when it has none. */
export const placeIn = (
  program: Program,
  sprintId: string,
  deliverableId: string,
): SprintItem | null =>
  (sprintItemsOf(program).get(deliverableId) ?? []).find(
    (item) => item.sprintId === sprintId && !item.removed && item.disposition === null,
  ) ?? null;

/** The plan as somebody saw it, so that it can be told what changed since. */
export const planSeen = ({ placedIds }: PlanAsked): string =>
  [...placedIds].sort(compareIds).join(" ");

/** The ids that {@link planSeen} wrote down. */
export const idsIn = (seen: string): readonly string[] => seen.split(" ").filter((id) => id !== "");
