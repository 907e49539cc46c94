/** Whether a change makes what a use case must reach easier, after a result was seen (I-133). */
import type { Metric, MetricResult, Threshold, UseCase } from "../nouns.ts";
import type { Program } from "../program.ts";
import { resultsOf, thresholdInForce } from "./measurement.ts";
import { isMetric, isWorse, metricNamed, metricValue, thresholdWords } from "./metric-words.ts";

export interface Loosening {
  readonly metric: string;
  /** "the threshold goes from ≥ 0.80 to ≥ 0.72". */
  readonly what: string;
  /** "0.71 (v1, 2026-11-12)": the latest result that was seen. */
  readonly result: string;
}

export type ThresholdGiven = Pick<Threshold, "metric" | "value" | "dataset">;

/** A threshold that is easier than the one in force, or measured on other data; null where it is neither. */
export function looseningByThreshold(
  program: Program,
  useCase: UseCase,
  { metric: name, value, dataset }: ThresholdGiven,
): Loosening | null {
  const metric = metricNamed(useCase.metrics, name);
  const seen = resultsOf(program, useCase.id, name).at(-1);
  const before = thresholdInForce(program, useCase.id, name);
  if (!metric || !seen || !before) return null;
  const was = thresholdWords(before, metric.unit);
  const result = resultWords(metric, seen);
  if (isWorse(value, before.value, metric.direction)) {
    const now = thresholdWords({ direction: metric.direction, value }, metric.unit);
    return { metric: metric.name, what: `the threshold goes from ${was} to ${now}`, result };
  }
  return isMetric(dataset, before.dataset)
    ? null
    : {
        metric: metric.name,
        what: `the dataset goes from “${before.dataset}” to “${dataset.trim()}”`,
        result,
      };
}

/** Metrics with results that are dropped, turned round or given more tolerance. */
export function looseningsByMetrics(
  program: Program,
  useCase: UseCase,
  metrics: readonly Metric[],
): readonly Loosening[] {
  return useCase.metrics.flatMap((before): readonly Loosening[] => {
    const seen = resultsOf(program, useCase.id, before.name).at(-1);
    const what = looser(before, metricNamed(metrics, before.name));
    return seen && what !== null
      ? [{ metric: before.name, what, result: resultWords(before, seen) }]
      : [];
  });
}

function looser(before: Metric, after: Metric | null): string | null {
  if (!after) return "the metric is removed";
  if (after.kind !== before.kind)
    return after.kind === "PRIMARY" ? "it becomes the primary metric" : "it becomes a guardrail";
  if (after.direction !== before.direction) return "its direction is turned round";
  if (after.unit !== before.unit) return "its unit changes";
  return after.tolerance > before.tolerance
    ? `its tolerance goes from ${metricValue(before.tolerance, before.unit)} to ${metricValue(after.tolerance, after.unit)}`
    : null;
}

const resultWords = ({ unit }: Metric, { value, label, day }: MetricResult): string =>
  `${metricValue(value, unit)} (${[label, day].filter(Boolean).join(", ")})`;
