import { committedPoints, openPoints, type SprintSoFar } from "./inputs.ts";
import type { TeamEstimates } from "./team-estimates.ts";

/**
 * Returns the scale of a sprint in points: committed points plus half a median sprint, so that the relative target of a
 * small or empty sprint stays bounded.
 */
export const scaleOf = (sprint: SprintSoFar, { unitPoints }: TeamEstimates): number =>
  Math.max(committedPoints(sprint), 0) + unitPoints / 2;

/**
 * Returns the 48 features of the trees: points in median sprints, counts, and ratios smoothed by a tenth of a median
 * sprint. The order is part of the fitted model.
 */
export function treeFeatures(sprint: SprintSoFar, team: TeamEstimates): Float64Array {
  const { atStart, added, removed, toDo, inProgress, done, people, plannedDays } = sprint;
  const { unitPoints: unit, organization } = team;
  const [committed, open] = [committedPoints(sprint), openPoints(sprint)];
  const items = toDo.items + inProgress.items + done.items;
  const smoothing = unit / 10;
  const heads = Math.max(people, 1);
  const points = [
    ...[committed, open, atStart.points, added.points, removed.points],
    ...[toDo.points, inProgress.points, done.points],
    ...[committed / heads, open / heads, committed / Math.max(plannedDays, 1)],
    ...[team.committed, team.accepted, team.added, team.done],
    ...[team.medianDifference, team.lastDifference, team.lastAccepted],
    ...[organization.accepted, organization.medianDifference],
    // Three simple predictions of the target.
    committed * (team.acceptedRatio - 1),
    done.points + open * team.completionRatio - committed,
    team.accepted - committed,
  ];
  return Float64Array.from([
    ...points.map((one) => one / unit),
    ...[plannedDays, people, team.people, team.sprints],
    ...[atStart, added, removed, toDo, inProgress, done].map((work) => work.items),
    items,
    done.points / (committed + smoothing),
    inProgress.points / (committed + smoothing),
    toDo.points / (committed + smoothing),
    added.points / (committed + smoothing),
    removed.points / (committed + removed.points + smoothing),
    done.items / (items + 1),
    committed / unit / (items + 1),
    ...[team.acceptedRatio, team.completionRatio],
    ...[organization.acceptedRatio, organization.completionRatio],
    (committed + smoothing) / (team.committed + smoothing),
    (team.accepted + smoothing) / (committed + smoothing),
    (done.points + smoothing) / (team.done + smoothing),
  ]);
}

/** Returns the 13 features of the regression: 11 shares of the sprint's scale, a ratio and the saturated pace. */
export function linearFeatures(sprint: SprintSoFar, team: TeamEstimates): Float64Array {
  const { added, removed, inProgress, done, people, plannedDays } = sprint;
  const { unitPoints: unit, organization } = team;
  const [committed, open] = [committedPoints(sprint), openPoints(sprint)];
  const pace = committed / Math.max(plannedDays, 1);
  const points = [
    ...[done.points, inProgress.points, added.points, removed.points, unit / 2],
    ...[team.accepted, team.completionRatio * open, team.medianDifference, team.added],
    ...[organization.accepted, (people * unit) / 10],
  ];
  const scale = scaleOf(sprint, team);
  return Float64Array.from([
    ...points.map((one) => one / scale),
    team.acceptedRatio,
    // Committed points a day, saturating at 1.
    pace / (pace + unit / 10),
  ]);
}
