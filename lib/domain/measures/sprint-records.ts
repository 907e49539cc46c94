/** What a sprint left on record: its review, its retrospective, what was accepted and what was not settled. */
import type { Retrospective, Sprint, SprintItem, SprintReview } from "../nouns.ts";
import type { Program } from "../program.ts";
import {
  itemsOfSprint,
  retrospectivesOfSprint,
  reviewsOfSprint,
  sprintItemsOf,
} from "../program.ts";
import type { Pillar } from "../vocabulary.ts";
import { pillars } from "../vocabulary.ts";
import { sumOf } from "./statistics.ts";

export const reviewOf = (program: Program, sprintId: string): SprintReview | null =>
  reviewsOfSprint(program).get(sprintId)?.at(-1) ?? null;

export const retrospectiveOf = (program: Program, sprintId: string): Retrospective | null =>
  retrospectivesOfSprint(program).get(sprintId)?.at(-1) ?? null;

/** What stood in the sprint to its end, whether committed at lock or added later. */
export const itemsHeld = (program: Program, sprintId: string): readonly SprintItem[] =>
  (itemsOfSprint(program).get(sprintId) ?? []).filter(({ removed }) => !removed);

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
  if (day === null || day < sprint.startDay || day > sprint.endDay) return false;
  const others = sprintItemsOf(program).get(item.deliverableId) ?? [];
  return others.every(({ disposition }) => disposition !== "ACCEPTED");
}

/** Points at lock of what was accepted in the sprint; estimating anew does not move them. */
export const acceptedPointsOf = (program: Program, sprint: Sprint): number =>
  sumOf(
    itemsHeld(program, sprint.id)
      .filter((item) => acceptedHere(program, sprint, item))
      .map(({ pointsAtLock }) => pointsAtLock),
  );

/** Pillars that were committed and got nothing accepted. */
export function hollowPillars(program: Program, sprint: Sprint): readonly Pillar[] {
  const items = itemsHeld(program, sprint.id);
  const pillarOf = (item: SprintItem) => program.deliverable.get(item.deliverableId)?.primaryPillar;
  return pillars.filter((pillar) => {
    const own = items.filter((item) => pillarOf(item) === pillar);
    return own.length > 0 && !own.some((item) => acceptedHere(program, sprint, item));
  });
}

/** The sprint after it that can still take something in; null when there is none. */
export function nextOpenSprint(program: Program, sprint: Sprint): Sprint | null {
  const after = [...program.sprint.values()]
    .filter(({ number, state }) => number > sprint.number && state !== "CANCELLED")
    .sort((a, b) => a.number - b.number)[0];
  return after?.state === "DRAFT" || after?.state === "PLANNED" ? after : null;
}
