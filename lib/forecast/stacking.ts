/** Signed errors of the models for one earlier sprint, in points; the models in the same order throughout. */
export type ModelErrors = readonly number[];

/** Grid of the weights: the smallest part that moves from one model to another. */
const weightStep = 0.05;
/** Exponential discounting: the errors of a sprint count this much of the errors of the next one. */
const discount = 0.995;
/** Penalty for moving all weight away from the prior weights, in mean absolute errors of the first model. */
const priorPenalty = 6;
const maxRounds = 30;
/** An improvement smaller than this is rounding. */
const minImprovement = 1e-9;

/**
 * Returns the weights (not negative, same sum as `priorWeights`) whose convex combination of the models had the smallest
 * discounted absolute error over `history`, with an L1 penalty on the distance from `priorWeights`. With no or little
 * history these are the prior weights. Descends on a grid of 0.05 by moving one step between two models at a time, at
 * most 30 steps.
 *
 * Sources: stacking with non-negative weights, L. Breiman, "Stacked Regressions", Machine Learning 24, 1996;
 * combination of forecasts by their past errors, J. M. Bates and C. W. J. Granger, Operational Research Quarterly 20(4),
 * 1969.
 *
 * @param history Out-of-sample errors, oldest sprint first; one per model and sprint.
 */
export function stackingWeights(
  history: readonly ModelErrors[],
  priorWeights: readonly number[],
): readonly number[] {
  const meanError =
    history.reduce((sum, errors) => sum + Math.abs(errors[0] ?? 0), 0) / (history.length || 1);
  const loss = (weights: readonly number[]) => {
    let sum = 0;
    for (const errors of history) {
      let error = 0;
      for (let model = 0; model < weights.length; model += 1)
        error += (weights[model] ?? 0) * (errors[model] ?? 0);
      sum = sum * discount + Math.abs(error);
    }
    const distance = weights.reduce(
      (far, weight, model) => far + Math.abs(weight - (priorWeights[model] ?? 0)),
      0,
    );
    return sum + (distance / 2) * priorPenalty * meanError;
  };
  let best = { weights: priorWeights, loss: loss(priorWeights) };
  for (let round = 0; round < maxRounds; round += 1) {
    const before = best;
    for (const weights of neighboursOf(before.weights)) {
      const candidate = { weights, loss: loss(weights) };
      if (candidate.loss < best.loss - minImprovement) best = candidate;
    }
    if (best === before) break;
  }
  return best.weights;
}

/** All weights that differ by one step from one model to another. */
function neighboursOf(weights: readonly number[]): readonly (readonly number[])[] {
  return weights.flatMap((available, from) =>
    available < weightStep - 1e-9
      ? []
      : weights.flatMap((_, to) =>
          from === to
            ? []
            : [
                weights.map((weight, model) =>
                  model === from
                    ? weight - weightStep
                    : model === to
                      ? weight + weightStep
                      : weight,
                ),
              ],
        ),
  );
}
