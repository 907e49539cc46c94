/** One sprint (E4): what was promised, where it stands, what comes next, and what its ceremonies left on record. */
import type { Day } from "../../calendar/index.ts";
import { workingDayNumber, workingDaysIn } from "../../calendar/index.ts";
import type { DeliverableRow } from "../../deliverables/views/deliverable-row.ts";
import { deliverableRow } from "../../deliverables/views/deliverable-row.ts";
import type { Situation } from "../../engine/situation.ts";
import type { Deliverable, Sprint, SprintItem } from "../../nouns.ts";
import { sprintDayWords } from "../../program/views/shell.ts";
import type { Program } from "../../program.ts";
import { itemsOfSprint, sprintItemsOf } from "../../program.ts";
import type { RetroActionLine } from "../../reviews/views/retro-actions.ts";
import { actionLine } from "../../reviews/views/retro-actions.ts";
import type { Pillar, RootCause, SprintDisposition } from "../../vocabulary.ts";
import { programVelocity } from "../program-velocity.ts";
import { currentSprint } from "../running-sprint.ts";
import { acceptedIn, hollowPillars } from "../sprint-records.ts";
import type { RetroRecord, SprintReviewRecord } from "./sprint-record.ts";
import { retroRecordOf, reviewRecordOf } from "./sprint-record.ts";
import type { SprintRow } from "./sprint-row.ts";
import { placesIn, sprintRow, sprintsInOrder, takenOutOf } from "./sprint-row.ts";
import type { SprintStep } from "./sprint-step.ts";
import { sprintStep } from "./sprint-step.ts";

export interface SprintItemRow {
  readonly row: DeliverableRow;
  readonly streamName: string;
  readonly pointsAtLock: number;
  /** It was taken out of the sprint after the lock. */
  readonly takenOut: boolean;
  readonly accepted: boolean;
  readonly disposition: SprintDisposition | null;
  readonly rootCause: RootCause | null;
  readonly rootCauseNote: string | null;
  /** Number of the sprint it was carried over from. */
  readonly cameFrom: number | null;
  /** Why it came in after the lock. */
  readonly addedReason: string | null;
  /** Numbers of the sprints it was carried out of so far, this one included. */
  readonly carriedOutOf: readonly number[];
}

/** Taken out after the lock. */
export interface RemovedRow {
  readonly id: string;
  readonly title: string;
  readonly workstreamId: string;
  readonly points: number;
  readonly reason: string | null;
}

export interface SprintPage {
  readonly sprint: SprintRow;
  readonly sprintId: string;
  readonly sprintWords: string | null;
  readonly zone: string;
  /** The one thing to do next. */
  readonly step: SprintStep;
  /** As it was locked, with what was taken out since. */
  readonly committed: readonly SprintItemRow[];
  /** Came in after the lock, and may have been taken out again. */
  readonly added: readonly SprintItemRow[];
  readonly removed: readonly RemovedRow[];
  readonly carriedOver: readonly SprintItemRow[];
  /** Committed, and nothing of it accepted; told once the sprint is reviewed. */
  readonly hollow: readonly Pillar[];
  /** Actions of earlier retrospectives that are due in it. */
  readonly actions: readonly RetroActionLine[];
  readonly review: SprintReviewRecord | null;
  readonly retrospective: RetroRecord | null;
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
  const places = [...placesIn(program, sprint), ...takenOutOf(program, sprint)];
  const items = places.map((place) => ({
    ...itemRow(program, sprint, place.deliverable, place.points, place.item, situation),
    added: place.item?.addedAfterLock ?? false,
  }));
  const over = ["IN_RETRO", "CLOSED"].includes(sprint.state);
  return {
    sprint: sprintRow(program, sprint, current),
    sprintId: sprint.id,
    sprintWords: current ? sprintDayWords(program, situation.today) : null,
    zone: calendar.zone,
    step: sprintStep(program, sprint, situation),
    committed: items.filter((one) => !one.added),
    added: items.filter((one) => one.added),
    removed: removedFrom(program, sprint),
    carriedOver: items.filter((one) => one.disposition === "CARRIED_OVER"),
    hollow: over ? hollowPillars(program, sprint) : [],
    actions: [...program.retroAction.values()]
      .filter(({ targetSprint }) => targetSprint === sprint.number)
      .map((action) => actionLine(program, action, situation)),
    review: reviewRecordOf(program, sprint.id),
    retrospective: retroRecordOf(program, sprint.id, situation),
    workingDays: workingDaysIn(calendar, sprint.startDay, sprint.endDay).length,
    dayNumber: workingDayNumber(calendar, sprint.startDay, situation.today),
    calibratedPoints: programVelocity(program).calibratedPoints,
    previous: sprints[at - 1]?.number ?? null,
    next: sprints[at + 1]?.number ?? null,
    today: situation.today,
  };
}

/**
 * A deliverable as it stands in `sprint`. `points` are those at lock; `item` is null while it is only planned.
 * `cameFrom` is the latest earlier sprint it was carried out of.
 */
export function itemRow(
  program: Program,
  sprint: Sprint,
  deliverable: Deliverable,
  points: number,
  item: SprintItem | null,
  situation: Situation,
): SprintItemRow {
  const carriedOutOf = carriedFrom(program, deliverable.id);
  return {
    row: deliverableRow(program, deliverable, situation),
    streamName: program.workstream.get(deliverable.workstreamId)?.name ?? "",
    pointsAtLock: points,
    takenOut: item?.removed ?? false,
    accepted: acceptedIn(program, sprint).some((one) => one.deliverable.id === deliverable.id),
    disposition: item?.disposition ?? null,
    rootCause: item?.rootCause ?? null,
    rootCauseNote: item?.rootCauseNote ?? null,
    cameFrom: carriedOutOf.filter((number) => number < sprint.number).at(-1) ?? null,
    addedReason: item?.addedReason ?? null,
    carriedOutOf,
  };
}

const carriedFrom = (program: Program, deliverableId: string): readonly number[] =>
  (sprintItemsOf(program).get(deliverableId) ?? [])
    .filter(({ disposition }) => disposition === "CARRIED_OVER")
    .flatMap(({ sprintId }) => program.sprint.get(sprintId)?.number ?? [])
    .sort((a, b) => a - b);

const removedFrom = (program: Program, sprint: Sprint): readonly RemovedRow[] =>
  (itemsOfSprint(program).get(sprint.id) ?? [])
    .filter(({ removed }) => removed)
    .map((item) => {
      const deliverable = program.deliverable.get(item.deliverableId);
      return {
        id: item.deliverableId,
        title: deliverable?.title ?? item.deliverableId,
        workstreamId: deliverable?.workstreamId ?? "",
        points: item.pointsAtLock,
        reason: item.removedReason,
      };
    });
