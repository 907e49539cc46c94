/** Errors and intervals of predictions that are already made, and sprints that decide a figure by themselves. */
import { intervalScore } from "./plain-predictors.ts";

/** One sprint of one board, predicted. Points. */
export interface Evaluated {
  readonly order: number;
  /** How much of one sprint this row is: less where the sprint stands on several boards. */
  readonly part: number;
  readonly actual: number;
  readonly predicted: { readonly expected: number; readonly low: number; readonly high: number };
  readonly runningMedian: number;
  /** Predictions of the other baselines by name. */
  readonly others: Readonly<Record<string, number>>;
  readonly plain: { readonly low: number; readonly high: number };
}

export interface Accuracy {
  readonly sprints: number;
  readonly error: number;
  readonly medianError: number;
  /** Error over that of the running median. */
  readonly ratio: number;
  /** The same of the other baselines. */
  readonly ratios: Readonly<Record<string, number>>;
  readonly coverage: number;
  readonly width: number;
  /** Interval score over that of the running 10th to 90th percentile. */
  readonly scoreRatio: number;
}

/** Sums of halves are not exact. */
const tolerance = 1e-9;

export const isInside = (
  { low, high }: { readonly low: number; readonly high: number },
  actual: number,
): boolean => actual >= low - tolerance && actual <= high + tolerance;

export function accuracyOf(rows: readonly Evaluated[]): Accuracy {
  const sprints = rows.reduce((sum, { part }) => sum + part, 0);
  const mean = (pick: (one: Evaluated) => number) =>
    rows.reduce((sum, one) => sum + one.part * pick(one), 0) / (sprints || 1);
  const errorOf = (pick: (one: Evaluated) => number) =>
    mean((one) => Math.abs(pick(one) - one.actual));
  const medianError = errorOf((one) => one.runningMedian);
  const names = Object.keys(rows[0]?.others ?? {});
  return {
    sprints,
    error: errorOf((one) => one.predicted.expected),
    medianError,
    ratio: errorOf((one) => one.predicted.expected) / medianError,
    ratios: Object.fromEntries(
      names.map((name) => [name, errorOf((one) => one.others[name] ?? 0) / medianError]),
    ),
    coverage: mean((one) => (isInside(one.predicted, one.actual) ? 1 : 0)),
    width: mean(({ predicted: { low, high } }) => high - low),
    scoreRatio:
      mean((one) => intervalScore(one.predicted, one.actual, 80)) /
      mean((one) => intervalScore(one.plain, one.actual, 80)),
  };
}

export function meanAccuracy(all: readonly Accuracy[]): Accuracy {
  const mean = (pick: (one: Accuracy) => number) =>
    all.reduce((sum, one) => sum + pick(one), 0) / (all.length || 1);
  return {
    sprints: all.reduce((sum, one) => sum + one.sprints, 0),
    error: mean((one) => one.error),
    medianError: mean((one) => one.medianError),
    ratio: mean((one) => one.ratio),
    ratios: Object.fromEntries(
      Object.keys(all[0]?.ratios ?? {}).map((name) => [
        name,
        mean((one) => one.ratios[name] ?? Number.NaN),
      ]),
    ),
    coverage: mean((one) => one.coverage),
    width: mean((one) => one.width),
    scoreRatio: mean((one) => one.scoreRatio),
  };
}

/** A sprint whose running median's error is more than this share of the organization's decides the ratio by itself. */
const outlierShare = 0.25;

/** Sprints with more than a quarter of the running median's error of all rows, largest share (0–1) first. */
export function outliersIn(
  rows: readonly Evaluated[],
): readonly { readonly order: number; readonly share: number }[] {
  const errors = new Map<number, number>();
  for (const { order, part, runningMedian, actual } of rows)
    errors.set(order, (errors.get(order) ?? 0) + part * Math.abs(runningMedian - actual));
  const total = [...errors.values()].reduce((sum, error) => sum + error, 0);
  return [...errors]
    .map(([order, error]) => ({ order, share: total === 0 ? 0 : error / total }))
    .filter(({ share }) => share > outlierShare)
    .sort((one, other) => other.share - one.share);
}
