import { medianOf, rangeOf } from "./statistics.ts";

/** A closed sprint, in points. */
export interface ClosedSprint {
  /** Committed when the plan was locked; null where that was never recorded. */
  readonly committedPoints: number | null;
  readonly acceptedPoints: number;
}

export interface Velocity {
  readonly state: "CALIBRATING" | "CALIBRATED";
  /** Median of the accepted points of the last sprints; null while calibrating. */
  readonly calibratedPoints: number | null;
  /** Accepted points of the last sprints (three by default), oldest first. */
  readonly lastAcceptedPoints: readonly number[];
  /** Of `lastAcceptedPoints`; null before the first sprint closes. */
  readonly range: { readonly min: number; readonly max: number } | null;
  /** Accepted over committed points (0–1, above 1 when more was accepted), per closed sprint. */
  readonly reliabilityRatios: readonly (number | null)[];
}

/** How many sprints the rest will take. Not rounded. */
export interface SprintForecast {
  /** At the fastest of the last sprints. */
  readonly fewestSprints: number;
  /** At calibrated velocity. */
  readonly likelySprints: number;
  /** At the slowest; null when that sprint accepted nothing, so no number is honest. */
  readonly mostSprints: number | null;
}

/**
 * Calibrated velocity (I-36): the median of the last `sprintsNeeded` closed sprints, calibrating
 * before there are that many. Sprints come in order; after a large change of the team, hand over
 * only those since (I-35). Domain.md §2.3.2.
 */
export function velocityOf(closed: readonly ClosedSprint[], sprintsNeeded: number): Velocity {
  const lastAcceptedPoints = closed.slice(-sprintsNeeded).map((sprint) => sprint.acceptedPoints);
  const calibrated = closed.length >= sprintsNeeded;
  return {
    state: calibrated ? "CALIBRATED" : "CALIBRATING",
    calibratedPoints: calibrated ? medianOf(lastAcceptedPoints) : null,
    lastAcceptedPoints,
    range: rangeOf(lastAcceptedPoints),
    reliabilityRatios: closed.map(reliabilityOf),
  };
}

/** Accepted over committed points (0–1 and above); null when nothing was committed. */
export function reliabilityOf(sprint: ClosedSprint): number | null {
  const { committedPoints, acceptedPoints } = sprint;
  return committedPoints === null || committedPoints === 0
    ? null
    : acceptedPoints / committedPoints;
}

/** Remaining likely points over velocity, as a range; null while calibrating (domain.md §2.3.5). */
export function forecastSprints(
  remainingLikelyPoints: number,
  velocity: Velocity,
): SprintForecast | null {
  const { calibratedPoints, range } = velocity;
  if (calibratedPoints === null || calibratedPoints === 0 || range === null) return null;
  return {
    fewestSprints: remainingLikelyPoints / range.max,
    likelySprints: remainingLikelyPoints / calibratedPoints,
    mostSprints: range.min === 0 ? null : remainingLikelyPoints / range.min,
  };
}
