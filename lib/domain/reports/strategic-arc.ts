/** Do the sprints move the objectives (DR8)? Points by outcome and sprint, and what served none. */
import type { Deliverable, Outcome, Sprint } from "../nouns.ts";
import { outcomesServedBy } from "../outcomes/outcome-links.ts";
import type { Program } from "../program.ts";
import { deliverablesOfSprint, remembered } from "../program.ts";
import { settingOf } from "../settings.ts";
import type { SprintWork } from "../sprints/sprint-records.ts";
import { acceptedIn, itemsHeld } from "../sprints/sprint-records.ts";
import { sumOf } from "../sprints/statistics.ts";
import { reliabilityOf } from "../sprints/velocity.ts";

/** A sprint that kept its promise and moved nothing: its goal's outcomes stood still, or too much served none. */
export type EmptySuccess = "GOAL_STOOD_STILL" | "TOO_MUCH_UNLINKED";

export interface ArcSprint {
  readonly sprint: Sprint;
  readonly acceptedPoints: number;
  readonly unlinkedAcceptedPoints: number;
  readonly plannedPoints: number;
  /** Planned points that serve no outcome (I-43). */
  readonly unlinkedPoints: number;
  /** Of the planned points, 0–1; null when nothing is planned. */
  readonly unlinkedRatio: number | null;
  readonly overLine: boolean;
  readonly emptySuccess: EmptySuccess | null;
}

export interface ArcCell {
  readonly acceptedPoints: number;
  /** Placed in a sprint that is not closed, and not accepted. */
  readonly openPoints: number;
  /** The sprint's goal names this outcome. */
  readonly aimedAt: boolean;
}

export interface ArcRow {
  readonly outcome: Outcome;
  /** In the order of the sprints. */
  readonly cells: readonly ArcCell[];
  readonly acceptedPoints: number;
  readonly totalPoints: number;
  /** Still to be delivered, and no accepted point in any of the recent sprints. */
  readonly stoodStill: boolean;
}

export interface StrategicArc {
  readonly sprints: readonly ArcSprint[];
  readonly rows: readonly ArcRow[];
  /** The last closed sprints (trendSprints), oldest first. */
  readonly recent: readonly ArcSprint[];
  /** Share of the recent sprints' accepted points that served no outcome; null before anything was accepted. */
  readonly recentUnlinkedRatio: number | null;
  readonly lineRatio: number;
}

const over: ReadonlySet<string> = new Set(["DELIVERED", "ADOPTED", "STOPPED"]);

/**
 * Points per outcome and sprint, sprints by number and cancelled ones left out, dropped outcomes too. A
 * deliverable counts in full for every outcome it serves.
 */
export const strategicArc: (program: Program) => StrategicArc = remembered((program) => {
  const inOrder = [...program.sprint.values()]
    .filter(({ state }) => state !== "CANCELLED")
    .sort((a, b) => a.number - b.number);
  const accepted = new Map(inOrder.map((sprint) => [sprint.id, acceptedIn(program, sprint)]));
  const planned = new Map(inOrder.map((sprint) => [sprint.id, plannedIn(program, sprint)]));
  const of = (found: typeof accepted, sprint: Sprint) => found.get(sprint.id) ?? [];
  const sprints = inOrder.map((sprint) =>
    arcSprint(program, sprint, of(accepted, sprint), of(planned, sprint)),
  );
  const recent = sprints
    .filter(({ sprint }) => sprint.state === "CLOSED")
    .slice(-settingOf(program, "trendSprints"));
  const recentPoints = sumOf(recent.map(({ acceptedPoints }) => acceptedPoints));
  return {
    sprints,
    rows: arcRows(program, inOrder, { accepted, planned }, recent),
    recent,
    recentUnlinkedRatio:
      recentPoints === 0
        ? null
        : sumOf(recent.map((one) => one.unlinkedAcceptedPoints)) / recentPoints,
    lineRatio: settingOf(program, "unlinkedShareMost"),
  };
});

type WorkBySprint = ReadonlyMap<string, readonly SprintWork[]>;

function arcRows(
  program: Program,
  inOrder: readonly Sprint[],
  { accepted, planned }: { readonly accepted: WorkBySprint; readonly planned: WorkBySprint },
  recent: readonly ArcSprint[],
): readonly ArcRow[] {
  const recentIds = new Set(recent.map(({ sprint }) => sprint.id));
  const acceptedBy = pointsByOutcome(program, inOrder, accepted, () => true);
  const openBy = pointsByOutcome(program, inOrder, planned, (one, sprint) => {
    const { state } = one;
    return sprint.state !== "CLOSED" && state !== "ACCEPTED";
  });
  const whole = totalsByOutcome(program);
  return [...program.outcome.values()]
    .filter(({ droppedReason }) => droppedReason === null)
    .map((outcome): ArcRow => {
      const cells = inOrder.map((sprint, at) => ({
        acceptedPoints: acceptedBy.get(outcome.id)?.[at] ?? 0,
        openPoints: openBy.get(outcome.id)?.[at] ?? 0,
        aimedAt: sprint.outcomeIds.includes(outcome.id),
      }));
      const touched = cells.some(
        (cell, at) => cell.acceptedPoints > 0 && recentIds.has(inOrder[at]?.id ?? ""),
      );
      return {
        outcome,
        cells,
        acceptedPoints: whole.get(outcome.id)?.accepted ?? 0,
        totalPoints: whole.get(outcome.id)?.total ?? 0,
        stoodStill: recent.length > 0 && !over.has(outcome.state) && !touched,
      };
    });
}

const pointsOf = (work: readonly SprintWork[]): number => sumOf(work.map(({ points }) => points));

const isUnlinked = (program: Program, { deliverable }: SprintWork): boolean =>
  outcomesServedBy(program, deliverable.id).length === 0;

/** Its items; before they are recorded, whatever is placed in it. What is dropped leaves a sprint until it closes. */
function plannedIn(program: Program, sprint: Sprint): readonly SprintWork[] {
  const items = itemsHeld(program, sprint.id);
  const placed =
    items.length > 0
      ? items.flatMap(({ deliverableId, pointsAtLock: points }) => {
          const deliverable = program.deliverable.get(deliverableId);
          return deliverable ? [{ deliverable, points }] : [];
        })
      : (deliverablesOfSprint(program).get(sprint.id) ?? []).map((deliverable) => ({
          deliverable,
          points: deliverable.points,
        }));
  return placed.filter(
    ({ deliverable: { state } }) => sprint.state === "CLOSED" || state !== "DROPPED",
  );
}

function arcSprint(
  program: Program,
  sprint: Sprint,
  accepted: readonly SprintWork[],
  planned: readonly SprintWork[],
): ArcSprint {
  const loose = (all: readonly SprintWork[]) =>
    pointsOf(all.filter((one) => isUnlinked(program, one)));
  const plannedPoints = pointsOf(planned);
  const unlinkedPoints = loose(planned);
  const unlinkedRatio = plannedPoints === 0 ? null : unlinkedPoints / plannedPoints;
  const acceptedPoints = pointsOf(accepted);
  const unlinkedAcceptedPoints = loose(accepted);
  const line = settingOf(program, "unlinkedShareMost");
  const kept =
    sprint.state === "CLOSED" &&
    (reliabilityOf({ committedPoints: sprint.committedPoints, acceptedPoints }) ?? 0) >=
      settingOf(program, "reliabilityFloor");
  const aimed = new Set(sprint.outcomeIds);
  const moved = accepted.some(({ deliverable }) =>
    outcomesServedBy(program, deliverable.id).some((outcome) => aimed.has(outcome.id)),
  );
  return {
    sprint,
    acceptedPoints,
    unlinkedAcceptedPoints,
    plannedPoints,
    unlinkedPoints,
    unlinkedRatio,
    overLine: unlinkedRatio !== null && unlinkedRatio > line,
    emptySuccess: !kept
      ? null
      : aimed.size > 0 && !moved
        ? "GOAL_STOOD_STILL"
        : unlinkedAcceptedPoints > acceptedPoints * line
          ? "TOO_MUCH_UNLINKED"
          : null,
  };
}

type BySprint = ReadonlyMap<string, readonly SprintWork[]>;

/** Outcome → points per sprint, in the order of the sprints; a deliverable counts for every outcome it serves. */
function pointsByOutcome(
  program: Program,
  sprints: readonly Sprint[],
  found: BySprint,
  counts: (one: Deliverable, sprint: Sprint) => boolean,
): ReadonlyMap<string, readonly number[]> {
  const points = new Map<string, number[]>();
  for (const [at, sprint] of sprints.entries()) {
    for (const one of found.get(sprint.id) ?? []) {
      if (!counts(one.deliverable, sprint)) continue;
      for (const { id } of outcomesServedBy(program, one.deliverable.id)) {
        const row = points.get(id) ?? sprints.map(() => 0);
        row[at] = (row[at] ?? 0) + one.points;
        points.set(id, row);
      }
    }
  }
  return points;
}

/** Points of everything an outcome's parts wait for, dropped ones left out. */
function totalsByOutcome(program: Program) {
  const totals = new Map<string, { accepted: number; total: number }>();
  for (const { id: deliverableId, state, points } of program.deliverable.values()) {
    if (state === "DROPPED") continue;
    for (const { id } of outcomesServedBy(program, deliverableId)) {
      const { accepted, total } = totals.get(id) ?? { accepted: 0, total: 0 };
      totals.set(id, {
        accepted: accepted + (state === "ACCEPTED" ? points : 0),
        total: total + points,
      });
    }
  }
  return totals;
}
