import { linearFeatures, scaleOf, treeFeatures } from "./features.ts";
import {
  fitGradientBoostedTrees,
  type GradientBoostedTrees,
  predictByTrees,
} from "./gradient-boosted-trees.ts";
import {
  fitHuberRegression,
  type HuberRegression,
  predictByRegression,
} from "./huber-regression.ts";
import { committedPoints, openPoints, type SprintSoFar } from "./inputs.ts";
import { sumOf } from "./statistics.ts";
import type { TeamEstimates } from "./team-estimates.ts";

/** The models of the ensemble, in the order of weights and predictions. */
export const modelNames = [
  "RUNNING_MEDIAN",
  "TEAM_PACE",
  "COMPLETION_RATIO",
  "GRADIENT_BOOSTED_TREES",
  "HUBER_REGRESSION",
] as const;
export type ModelName = (typeof modelNames)[number];

/** The two models that are fitted to samples; null while there are too few of them. */
export interface FittedModels {
  readonly trees: GradientBoostedTrees | null;
  readonly regression: HuberRegression | null;
}

export const unfitted: FittedModels = { trees: null, regression: null };

/** A finished sprint as training data: what was known at the moment, and the outcome. */
export interface Sample {
  readonly treeFeatures: Float64Array;
  readonly linearFeatures: Float64Array;
  /** See `scaleOf`; in points. */
  readonly scale: number;
  /** Difference over scale. */
  readonly target: number;
}

const minSamplesForTrees = 12;
/** More than twice the number of coefficients. */
const minSamplesForRegression = 30;
/** Upper bound of a relative prediction. */
const maxRelativeGain = 3;
/** Fixed, so that the same history always gives the same prediction. */
const samplingSeed = 11;

/** With so many samples the fitted models hold half of the prior weight. */
const samplesForHalf = 30;

/**
 * Returns the weights of the models before any out-of-sample error is known, adding up to 1, for the models that are
 * available, in the order of `modelNames`. The team's pace and its completion ratio share what the fitted models leave,
 * which hold more the more samples they were fitted to. The running median starts with nothing: a team speaks for
 * itself from its first sprint on, and the median only gets what its errors earn.
 */
export function priorWeights(
  { trees, regression }: FittedModels,
  samples: number,
): readonly number[] {
  const share = samples / (samples + samplesForHalf);
  const fitted = trees === null ? [] : regression === null ? [share] : [share / 2, share / 2];
  const simple = (1 - sumOf(fitted)) / 2;
  return [0, simple, simple, ...fitted];
}

/** Returns the sample of a sprint that ended with a difference of so many points. */
export function sampleOf(sprint: SprintSoFar, team: TeamEstimates, difference: number): Sample {
  const scale = scaleOf(sprint, team);
  return {
    treeFeatures: treeFeatures(sprint, team),
    linearFeatures: linearFeatures(sprint, team),
    scale,
    target: difference / scale,
  };
}

/**
 * Returns the models fitted to `samples`: the trees from 12 samples on, the regression from 30. Targets are relative to
 * the scale of their sprint and weighted by it, which makes the loss the absolute error in points.
 */
export function fitModels(samples: readonly Sample[]): FittedModels {
  const meanScale = samples.reduce((sum, { scale }) => sum + scale, 0) / samples.length;
  const targets = Float64Array.from(samples, ({ target }) => target);
  const weights = Float64Array.from(samples, ({ scale }) => scale / meanScale);
  const rows = (features: (sample: Sample) => Float64Array) => samples.map(features);
  return {
    trees:
      samples.length < minSamplesForTrees
        ? null
        : fitGradientBoostedTrees(
            rows((sample) => sample.treeFeatures),
            targets,
            weights,
            samplingSeed,
          ),
    regression:
      samples.length < minSamplesForRegression
        ? null
        : fitHuberRegression(
            rows((sample) => sample.linearFeatures),
            targets,
            weights,
          ),
  };
}

/**
 * Returns the prediction of each model in points, in the order of `modelNames`; null for one that is not available. None
 * but the running median predicts less than the loss of everything committed, the pace no less than what is accepted
 * already, and the fitted ones no more than three times the scale.
 *
 * @param runningMedian Median difference of all finished sprints; null before the first.
 */
export function predictions(
  sprint: SprintSoFar,
  team: TeamEstimates,
  runningMedian: number | null,
  { trees, regression }: FittedModels,
): readonly (number | null)[] {
  const scale = scaleOf(sprint, team);
  const least = -committedPoints(sprint);
  const bounded = (ratio: number) => Math.max(least, Math.min(maxRelativeGain, ratio) * scale);
  return [
    runningMedian,
    Math.max(sprint.done.points, committedPoints(sprint) * team.paceRatio) -
      committedPoints(sprint),
    Math.max(least, openPoints(sprint) * (team.completionRatio - 1)),
    trees && bounded(predictByTrees(trees, treeFeatures(sprint, team))),
    regression && bounded(predictByRegression(regression, linearFeatures(sprint, team))),
  ];
}

/** Returns the weighted mean of the available predictions, in points, and the weights scaled to add up to 1. */
export function combined(
  predicted: readonly (number | null)[],
  weights: readonly number[],
): { readonly expected: number; readonly weights: readonly number[] } {
  const available = weights.map((weight, model) => (predicted[model] === null ? 0 : weight));
  const total = available.reduce((sum, weight) => sum + weight, 0) || 1;
  const normalized = available.map((weight) => weight / total);
  return {
    expected: normalized.reduce((sum, weight, model) => sum + weight * (predicted[model] ?? 0), 0),
    weights: normalized,
  };
}
