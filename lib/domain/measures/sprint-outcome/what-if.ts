import { openPoints, type SprintSoFar, type Work } from "./sprint-so-far.ts";

/** The same work at another weight; items grow and shrink with it. */
export const withPoints = ({ items, points }: Work, wanted: number): Work => ({
  items: points > 0 ? (items * wanted) / points : items,
  points: wanted,
});

const times = ({ items, points }: Work, factor: number): Work => ({
  items: items * factor,
  points: points * factor,
});

/** As much committed, but so many points of it accepted; the open work shrinks or grows evenly. */
export function withDone(sprint: SprintSoFar, points: number): SprintSoFar {
  const open = openPoints(sprint);
  const left = open + sprint.done.points - points;
  const done = withPoints(sprint.done, points);
  if (open <= 0) return { ...sprint, done, toDo: withPoints(sprint.toDo, left) };
  return {
    ...sprint,
    done,
    toDo: times(sprint.toDo, left / open),
    inProgress: times(sprint.inProgress, left / open),
  };
}

/** As much open, but so many points of it begun. */
export function withInProgress(sprint: SprintSoFar, points: number): SprintSoFar {
  const open = openPoints(sprint);
  const begun = Math.max(0, Math.min(points, open));
  return {
    ...sprint,
    inProgress: withPoints(sprint.inProgress, begun),
    toDo: withPoints(sprint.toDo, open - begun),
  };
}

/** The same sprint, larger or smaller throughout. */
export const resized = (sprint: SprintSoFar, factor: number): SprintSoFar => ({
  ...sprint,
  atStart: times(sprint.atStart, factor),
  added: times(sprint.added, factor),
  removed: times(sprint.removed, factor),
  toDo: times(sprint.toDo, factor),
  inProgress: times(sprint.inProgress, factor),
  done: times(sprint.done, factor),
});
