import { committedPoints, type OutcomePriors, type SprintSoFar } from "./sprint-so-far.ts";
import type { TeamRecord } from "./team-record.ts";
import { scaleOf } from "./traits.ts";
import { weightedQuantile } from "./weighted-quantile.ts";

/** How far off an earlier prediction was, made before that sprint taught anything. */
export interface Miss {
  readonly team: string;
  /** Actual minus expected, over the sprint's scale. */
  readonly ratio: number;
  readonly scale: number;
  readonly expectedRatio: number;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Share of sprints that may end outside an 80 % interval. */
const outside = 0.2;
/** Each miss widens the next interval a little, each hit narrows it, so that in the long run the share is right. */
const correction = 0.02;
const leastOutside = 0.02;
const mostOutside = 0.6;
/** Sprints alike in size (log) and in what was expected say most about how far off this one may be. */
const sizeReach = 0.4;
const expectedReach = 0.15;
const strangers = 0.03;
const sameTeam = 2;
/** Tenths of a normal distribution whose outer two lie 1 to either side. */
const belief = [-1.283, -0.809, -0.526, -0.301, -0.098, 0.098, 0.301, 0.526, 0.809, 1.283];

/** The share outside to aim at next. */
export const nextOutside = (aim: number, hit: boolean): number =>
  aim + correction * (outside - (hit ? 0 : 1));

export const firstOutside = outside;

/** Where 80 % of such sprints would end, by how far off earlier predictions for sprints like it were. */
export function intervalFor(
  sprint: SprintSoFar,
  record: TeamRecord,
  expected: number,
  misses: readonly Miss[],
  aim: number,
  priors: OutcomePriors,
): Interval {
  const scale = scaleOf(sprint, record);
  const expectedRatio = expected / scale;
  const width =
    (priors.spreadRatio * Math.max(committedPoints(sprint), record.unitPoints / 2)) / scale;
  const ratios = [...misses.map((miss) => miss.ratio), ...belief.map((tenth) => tenth * width)];
  const weights = [
    ...misses.map((miss) => {
      const size = Math.log(miss.scale / scale) / sizeReach;
      const far = (miss.expectedRatio - expectedRatio) / expectedReach;
      const alike = Math.exp(-(size ** 2) / 2 - far ** 2 / 2) + strangers;
      return alike * (miss.team === sprint.team ? sameTeam : 1);
    }),
    ...belief.map(() => priors.worthSprints / belief.length),
  ];
  const share = Math.max(leastOutside, Math.min(mostOutside, aim)) / 2;
  const places = [...ratios.keys()];
  const [below, above] = [share, 1 - share].map((part) =>
    weightedQuantile(ratios, weights, places, part),
  );
  return {
    low: Math.max(
      expected + Math.min(0, below ?? 0) * scale,
      Math.min(expected, -committedPoints(sprint)),
    ),
    high: expected + Math.max(0, above ?? 0) * scale,
  };
}
