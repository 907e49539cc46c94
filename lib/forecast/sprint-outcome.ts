import { type Attribution, attributionsOf } from "./attribution.ts";
import { Ensemble, type Prediction } from "./ensemble.ts";
import type { FinishedSprint, Priors, SprintSoFar } from "./inputs.ts";
import { type ModelName, modelNames } from "./models.ts";

/** Prediction of points accepted at the end of a sprint minus points committed now. Points throughout. */
export interface OutcomePrediction {
  /** Point prediction; the loss is the absolute error, so it is nearer to a median than to a mean. */
  readonly expected: number;
  /** Ends of the 80% prediction interval: low ≤ expected ≤ high. */
  readonly low: number;
  readonly high: number;
  readonly basis: PredictionBasis;
}

/** What a prediction rests on. */
interface PredictionBasis {
  /** Sprints in the training data; 0 means the priors alone. */
  readonly sprints: number;
  readonly ofThisTeam: number;
  /** Models with their weights, which are above 0 and add up to 1. */
  readonly weights: readonly { readonly model: ModelName; readonly weight: number }[];
}

/** A prediction with the inputs that move it most. */
export interface ExplainedPrediction extends OutcomePrediction {
  /** At most three, largest effect first. */
  readonly attributions: readonly Attribution[];
}

/**
 * Returns the predicted outcome of a running sprint, with what moves it most. Deterministic: the same input always gives
 * the same prediction, in whatever order `history` is. Expects finite numbers; throws nothing.
 *
 * @param history Finished sprints as they stood at about the same share of their time as `running`. Those whose order is
 * not below that of `running` are ignored. May be empty: then the priors decide and the interval is wide.
 */
export function predictSprintOutcome(
  history: readonly FinishedSprint[],
  running: SprintSoFar,
  priors: Priors,
): ExplainedPrediction {
  const ensemble = new Ensemble(priors);
  for (const concurrent of inOrder(history.filter((sprint) => sprint.order < running.order)))
    ensemble.observe(concurrent);
  return {
    ...withBasis(ensemble, running, ensemble.predict(running)),
    attributions: attributionsOf(ensemble, running),
  };
}

/**
 * Returns for each finished sprint, oldest first, the prediction that `predictSprintOutcome` would have made from the
 * sprints before it: a walk-forward backtest with an expanding window. Without attributions.
 * Source: rolling-origin evaluation, L. J. Tashman, "Out-of-Sample Tests of Forecasting Accuracy", International Journal
 * of Forecasting 16(4), 2000.
 */
export function backtestSprintOutcomes(
  history: readonly FinishedSprint[],
  priors: Priors,
): readonly { readonly sprint: FinishedSprint; readonly predicted: OutcomePrediction }[] {
  const ensemble = new Ensemble(priors);
  return inOrder(history).flatMap((concurrent) => {
    const predicted = concurrent.map((sprint) => ({
      sprint,
      predicted: withBasis(ensemble, sprint, ensemble.predict(sprint)),
    }));
    ensemble.observe(concurrent);
    return predicted;
  });
}

function withBasis(
  ensemble: Ensemble,
  sprint: SprintSoFar,
  { expected, low, high, weights }: Prediction,
): OutcomePrediction {
  const used = modelNames
    .map((model, index) => ({ model, weight: weights[index] ?? 0 }))
    .filter(({ weight }) => weight > 0);
  const ofThisTeam = ensemble.estimatesFor(sprint).sprints;
  const sprints = ensemble.finished.length;
  return { expected, low, high, basis: { sprints, ofThisTeam, weights: used } };
}

/** Groups sprints by their order, ascending, and sorts each group by team, so that the order of `history` has no effect. */
function inOrder(history: readonly FinishedSprint[]): readonly (readonly FinishedSprint[])[] {
  const byOrder = new Map<number, FinishedSprint[]>();
  for (const sprint of history) {
    const concurrent = byOrder.get(sprint.order);
    if (concurrent === undefined) byOrder.set(sprint.order, [sprint]);
    else concurrent.push(sprint);
  }
  return [...byOrder.entries()]
    .sort(([one], [other]) => one - other)
    .map(([, concurrent]) =>
      concurrent.sort((one, other) => (one.team < other.team ? -1 : one.team > other.team ? 1 : 0)),
    );
}
