/** A sprint day by day: what it held, what was added to it and taken out, and how far each point had come. */
import type { Day } from "../calendar/index.ts";
import { dayOf, workingDaysIn } from "../calendar/index.ts";
import type { Deliverable, Sprint, SprintItem } from "../nouns.ts";
import type { Program } from "../program.ts";
import { deliverablesOfSprint, itemsOfSprint } from "../program.ts";
import { burnUpOf } from "./sprint-burn-up.ts";
import { acceptedIn } from "./sprint-records.ts";
import { sumOf } from "./statistics.ts";

/** Points at the end of a working day. */
export interface FlowDay {
  readonly day: Day;
  /** Committed at lock, with what was added and without what was taken out by then. */
  readonly scope: number;
  /** On that day alone; what came before the first working day counts on that day. */
  readonly added: number;
  readonly removed: number;
  readonly accepted: number;
  readonly inReview: number;
  readonly inProgress: number;
  readonly notStarted: number;
}

export interface SprintFlow {
  readonly committedPoints: number;
  /** Every working day of the sprint. */
  readonly days: readonly Day[];
  /** Those up to today. */
  readonly known: readonly FlowDay[];
  /** Whether each committed point belongs to a deliverable on record; else only what was accepted is known. */
  readonly byState: boolean;
}

interface Place {
  readonly deliverable: Deliverable;
  readonly points: number;
  /** Null while it is only planned. */
  readonly item: SprintItem | null;
}

/**
 * Up to today, in points at lock. What is accepted after the last working day counts on that day, as in the burn-up. A
 * deliverable that was returned and submitted again counts as in review from its last submission on.
 */
export function sprintFlow(program: Program, sprint: Sprint, today: Day): SprintFlow {
  const { committedPoints, days } = burnUpOf(program, sprint, today);
  const places = placesOf(program, sprint);
  const known = days.flatMap(({ day, acceptedPoints }, at) =>
    acceptedPoints === null
      ? []
      : [{ ...flowOn(program, sprint, places, { day, first: at === 0 }), acceptedPoints }],
  );
  return {
    committedPoints,
    days: workingDaysIn(program.facts.calendar, sprint.startDay, sprint.endDay),
    known: known.map(({ acceptedPoints, change, ...flow }, at) => {
      const net = sumOf(known.slice(0, at + 1).map((one) => one.change));
      const scope = committedPoints + net;
      const left = scope - acceptedPoints - flow.inReview - flow.inProgress;
      return { ...flow, scope, accepted: acceptedPoints, notStarted: Math.max(0, left) };
    }),
    byState:
      sumOf(places.flatMap(({ item, points }) => (item?.addedAfterLock ? [] : [points]))) ===
      committedPoints,
  };
}

function placesOf(program: Program, sprint: Sprint): readonly Place[] {
  const items = itemsOfSprint(program).get(sprint.id) ?? [];
  if (items.length === 0)
    return (deliverablesOfSprint(program).get(sprint.id) ?? [])
      .filter(({ state }) => state !== "DROPPED")
      .map((deliverable) => ({ deliverable, points: deliverable.points, item: null }));
  return items.flatMap((item) => {
    const deliverable = program.deliverable.get(item.deliverableId);
    return deliverable ? [{ deliverable, points: item.pointsAtLock, item }] : [];
  });
}

function flowOn(
  program: Program,
  sprint: Sprint,
  places: readonly Place[],
  { day, first }: { readonly day: Day; readonly first: boolean },
) {
  const { calendar } = program.facts;
  const on = (at: SprintItem["addedAt"]) => (at === null ? sprint.startDay : dayOf(calendar, at));
  const falls = (when: Day) => when === day || (first && when < day);
  const addedOn = ({ item }: Place) => (item?.addedAfterLock ? on(item.addedAt) : null);
  const removedOn = ({ item }: Place) => (item?.removed ? on(item.removedAt) : null);
  const pointsWhere = (test: (place: Place) => boolean) =>
    sumOf(places.filter(test).map(({ points }) => points));
  const that = (when: Day | null) => when !== null && falls(when);
  const by = (when: Day | null) => when !== null && when <= day;
  const accepted = new Set(acceptedIn(program, sprint).map(({ deliverable }) => deliverable.id));
  const open = places.filter((place) => {
    const { id, acceptedDay } = place.deliverable;
    const [came, went] = [addedOn(place), removedOn(place)];
    return (came === null || by(came)) && !by(went) && !(accepted.has(id) && by(acceptedDay));
  });
  const inReview = open.filter(
    ({ deliverable: { submittedAt, state } }) =>
      submittedAt !== null &&
      by(dayOf(calendar, submittedAt)) &&
      (state === "IN_REVIEW" || state === "ACCEPTED"),
  );
  const begun = open.filter(
    (place) => by(place.deliverable.startedDay) && !inReview.includes(place),
  );
  const [added, removed] = [
    pointsWhere((place) => that(addedOn(place))),
    pointsWhere((place) => that(removedOn(place))),
  ];
  return {
    day,
    added,
    removed,
    change: added - removed,
    inReview: sumOf(inReview.map(({ points }) => points)),
    inProgress: sumOf(begun.map(({ points }) => points)),
  };
}
