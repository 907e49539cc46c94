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
/**
 * How far such predictions really miss, in units of the miss that one in ten exceeds, at the middles of 15 equal parts:
 * more often a little and more often very far than by a normal distribution. From the predictions for sprints 4 to 11
 * of each board of the two organizations named in the README, about the same in both, below and above.
 */
const missQuantiles = [1.5, 1, 0.7, 0.45, 0.3, 0.15, 0.05];
/** A miss below is relative to the commitment, but a nearly empty sprint counts as this share of a median one. */
const minCommittedShare = 0.1;

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
 * more; the priors add residuals as such predictions have elsewhere. The interval includes `expected`. Where it reaches
 * the loss of everything committed nothing can lie below, so all that it may miss lies above. Because of the weights,
 * the priors and the lack of exchangeability there is no guarantee of coverage: it is measured.
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
  const prior = priorMisses(sprint, team, priors).map((points) => points / scale);
  const ratios = [...residuals.map(({ ratio }) => ratio), ...prior];
  const weights = [
    ...residuals.map((residual) => {
      const similarity = similarityOf(residual, scale, expectedRatio);
      return similarity * (residual.team === sprint.team ? 1 : otherTeamWeight);
    }),
    ...prior.map(() => priors.spreadPseudoSprints / prior.length),
  ];
  const tail = finiteSampleTail(
    Math.max(minMiscoverage, Math.min(maxMiscoverage, miscoverage)) / 2,
    sumOf(weights),
    priors.spreadPseudoSprints,
  );
  const positions = [...ratios.keys()];
  const everythingLost = Math.min(expected, -committedPoints(sprint));
  const low = expected + Math.min(0, weightedQuantile(ratios, weights, positions, tail)) * scale;
  const mirrored = ratios.map((ratio) => -ratio);
  const tailAbove = low <= everythingLost ? 2 * tail : tail;
  const above = -weightedQuantile(mirrored, weights, positions, tailAbove);
  return { low: Math.max(low, everythingLost), high: expected + Math.max(0, above) * scale };
}

/** Gaussian kernel in two dimensions, plus a floor. */
function similarityOf(residual: Residual, scale: number, expectedRatio: number): number {
  const byScale = Math.log(residual.scale / scale) / scaleBandwidth;
  const byExpected = (residual.expectedRatio - expectedRatio) / expectedBandwidth;
  return Math.exp(-(byScale ** 2) / 2 - byExpected ** 2 / 2) + minSimilarity;
}

/**
 * Fifteen misses in points, below and above the expected difference. What is lost grows with the commitment; what is
 * gained was added or left from before and does not. Both shrink slowly, with the fourth root of the time left.
 */
function priorMisses(
  sprint: SprintSoFar,
  { unitPoints }: TeamEstimates,
  { lossRatio, gainRatio }: Priors,
): readonly number[] {
  const timeFactor = Math.max(0, 1 - sprint.elapsedRatio) ** 0.25;
  const committed = Math.max(committedPoints(sprint), minCommittedShare * unitPoints);
  const [below, above] = [lossRatio * committed * timeFactor, gainRatio * unitPoints * timeFactor];
  return missQuantiles.flatMap((quantile) => [-quantile * below, quantile * above]).concat(0);
}

/**
 * The finite-sample correction of conformal prediction: n residuals cover 1 − τ with the quantile at (1 − τ)(n + 1)/n,
 * which leaves τ − (1 − τ)/n in the tail. Here n is the sum of weights, and the correction is smaller while the priors
 * hold much of it.
 */
function finiteSampleTail(tail: number, weight: number, priorWeight: number): number {
  const observedShare = (weight - priorWeight) / weight;
  return Math.max(minMiscoverage / 2, tail - (observedShare ** 2 * (1 - tail)) / weight);
}
