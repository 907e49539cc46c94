/** What was measured for a use case, each result against the threshold that was in force on its day. */
import type { Day } from "../calendar/index.ts";
import { compareDays } from "../calendar/index.ts";
import type { Metric, MetricResult, Threshold, UseCase } from "../nouns.ts";
import type { Program } from "../program.ts";
import { groupedBy } from "../program.ts";
import { isMetric, isWorse, metricNamed, primaryMetric } from "./metric-words.ts";

const thresholdsByUseCase = groupedBy("threshold", ({ useCaseId }) => useCaseId);
const resultsByUseCase = groupedBy("metricResult", ({ useCaseId }) => useCaseId);

/** Every threshold of a metric, oldest first. */
export const thresholdsOf = (
  program: Program,
  useCaseId: string,
  metric: string,
): readonly Threshold[] =>
  (thresholdsByUseCase(program).get(useCaseId) ?? []).filter((one) => isMetric(one.metric, metric));

/** The threshold that was in force for a metric on a day; today's where no day is named. Null where none was. */
export const thresholdInForce = (
  program: Program,
  useCaseId: string,
  metric: string,
  on: Day | null = null,
): Threshold | null =>
  thresholdsOf(program, useCaseId, metric)
    .filter(({ setDay }) => on === null || compareDays(setDay, on) <= 0)
    .at(-1) ?? null;

/** Results of a use case, or of one of its metrics, in the order they were recorded. */
export const resultsOf = (
  program: Program,
  useCaseId: string,
  metric: string | null = null,
): readonly MetricResult[] =>
  (resultsByUseCase(program).get(useCaseId) ?? []).filter(
    (one) => metric === null || isMetric(one.metric, metric),
  );

/** One result beside its threshold. */
export interface JudgedResult {
  readonly metric: Metric;
  readonly result: MetricResult;
  readonly threshold: Threshold | null;
  /** What a guardrail is held against where it has no threshold: its first result. */
  readonly reference: number | null;
  readonly holds: boolean;
}

/** UNJUDGED: no threshold was in force for the primary metric on that day and dataset. */
export type MeasurementVerdict = "MET" | "BELOW" | "GUARDRAIL_WORSE" | "UNJUDGED";

/** What was measured together. */
export interface Measurement {
  readonly number: number;
  readonly label: string;
  readonly day: Day;
  readonly dataset: string;
  readonly primary: JudgedResult | null;
  readonly guardrails: readonly JudgedResult[];
  readonly verdict: MeasurementVerdict;
  readonly results: readonly MetricResult[];
}

/** Every measurement, the latest day last; those of one day in the order they were recorded. */
export function measurementsOf(program: Program, useCase: UseCase): readonly Measurement[] {
  const byNumber = new Map<number, MetricResult[]>();
  for (const result of resultsOf(program, useCase.id)) {
    const together = byNumber.get(result.measurement);
    if (together) together.push(result);
    else byNumber.set(result.measurement, [result]);
  }
  return [...byNumber.values()]
    .flatMap((results) => measured(program, useCase, results) ?? [])
    .sort((a, b) => compareDays(a.day, b.day) || a.number - b.number);
}

function measured(
  program: Program,
  useCase: UseCase,
  results: readonly MetricResult[],
): Measurement | null {
  const [first] = results;
  if (!first) return null;
  const judged = results.flatMap((result) => {
    const metric = metricNamed(useCase.metrics, result.metric);
    return metric ? [judge(program, useCase, metric, result)] : [];
  });
  const primary = judged.find(({ metric }) => metric.kind === "PRIMARY") ?? null;
  const guardrails = judged.filter(({ metric }) => metric.kind === "GUARDRAIL");
  const { measurement: number, label, day, dataset } = first;
  const verdict = verdictOf(primary, guardrails);
  return { number, label, day, dataset, primary, guardrails, verdict, results };
}

function judge(
  program: Program,
  useCase: UseCase,
  metric: Metric,
  result: MetricResult,
): JudgedResult {
  const threshold = program.threshold.get(result.thresholdId ?? "") ?? null;
  const [baseline] = resultsOf(program, useCase.id, metric.name);
  const reference =
    metric.kind === "PRIMARY" || !baseline || baseline.id === result.id ? null : baseline.value;
  const against = threshold?.value ?? reference;
  const direction = threshold?.direction ?? metric.direction;
  const holds = against === null || !isWorse(result.value, against, direction, metric.tolerance);
  return { metric, result, threshold, reference, holds };
}

function verdictOf(
  primary: JudgedResult | null,
  guardrails: readonly JudgedResult[],
): MeasurementVerdict {
  if (!primary?.threshold) return "UNJUDGED";
  if (!primary.holds) return "BELOW";
  return guardrails.every(({ holds }) => holds) ? "MET" : "GUARDRAIL_WORSE";
}

/** The latest measurement that a threshold judges; null while there is none. */
export const latestJudged = (program: Program, useCase: UseCase): Measurement | null =>
  measurementsOf(program, useCase)
    .filter(({ verdict }) => verdict !== "UNJUDGED")
    .at(-1) ?? null;

export const misses = ({ verdict }: Measurement): boolean =>
  verdict === "BELOW" || verdict === "GUARDRAIL_WORSE";

/** The latest judged measurement where it misses; null otherwise. */
export function missedNow(program: Program, useCase: UseCase): Measurement | null {
  const latest = latestJudged(program, useCase);
  return latest && misses(latest) ? latest : null;
}

/** The primary metric was measured against the threshold that is in force today. */
export function isBenchmarked(program: Program, useCase: UseCase): boolean {
  const primary = primaryMetric(useCase.metrics);
  const threshold = primary && thresholdInForce(program, useCase.id, primary.name);
  return threshold
    ? resultsOf(program, useCase.id, threshold.metric).some(
        ({ thresholdId }) => thresholdId === threshold.id,
      )
    : false;
}
