/** A sprint of a program as it stood on one of its days, as input of the forecast library. */
import type { FinishedSprint, SprintSoFar, Work } from "../../forecast/index.ts";
import type { Day } from "../calendar/index.ts";
import { dayOf, workingDayNumber, workingDaysIn } from "../calendar/index.ts";
import type { Deliverable, Sprint, SprintItem } from "../nouns.ts";
import type { Program } from "../program.ts";
import { itemsOfSprint } from "../program.ts";
import { sumOf } from "./statistics.ts";

interface Place {
  readonly item: SprintItem;
  readonly deliverable: Deliverable;
}

/**
 * At the end of working day `dayNumber` (0 before the first). What was accepted counts once whole; what was begun by
 * then is in progress. Null for a sprint whose deliverables are not on record or that has no working day.
 */
function asItStood(program: Program, sprint: Sprint, dayNumber: number): SprintSoFar | null {
  const { calendar } = program.facts;
  const days = workingDaysIn(calendar, sprint.startDay, sprint.endDay);
  const places = (itemsOfSprint(program).get(sprint.id) ?? []).flatMap((item): Place[] => {
    const deliverable = program.deliverable.get(item.deliverableId);
    return deliverable ? [{ item, deliverable }] : [];
  });
  if (places.length === 0 || days.length === 0) return null;
  const on = days[Math.min(dayNumber, days.length) - 1] ?? null;
  const by = (day: Day | null) => day !== null && on !== null && day <= on;
  const addedBy = ({ item }: Place) =>
    !item.addedAfterLock || by(item.addedAt && dayOf(calendar, item.addedAt));
  const removedBy = ({ item }: Place) =>
    item.removed && by(item.removedAt && dayOf(calendar, item.removedAt));
  const held = places.filter((place) => addedBy(place) && !removedBy(place));
  const isDone = ({ deliverable: { acceptedDay } }: Place) =>
    acceptedDay !== null && acceptedDay >= sprint.startDay && by(acceptedDay);
  const isBegun = ({ deliverable: { startedDay } }: Place) =>
    startedDay !== null && (startedDay < sprint.startDay || by(startedDay));
  const open = held.filter((place) => !isDone(place));
  return {
    order: sprint.number,
    team: program.id,
    elapsedRatio: Math.min(1, dayNumber / days.length),
    plannedDays: days.length,
    people: new Set(held.flatMap(({ deliverable }) => deliverable.ownerId ?? [])).size,
    atStart: workOf(places.filter(({ item }) => !item.addedAfterLock)),
    added: workOf(places.filter((place) => place.item.addedAfterLock && addedBy(place))),
    removed: workOf(places.filter(removedBy)),
    toDo: workOf(open.filter((place) => !isBegun(place))),
    inProgress: workOf(open.filter(isBegun)),
    done: workOf(held.filter(isDone)),
  };
}

const workOf = (places: readonly Place[]): Work => ({
  items: places.length,
  points: sumOf(places.map(({ item }) => item.pointsAtLock)),
});

/** The running sprint this morning: working days before `today` have passed. Null as in `asItStood`. */
export function sprintSoFar(program: Program, sprint: Sprint, today: Day): SprintSoFar | null {
  const { calendar } = program.facts;
  const number = workingDayNumber(calendar, sprint.startDay, today);
  const stands = asItStood(program, sprint, number);
  return (
    stands && {
      ...stands,
      elapsedRatio: Math.min(1, Math.max(0, number - 1) / stands.plannedDays),
    }
  );
}

/**
 * A closed sprint at a share of its time from 0 to 1, with its outcome: training data for the forecast. Null where its
 * deliverables or its accepted points are not on record.
 */
export function finishedSprintAt(
  program: Program,
  sprint: Sprint,
  elapsedRatio: number,
): FinishedSprint | null {
  const days = workingDaysIn(program.facts.calendar, sprint.startDay, sprint.endDay).length;
  const stood = asItStood(program, sprint, Math.round(elapsedRatio * days));
  if (stood === null || sprint.acceptedPoints === null) return null;
  const committed = stood.toDo.points + stood.inProgress.points + stood.done.points;
  return { ...stood, differencePoints: sprint.acceptedPoints - committed };
}
