import { sumOf } from "../../sprints/statistics.ts";
import type { OutcomePriors, SprintSoFar } from "./sprint-so-far.ts";
import { committedPoints } from "./sprint-so-far.ts";
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

/** Share of sprints that may end outside an 80% interval. */
const outside = 0.2;
/** Each miss widens the next interval a little, each hit narrows it, so that in the long run the share is right. */
const correction = 0.02;
const leastOutside = 0.02;
const mostOutside = 0.6;
/** Sprints alike in size (log) and in what was expected say most about how far off this one may be. */
const sizeReach = 0.4;
const expectedReach = 0.15;
const unlike = 0.03;
const otherTeam = 0.5;
/** Fifteen equal parts of a normal distribution whose outer tenths begin 1 away. */
const belief = [1.431, 1, 0.755, 0.568, 0.409, 0.266, 0.131]
  .flatMap((far) => [far, -far])
  .concat(0);

/** The share outside to aim at next. */
export const nextOutside = (aim: number, hit: boolean): number =>
  aim + correction * (outside - (hit ? 0 : 1));

export const firstOutside = outside;

/** Where 80% of such sprints would end, by how far off earlier predictions for sprints like it were. */
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
  const believed = believedSpread(sprint, record, priors) / scale;
  const ratios = [...misses.map((miss) => miss.ratio), ...belief.map((far) => far * believed)];
  const weights = [
    ...misses.map((miss) => {
      const size = Math.log(miss.scale / scale) / sizeReach;
      const far = (miss.expectedRatio - expectedRatio) / expectedReach;
      const alike = Math.exp(-(size ** 2) / 2 - far ** 2 / 2) + unlike;
      return alike * (miss.team === sprint.team ? 1 : otherTeam);
    }),
    ...belief.map(() => priors.worthSprints / belief.length),
  ];
  const share = cautious(
    Math.max(leastOutside, Math.min(mostOutside, aim)) / 2,
    sumOf(weights),
    priors.worthSprints,
  );
  const places = [...ratios.keys()];
  const below = weightedQuantile(ratios, weights, places, share);
  const mirrored = ratios.map((ratio) => -ratio);
  const above = -weightedQuantile(mirrored, weights, places, share);
  return {
    low: Math.max(
      expected + Math.min(0, below) * scale,
      Math.min(expected, -committedPoints(sprint)),
    ),
    high: expected + Math.max(0, above) * scale,
  };
}

/** Points to either side: all of the believed share when the sprint begins, less by the root of the time that is left. */
const believedSpread = (
  sprint: SprintSoFar,
  { unitPoints }: TeamRecord,
  { spreadRatio }: OutcomePriors,
): number =>
  spreadRatio *
  Math.max(committedPoints(sprint), unitPoints / 2) *
  Math.sqrt(Math.max(0, 1 - sprint.elapsedRatio));

/** Few misses seldom show the largest to come: as much less outside as one more could take, once they outweigh belief. */
function cautious(share: number, weight: number, believedWeight: number): number {
  const seen = (weight - believedWeight) / weight;
  return Math.max(leastOutside / 2, share - (seen ** 2 * (1 - share)) / weight);
}
