import { scaleOf } from "./features.ts";
import { committedPoints, type Priors, type SprintSoFar } from "./inputs.ts";
import { sumOf } from "./statistics.ts";
import type { TeamEstimates } from "./team-estimates.ts";
import { weightedQuantile } from "./weighted-quantile.ts";

/** The out-of-sample residual of an earlier prediction, relative to the scale of its sprint. */
export interface Residual {
  readonly team: string;
  /** Actual minus expected, over the scale. */
  readonly ratio: number;
  /** In points. */
  readonly scale: number;
  /** Expected, over the scale. */
  readonly expectedRatio: number;
}

/** A prediction interval for the difference, in points. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** α: the share of sprints that an 80% interval may miss. */
export const targetMiscoverage = 0.2;
/** γ, the step size of adaptive conformal inference. */
const stepSize = 0.02;
const minMiscoverage = 0.02;
const maxMiscoverage = 0.6;
/** Bandwidths of the kernel: in the logarithm of the scale, and in the expected ratio. */
const scaleBandwidth = 0.4;
const expectedBandwidth = 0.15;
/** Weight of a residual however dissimilar its sprint is. */
const minSimilarity = 0.03;
/** Factor for residuals of other teams. */
const otherTeamWeight = 0.5;
/** Quantiles of a normal distribution at the middles of 15 equal parts, in units of its 90% quantile. */
const priorQuantiles = [1.431, 1, 0.755, 0.568, 0.409, 0.266, 0.131]
  .flatMap((quantile) => [quantile, -quantile])
  .concat(0);

/**
 * Returns the miscoverage to aim at next, which may leave 0 to 1: lower after a sprint outside its interval, a quarter as
 * much higher after one inside, so that in the long run a fifth lies outside. Source: adaptive conformal inference,
 * I. Gibbs and E. Candès, "Adaptive Conformal Inference Under Distribution Shift", NeurIPS 2021.
 */
export const nextMiscoverage = (miscoverage: number, covered: boolean): number =>
  miscoverage + stepSize * (targetMiscoverage - (covered ? 0 : 1));

/**
 * Returns the 80% prediction interval around `expected`, in points: weighted quantiles of earlier residuals, scaled to
 * this sprint, with as much below as above. Residuals of sprints that are similar in scale, expectation and team weigh
 * more; the priors add residuals of a normal distribution. The interval includes `expected` and ends at the loss of
 * everything committed. Because of the weights, the priors and the lack of exchangeability there is no guarantee of
 * coverage: it is measured.
 *
 * Sources: conformal prediction with weighted residuals, R. F. Barber, E. J. Candès, A. Ramdas and R. J. Tibshirani,
 * "Conformal Prediction Beyond Exchangeability", Annals of Statistics 51(2), 2023; residuals relative to a scale, J. Lei
 * et al., "Distribution-Free Predictive Inference for Regression", JASA 113, 2018.
 *
 * @param miscoverage See `nextMiscoverage`; clipped to 0.02–0.6.
 */
export function predictionInterval(
  sprint: SprintSoFar,
  team: TeamEstimates,
  expected: number,
  residuals: readonly Residual[],
  miscoverage: number,
  priors: Priors,
): Interval {
  const scale = scaleOf(sprint, team);
  const expectedRatio = expected / scale;
  const priorRatio = priorHalfWidth(sprint, team, priors) / scale;
  const ratios = [
    ...residuals.map(({ ratio }) => ratio),
    ...priorQuantiles.map((quantile) => quantile * priorRatio),
  ];
  const weights = [
    ...residuals.map((residual) => {
      const similarity = similarityOf(residual, scale, expectedRatio);
      return similarity * (residual.team === sprint.team ? 1 : otherTeamWeight);
    }),
    ...priorQuantiles.map(() => priors.pseudoSprints / priorQuantiles.length),
  ];
  const tail = finiteSampleTail(
    Math.max(minMiscoverage, Math.min(maxMiscoverage, miscoverage)) / 2,
    sumOf(weights),
    priors.pseudoSprints,
  );
  const positions = [...ratios.keys()];
  const below = weightedQuantile(ratios, weights, positions, tail);
  const mirrored = ratios.map((ratio) => -ratio);
  const above = -weightedQuantile(mirrored, weights, positions, tail);
  return {
    low: Math.max(
      expected + Math.min(0, below) * scale,
      Math.min(expected, -committedPoints(sprint)),
    ),
    high: expected + Math.max(0, above) * scale,
  };
}

/** Gaussian kernel in two dimensions, plus a floor. */
function similarityOf(residual: Residual, scale: number, expectedRatio: number): number {
  const byScale = Math.log(residual.scale / scale) / scaleBandwidth;
  const byExpected = (residual.expectedRatio - expectedRatio) / expectedBandwidth;
  return Math.exp(-(byScale ** 2) / 2 - byExpected ** 2 / 2) + minSimilarity;
}

/** In points: shrinks with the square root of the time left, as if work were accepted by a random walk. */
const priorHalfWidth = (
  sprint: SprintSoFar,
  { unitPoints }: TeamEstimates,
  { spreadRatio }: Priors,
): number =>
  spreadRatio *
  Math.max(committedPoints(sprint), unitPoints / 2) *
  Math.sqrt(Math.max(0, 1 - sprint.elapsedRatio));

/**
 * The finite-sample correction of conformal prediction: n residuals cover 1 − τ with the quantile at (1 − τ)(n + 1)/n,
 * which leaves τ − (1 − τ)/n in the tail. Here n is the sum of weights, and the correction is smaller while the priors
 * hold much of it.
 */
function finiteSampleTail(tail: number, weight: number, priorWeight: number): number {
  const observedShare = (weight - priorWeight) / weight;
  return Math.max(minMiscoverage / 2, tail - (observedShare ** 2 * (1 - tail)) / weight);
}
