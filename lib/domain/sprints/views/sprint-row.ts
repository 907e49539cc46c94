/** What stands in a sprint, by deliverable and by pillar; the row it makes in a list. */
import type { Day } from "../../calendar/index.ts";
import { compareDays } from "../../calendar/index.ts";
import { nameOf } from "../../engine/situation.ts";
import type { Deliverable, Sprint, SprintItem } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import { deliverablesOfSprint, itemsOfSprint, remembered } from "../../program.ts";
import type { Pillar, SprintState } from "../../vocabulary.ts";
import { pillars } from "../../vocabulary.ts";
import { programVelocity } from "../program-velocity.ts";
import { hasBegun, isSprintOver } from "../running-sprint.ts";
import { acceptedIn } from "../sprint-records.ts";
import { sumOf } from "../statistics.ts";
import { reliabilityOf } from "../velocity.ts";

export interface PillarCover {
  readonly pillar: Pillar;
  /** Committed deliverables that have it as primary pillar. */
  readonly deliverables: number;
  readonly accepted: number;
  /** Why it is missing, where somebody acknowledged that. */
  readonly absence: { readonly reason: string; readonly byName: string } | null;
}

export interface SprintRow {
  readonly number: number;
  readonly goal: string;
  readonly state: SprintState;
  readonly startDay: Day;
  readonly endDay: Day;
  /** Points at lock; before that what is planned into it now. */
  readonly committedPoints: number;
  readonly locked: boolean;
  /** Started, whatever came after. */
  readonly begun: boolean;
  /** Points accepted in it so far. */
  readonly acceptedPoints: number;
  /** accepted ÷ committed of a closed sprint, 0–1; null before. */
  readonly reliabilityRatio: number | null;
  /** committed ÷ calibrated velocity for what is ahead or runs; null while calibrating. */
  readonly loadRatio: number | null;
  readonly cover: readonly PillarCover[];
  readonly current: boolean;
}

/** Every sprint, the cancelled ones too. */
export const sprintsInOrder = remembered((program: Program): readonly Sprint[] =>
  [...program.sprint.values()].sort(
    (a, b) => compareDays(a.startDay, b.startDay) || a.number - b.number,
  ),
);

/**
 * A sprint with points, cover by pillar and ratios (1 is 100%). `current` is passed on as given; `loadRatio` is
 * null once the sprint is over or while velocity is calibrating.
 */
export function sprintRow(program: Program, sprint: Sprint, current: boolean): SprintRow {
  const accepted =
    sprint.acceptedPoints ?? sumOf(acceptedIn(program, sprint).map(({ points }) => points));
  const committed = sprint.committedPoints ?? plannedPoints(program, sprint);
  const { calibratedPoints } = programVelocity(program);
  const closed = sprint.state === "CLOSED";
  const over = isSprintOver(sprint);
  return {
    number: sprint.number,
    goal: sprint.goal,
    state: sprint.state,
    startDay: sprint.startDay,
    endDay: sprint.endDay,
    committedPoints: committed,
    locked: sprint.committedPoints !== null,
    begun: hasBegun(sprint),
    acceptedPoints: accepted,
    reliabilityRatio: closed
      ? reliabilityOf({ committedPoints: sprint.committedPoints, acceptedPoints: accepted })
      : null,
    loadRatio:
      !over && calibratedPoints !== null && calibratedPoints > 0
        ? committed / calibratedPoints
        : null,
    cover: coverOf(program, sprint),
    current,
  };
}

const plannedPoints = (program: Program, sprint: Sprint): number =>
  placesIn(program, sprint).reduce((sum, place) => sum + place.points, 0);

interface Place {
  readonly deliverable: Deliverable;
  readonly points: number;
  /** Null while it is only planned into a sprint that is not locked. */
  readonly item: SprintItem | null;
}

/** What stood in a locked sprint and was taken out of it. */
export const takenOutOf = (program: Program, sprint: Sprint): readonly Place[] =>
  sprint.committedPoints === null
    ? []
    : (itemsOfSprint(program).get(sprint.id) ?? [])
        .filter(({ removed }) => removed)
        .flatMap((item) => {
          const deliverable = program.deliverable.get(item.deliverableId);
          return deliverable ? [{ deliverable, points: item.pointsAtLock, item }] : [];
        });

/** Deliverables of a sprint: its items, and before it is locked whatever is planned into it. */
export function placesIn(program: Program, sprint: Sprint): readonly Place[] {
  const placed = itemsIn(program, sprint).flatMap((item): Place[] => {
    const deliverable = program.deliverable.get(item.deliverableId);
    return deliverable ? [{ deliverable, points: item.pointsAtLock, item }] : [];
  });
  if (sprint.committedPoints !== null || sprint.state === "CLOSED") return placed;
  const known = new Set(placed.map((place) => place.deliverable.id));
  const planned = (deliverablesOfSprint(program).get(sprint.id) ?? []).filter(
    (one) => one.state !== "DROPPED" && !known.has(one.id),
  );
  return [
    ...placed,
    ...planned.map((deliverable) => ({ deliverable, points: deliverable.points, item: null })),
  ];
}

const itemsIn = (program: Program, sprint: Sprint): readonly SprintItem[] =>
  (itemsOfSprint(program).get(sprint.id) ?? []).filter((item) => !item.removed);

/** Presence is counted by primary pillar only (domain.md §2.3.1). */
function coverOf(program: Program, sprint: Sprint): readonly PillarCover[] {
  const deliverables = placesIn(program, sprint).map((place) => place.deliverable);
  const accepted = new Set(acceptedIn(program, sprint).map(({ deliverable }) => deliverable.id));
  return pillars.map((pillar) => {
    const own = deliverables.filter((one) => one.primaryPillar === pillar);
    const absence = sprint.absences.find((one) => one.pillar === pillar);
    return {
      pillar,
      deliverables: own.length,
      accepted: own.filter(({ id }) => accepted.has(id)).length,
      absence:
        own.length === 0 && absence
          ? { reason: absence.reason, byName: nameOf(program, absence.byId) }
          : null,
    };
  });
}
