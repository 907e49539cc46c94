import {
  type Interval,
  nextMiscoverage,
  predictionInterval,
  type Residual,
  targetMiscoverage,
} from "./conformal-interval.ts";
import { scaleOf } from "./features.ts";
import type { FinishedSprint, Priors, SprintSoFar } from "./inputs.ts";
import {
  combined,
  type FittedModels,
  fitModels,
  predictions,
  priorWeights,
  type Sample,
  sampleOf,
  unfitted,
} from "./models.ts";
import { type ModelErrors, stackingWeights } from "./stacking.ts";
import { medianOf } from "./statistics.ts";
import { estimatesFor, medianSprintPoints, type TeamEstimates } from "./team-estimates.ts";

/** A point prediction of the difference with its 80% interval, in points. */
export interface Prediction extends Interval {
  readonly expected: number;
  /** Weights of the models, adding up to 1, in the order of `modelNames`. */
  readonly weights: readonly number[];
}

/** The models are fitted again when the history has grown by this share: more often costs much and changes little. */
const refitGrowth = 0.04;

/** Sums of half points are not exact in floating point. */
const tolerance = 1e-9;

/**
 * An online ensemble: predicts with what it has observed so far, then observes the outcome (test-then-train). The order
 * of calls is the order of time. Source: prequential evaluation, A. P. Dawid, "Statistical Theory: The Prequential
 * Approach", Journal of the Royal Statistical Society A 147(2), 1984.
 */
export class Ensemble {
  readonly #priors: Priors;
  readonly #finished: FinishedSprint[] = [];
  readonly #byTeam = new Map<string, FinishedSprint[]>();
  readonly #samples: Sample[] = [];
  readonly #errors: ModelErrors[] = [];
  readonly #residuals: Residual[] = [];
  #unitPoints: number | null = null;
  #models: FittedModels = unfitted;
  #samplesAtFit = 0;
  #weights = priorWeights(unfitted, 0);
  #runningMedian: number | null = null;
  #miscoverage = targetMiscoverage;

  constructor(priors: Priors) {
    this.#priors = priors;
  }

  /** The sprints observed so far, oldest first. */
  get finished(): readonly FinishedSprint[] {
    return this.#finished;
  }

  /** Returns the estimates for the team of `sprint` from the sprints observed so far. */
  estimatesFor(sprint: SprintSoFar): TeamEstimates {
    const unit = this.#unitPoints ?? medianSprintPoints([], sprint);
    const ofTeam = this.#byTeam.get(sprint.team) ?? [];
    return estimatesFor(sprint, ofTeam, this.#finished, unit, this.#priors);
  }

  /** Returns the estimates for `sprint` as if its team were new: from other teams or, without any, from the priors. */
  estimatesForNewTeam(sprint: SprintSoFar): TeamEstimates {
    const ofOthers = this.#finished.filter(({ team }) => team !== sprint.team);
    const unit = this.#unitPoints ?? medianSprintPoints([], sprint);
    return estimatesFor(sprint, [], ofOthers, unit, this.#priors);
  }

  /** Returns the expected difference of `sprint` in points, given the estimates for its team. */
  expectedDifference(sprint: SprintSoFar, team: TeamEstimates): number {
    return combined(this.#predictions(sprint, team), this.#weights).expected;
  }

  /** Returns the expected difference of `sprint` with its interval. */
  predict(sprint: SprintSoFar, team = this.estimatesFor(sprint)): Prediction {
    const { expected, weights } = combined(this.#predictions(sprint, team), this.#weights);
    const { low, high } = predictionInterval(
      sprint,
      team,
      expected,
      this.#residuals,
      this.#miscoverage,
      this.#priors,
    );
    return { expected, low, high, weights };
  }

  /** Adds sprints that ran at the same time; the errors of each are those of predictions made before any of them ended. */
  observe(sprints: readonly FinishedSprint[]): void {
    const tested = sprints.map((sprint) => ({ sprint, ...this.#test(sprint) }));
    for (const { sprint, sample, errors, residual, covered } of tested) {
      this.#samples.push(sample);
      if (errors !== null) this.#errors.push(errors);
      this.#residuals.push(residual);
      this.#miscoverage = nextMiscoverage(this.#miscoverage, covered);
      this.#finished.push(sprint);
      const ofTeam = this.#byTeam.get(sprint.team);
      if (ofTeam === undefined) this.#byTeam.set(sprint.team, [sprint]);
      else ofTeam.push(sprint);
    }
    this.#runningMedian = medianOf(this.#finished.map((sprint) => sprint.differencePoints));
    const last = this.#finished.at(-1);
    if (last !== undefined) this.#unitPoints = medianSprintPoints(this.#finished, last);
    if (this.#samples.length >= Math.max(1, this.#samplesAtFit * (1 + refitGrowth))) this.#refit();
  }

  #refit(): void {
    this.#samplesAtFit = this.#samples.length;
    this.#models = fitModels(this.#samples);
    const prior = priorWeights(this.#models, this.#samples.length);
    // Only sprints that all of these models have predicted.
    const comparable = this.#errors.filter((errors) => errors.length >= prior.length);
    this.#weights = stackingWeights(comparable, prior);
  }

  #predictions(sprint: SprintSoFar, team: TeamEstimates): readonly (number | null)[] {
    return predictions(sprint, team, this.#runningMedian, this.#models);
  }

  #test(sprint: FinishedSprint) {
    const team = this.estimatesFor(sprint);
    const { expected, low, high } = this.predict(sprint, team);
    const actual = sprint.differencePoints;
    const scale = scaleOf(sprint, team);
    const errors = this.#predictions(sprint, team).flatMap((predicted) =>
      predicted === null ? [] : [predicted - actual],
    );
    return {
      sample: sampleOf(sprint, team, actual),
      // Before the first sprint the running median does not exist, so the positions of the errors would be wrong.
      errors: this.#runningMedian === null ? null : errors,
      residual: {
        team: sprint.team,
        ratio: (actual - expected) / scale,
        scale,
        expectedRatio: expected / scale,
      },
      covered: actual >= low - tolerance && actual <= high + tolerance,
    };
  }
}
