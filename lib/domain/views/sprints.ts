/** The sprints of a program: what was promised, what was accepted, how far the calibrated velocity carries. */
import type { Day } from "../calendar.ts";
import { workingDayNumber, workingDaysIn } from "../calendar.ts";
import { programVelocity } from "../measures/program-velocity.ts";
import { acceptedPointsIn, reliabilityOf } from "../measures/velocity.ts";
import type { Deliverable, Sprint, SprintItem } from "../nouns.ts";
import type { Program } from "../program.ts";
import { deliverablesOfSprint, itemsOfSprint, remembered } from "../program.ts";
import type { Situation } from "../situation.ts";
import { nameOf } from "../situation.ts";
import type { Pillar, RootCause, SprintDisposition, SprintState } from "../vocabulary.ts";
import { pillars } from "../vocabulary.ts";
import type { DeliverableRow } from "./deliverable-row.ts";
import { deliverableRow } from "./deliverable-row.ts";
import { currentSprint, sprintDayWords } from "./shell.ts";

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
  /** Points accepted within its days so far. */
  readonly acceptedPoints: number;
  /** accepted ÷ committed of a closed sprint, 0–1; null before. */
  readonly reliabilityRatio: number | null;
  /** committed ÷ calibrated velocity for what is not closed; null while calibrating. */
  readonly loadRatio: number | null;
  readonly cover: readonly PillarCover[];
  readonly current: boolean;
}

export interface SprintsPage {
  readonly rows: readonly SprintRow[];
  readonly sprintWords: string | null;
  readonly velocity: {
    readonly calibratedPoints: number | null;
    readonly lastThree: readonly number[];
    readonly lastThreeNumbers: readonly number[];
  };
  readonly today: Day;
}

/** Sprint → deliverables accepted within its days. */
const acceptedBySprint = remembered((program: Program) => {
  const found = new Map<string, Deliverable[]>();
  const sprints = sprintsInOrder(program);
  for (const one of program.deliverable.values()) {
    if (one.acceptedDay === null) continue;
    for (const sprint of sprints) {
      if (!acceptedInside(one, sprint)) continue;
      const own = found.get(sprint.id);
      if (own) own.push(one);
      else found.set(sprint.id, [one]);
    }
  }
  return found;
});

const acceptedIn = (program: Program, sprint: Sprint): readonly Deliverable[] =>
  acceptedBySprint(program).get(sprint.id) ?? [];

const sprintsInOrder = remembered((program: Program): readonly Sprint[] =>
  [...program.sprint.values()]
    .filter((one) => one.state !== "CANCELLED")
    .sort((a, b) => (a.startDay < b.startDay ? -1 : 1)),
);

export function sprintsPage(program: Program, situation: Situation): SprintsPage {
  const { calibratedPoints, lastAcceptedPoints: lastThree } = programVelocity(program);
  const sprints = sprintsInOrder(program);
  const closed = sprints.filter((one) => one.state === "CLOSED").slice(-lastThree.length);
  const current = currentSprint(program, situation.today);
  return {
    rows: sprints.map((one) => sprintRow(program, one, current?.id === one.id)),
    sprintWords: sprintDayWords(program, situation.today),
    velocity: {
      calibratedPoints,
      lastThree,
      lastThreeNumbers: closed.map((one) => one.number),
    },
    today: situation.today,
  };
}

function sprintRow(program: Program, sprint: Sprint, current: boolean): SprintRow {
  const accepted =
    sprint.acceptedPoints ??
    acceptedPointsIn(acceptedIn(program, sprint), sprint.startDay, sprint.endDay);
  const committed = sprint.committedPoints ?? plannedPoints(program, sprint);
  const { calibratedPoints } = programVelocity(program);
  const closed = sprint.state === "CLOSED";
  return {
    number: sprint.number,
    goal: sprint.goal,
    state: sprint.state,
    startDay: sprint.startDay,
    endDay: sprint.endDay,
    committedPoints: committed,
    locked: sprint.committedPoints !== null,
    acceptedPoints: accepted,
    reliabilityRatio: closed
      ? reliabilityOf({ committedPoints: sprint.committedPoints, acceptedPoints: accepted })
      : null,
    loadRatio:
      !closed && calibratedPoints !== null && calibratedPoints > 0
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

/** Deliverables of a sprint: its items, and before it is locked whatever is planned into it. */
function placesIn(program: Program, sprint: Sprint): readonly Place[] {
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
  return pillars.map((pillar) => {
    const own = deliverables.filter((one) => one.primaryPillar === pillar);
    const absence = sprint.absences.find((one) => one.pillar === pillar);
    return {
      pillar,
      deliverables: own.length,
      accepted: own.filter((one) => acceptedInside(one, sprint)).length,
      absence:
        own.length === 0 && absence
          ? { reason: absence.reason, byName: nameOf(program, absence.byId) }
          : null,
    };
  });
}

const acceptedInside = ({ acceptedDay }: Deliverable, sprint: Sprint): boolean =>
  acceptedDay !== null && acceptedDay >= sprint.startDay && acceptedDay <= sprint.endDay;

export interface SprintItemRow {
  readonly row: DeliverableRow;
  readonly streamName: string;
  readonly pointsAtLock: number;
  readonly accepted: boolean;
  readonly disposition: SprintDisposition | null;
  readonly rootCause: RootCause | null;
  readonly rootCauseNote: string | null;
  /** Number of the sprint it was carried over from. */
  readonly cameFrom: number | null;
}

export interface SprintPage {
  readonly sprint: SprintRow;
  readonly sprintWords: string | null;
  readonly committed: readonly SprintItemRow[];
  readonly added: readonly SprintItemRow[];
  readonly carriedOver: readonly SprintItemRow[];
  /** Accepted points by working day up to today or the end; day 0 is the start. */
  readonly burnUp: readonly {
    readonly day: Day;
    readonly number: number;
    readonly points: number;
  }[];
  readonly workingDays: number;
  readonly dayNumber: number;
  readonly calibratedPoints: number | null;
  readonly previous: number | null;
  readonly next: number | null;
  readonly today: Day;
}

/** Null when there is no sprint of that number. */
export function sprintPage(
  program: Program,
  number: number,
  situation: Situation,
): SprintPage | null {
  const sprints = sprintsInOrder(program);
  const at = sprints.findIndex((one) => one.number === number);
  const sprint = sprints[at];
  if (!sprint) return null;
  const { calendar } = program.facts;
  const current = currentSprint(program, situation.today)?.id === sprint.id;
  const items = placesIn(program, sprint).map(
    ({ deliverable, points, item }): SprintItemRow & { added: boolean } => ({
      row: deliverableRow(program, deliverable, situation),
      streamName: program.workstream.get(deliverable.workstreamId)?.name ?? "",
      pointsAtLock: points,
      accepted: acceptedInside(deliverable, sprint),
      disposition: item?.disposition ?? null,
      rootCause: item?.rootCause ?? null,
      rootCauseNote: item?.rootCauseNote ?? null,
      cameFrom: cameFrom(program, sprints, at, deliverable.id),
      added: item?.addedAfterLock ?? false,
    }),
  );
  return {
    sprint: sprintRow(program, sprint, current),
    sprintWords: current ? sprintDayWords(program, situation.today) : null,
    committed: items.filter((one) => !one.added),
    added: items.filter((one) => one.added),
    carriedOver: items.filter((one) => one.disposition === "CARRIED_OVER"),
    burnUp: burnUpOf(program, sprint, situation.today),
    workingDays: workingDaysIn(calendar, sprint.startDay, sprint.endDay).length,
    dayNumber: workingDayNumber(calendar, sprint.startDay, situation.today),
    calibratedPoints: programVelocity(program).calibratedPoints,
    previous: sprints[at - 1]?.number ?? null,
    next: sprints[at + 1]?.number ?? null,
    today: situation.today,
  };
}

function cameFrom(
  program: Program,
  sprints: readonly Sprint[],
  at: number,
  deliverableId: string,
): number | null {
  const before = sprints[at - 1];
  const item = before
    ? itemsIn(program, before).find((one) => one.deliverableId === deliverableId)
    : undefined;
  return item?.disposition === "CARRIED_OVER" ? (before?.number ?? null) : null;
}

function burnUpOf(program: Program, sprint: Sprint, today: Day): SprintPage["burnUp"] {
  const until = today < sprint.endDay ? today : sprint.endDay;
  if (until < sprint.startDay) return [];
  const days = workingDaysIn(program.facts.calendar, sprint.startDay, until);
  const accepted = acceptedIn(program, sprint);
  return days.map((day, index) => ({
    day,
    number: index + 1,
    points: acceptedPointsIn(accepted, sprint.startDay, day),
  }));
}
