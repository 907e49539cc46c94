/** What a sprint left on record: its review, its retrospective, what was accepted and what was not settled. */
import type { Day } from "../calendar/index.ts";
import type { Deliverable, Retrospective, Sprint, SprintItem, SprintReview } from "../nouns.ts";
import type { Program } from "../program.ts";
import {
  itemsOfSprint,
  remembered,
  retrospectivesOfSprint,
  reviewsOfSprint,
  sprintItemsOf,
} from "../program.ts";
import type { Pillar } from "../vocabulary.ts";
import { pillars } from "../vocabulary.ts";
import { sumOf } from "./statistics.ts";

/** The latest review of a sprint; null before one is opened. */
export const reviewOf = (program: Program, sprintId: string): SprintReview | null =>
  reviewsOfSprint(program).get(sprintId)?.at(-1) ?? null;

/** The latest retrospective of a sprint; null before one is opened. */
export const retrospectiveOf = (program: Program, sprintId: string): Retrospective | null =>
  retrospectivesOfSprint(program).get(sprintId)?.at(-1) ?? null;

/** What stood in the sprint to its end, whether committed at lock or added later. */
export const itemsHeld = (program: Program, sprintId: string): readonly SprintItem[] =>
  (itemsOfSprint(program).get(sprintId) ?? []).filter(({ removed }) => !removed);

/** Deliverables of which nobody has said yet what becomes of them. */
export const undisposedIn = (program: Program, sprintId: string): readonly string[] =>
  itemsHeld(program, sprintId).flatMap(({ deliverableId, disposition }) =>
    disposition === null ? [deliverableId] : [],
  );

/** Nobody has said what becomes of it, or nobody has said why it was not finished (I-55). */
export const isUnsettled = ({ disposition, rootCause }: SprintItem): boolean =>
  disposition !== "ACCEPTED" && (disposition === null || rootCause === null);

/**
 * Accepted in this sprint (I-40): while it was running, or within its days when it had been carried over
 * before; each deliverable in one sprint only.
 */
export function acceptedHere(program: Program, sprint: Sprint, item: SprintItem): boolean {
  if (item.disposition === "ACCEPTED") return true;
  const day = program.deliverable.get(item.deliverableId)?.acceptedDay ?? null;
  if (!isWithin(sprint, day)) return false;
  const others = sprintItemsOf(program).get(item.deliverableId) ?? [];
  return others.every(({ disposition }) => disposition !== "ACCEPTED");
}

const isWithin = ({ startDay, endDay }: Sprint, day: Day | null): boolean =>
  day !== null && startDay <= day && day <= endDay;

/** All that it had committed was accepted in it, and none of that was ever returned. */
export function isFlawless(program: Program, sprint: Sprint): boolean {
  const held = itemsHeld(program, sprint.id);
  const takenOut = (itemsOfSprint(program).get(sprint.id) ?? []).some(
    ({ removed, addedAfterLock }) => removed && !addedAfterLock,
  );
  return (
    held.length > 0 &&
    !takenOut &&
    held.every(
      (item) =>
        acceptedHere(program, sprint, item) &&
        program.deliverable.get(item.deliverableId)?.returnCount === 0,
    )
  );
}

/** Points at lock of what was accepted in the sprint; a new estimate does not change them. */
export const acceptedPointsOf = (program: Program, sprint: Sprint): number =>
  sumOf(
    itemsHeld(program, sprint.id)
      .filter((item) => acceptedHere(program, sprint, item))
      .map(({ pointsAtLock }) => pointsAtLock),
  );

/** A deliverable in a sprint. */
export interface SprintWork {
  readonly deliverable: Deliverable;
  /** As they were at the lock, where it was locked. */
  readonly points: number;
}

/** Sprint → what it accepted: of its items; where none are on record, what was accepted within its days. */
const acceptedBySprint = remembered((program: Program) => {
  const found = new Map<string, readonly SprintWork[]>();
  const loose = remainder(program);
  for (const sprint of program.sprint.values())
    found.set(
      sprint.id,
      itemsOfSprint(program).has(sprint.id)
        ? acceptedItems(program, sprint)
        : loose
            .filter(({ acceptedDay: day }) => isWithin(sprint, day))
            .map((deliverable) => ({ deliverable, points: deliverable.points })),
    );
  return found;
});

/** Accepted deliverables that no sprint's item accounts for. */
const remainder = (program: Program): readonly Deliverable[] =>
  [...program.deliverable.values()].filter(
    ({ id, acceptedDay }) =>
      acceptedDay !== null &&
      !(sprintItemsOf(program).get(id) ?? []).some(({ disposition }) => disposition === "ACCEPTED"),
  );

const acceptedItems = (program: Program, sprint: Sprint): readonly SprintWork[] =>
  itemsHeld(program, sprint.id)
    .filter((item) => acceptedHere(program, sprint, item))
    .flatMap(({ deliverableId, pointsAtLock: points }) => {
      const deliverable = program.deliverable.get(deliverableId);
      return deliverable ? [{ deliverable, points }] : [];
    });

/** What a sprint accepted, counted the same wherever it is told. */
export const acceptedIn = (program: Program, sprint: Sprint): readonly SprintWork[] =>
  acceptedBySprint(program).get(sprint.id) ?? [];

/** Pillars that were committed and got nothing accepted. */
export function hollowPillars(program: Program, sprint: Sprint): readonly Pillar[] {
  const items = itemsHeld(program, sprint.id);
  const pillarOf = (item: SprintItem) => program.deliverable.get(item.deliverableId)?.primaryPillar;
  return pillars.filter((pillar) => {
    const own = items.filter((item) => pillarOf(item) === pillar);
    return own.length > 0 && !own.some((item) => acceptedHere(program, sprint, item));
  });
}

/** The earliest sprint whose plan is a draft; null where there is none. */
export const nextDraftSprint = (program: Program): Sprint | null =>
  [...program.sprint.values()]
    .filter(({ state }) => state === "DRAFT")
    .sort((a, b) => a.number - b.number)[0] ?? null;

/** The sprint after it, while it can be planned freely; null when that is locked, or there is none. */
export function nextOpenSprint(program: Program, sprint: Sprint): Sprint | null {
  const after = [...program.sprint.values()]
    .filter(({ number, state }) => number > sprint.number && state !== "CANCELLED")
    .sort((a, b) => a.number - b.number)[0];
  return after?.state === "DRAFT" ? after : null;
}
