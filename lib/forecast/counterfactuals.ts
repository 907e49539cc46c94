import { openPoints, type SprintSoFar, type Work } from "./inputs.ts";

/** Returns the work with `points` points; the number of items changes in proportion, unless it had no points. */
export const withPoints = ({ items, points: before }: Work, points: number): Work => ({
  items: before > 0 ? (items * points) / before : items,
  points,
});

const times = ({ items, points }: Work, factor: number): Work => ({
  items: items * factor,
  points: points * factor,
});

/** Returns the sprint with `points` points accepted and as many committed; open work changes in proportion. */
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

/** Returns the sprint with `points` points in progress, at most those that are open; the rest of them is to do. */
export function withInProgress(sprint: SprintSoFar, points: number): SprintSoFar {
  const open = openPoints(sprint);
  const begun = Math.max(0, Math.min(points, open));
  return {
    ...sprint,
    inProgress: withPoints(sprint.inProgress, begun),
    toDo: withPoints(sprint.toDo, open - begun),
  };
}

/** Returns the sprint with all of its work, points and items, multiplied by `factor`. */
export const resized = (sprint: SprintSoFar, factor: number): SprintSoFar => ({
  ...sprint,
  atStart: times(sprint.atStart, factor),
  added: times(sprint.added, factor),
  removed: times(sprint.removed, factor),
  toDo: times(sprint.toDo, factor),
  inProgress: times(sprint.inProgress, factor),
  done: times(sprint.done, factor),
});
