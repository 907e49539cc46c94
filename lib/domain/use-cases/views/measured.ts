/** What was measured for a use case, as its page prints it: each result beside its threshold, and the history. */
import type { Day } from "../../calendar/index.ts";
import type { Situation } from "../../engine/situation.ts";
import { nameOf } from "../../engine/situation.ts";
import type { EvidenceShown } from "../../evidence/views/evidence-shown.ts";
import { evidenceShown } from "../../evidence/views/evidence-shown.ts";
import type { Metric, Threshold, UseCase } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import type { MetricDirection, MetricKind, ResultDecision } from "../../vocabulary.ts";
import { wordFor } from "../../vocabulary.ts";
import type { JudgedResult, Measurement, MeasurementVerdict } from "../measurement.ts";
import {
  latestJudged,
  measurementsOf,
  resultsOf,
  thresholdInForce,
  thresholdsOf,
} from "../measurement.ts";
import { metricValue, primaryMetric, thresholdWords } from "../metric-words.ts";

export interface ResultLine {
  readonly metric: string;
  readonly value: string;
  /** "≥ 0.80"; null where no threshold was in force for that data. */
  readonly threshold: string | null;
  readonly holds: boolean;
}

export interface MeasurementLine {
  readonly number: number;
  readonly label: string;
  readonly day: Day;
  readonly dataset: string;
  readonly verdict: MeasurementVerdict;
  readonly results: readonly ResultLine[];
  readonly evidence: EvidenceShown | null;
  readonly recordedBy: string;
  readonly decisions: readonly {
    readonly decision: ResultDecision;
    readonly word: string;
    readonly reason: string;
    readonly by: string;
    readonly day: Day;
  }[];
}

export interface MetricLine {
  readonly name: string;
  readonly unit: string;
  readonly kind: MetricKind;
  readonly direction: MetricDirection;
  readonly tolerance: number;
  readonly toleranceWords: string;
  readonly threshold: ThresholdLine | null;
  /** Thresholds that were in force before, the latest first. */
  readonly earlier: readonly ThresholdLine[];
  readonly isMeasured: boolean;
}

export interface ThresholdLine {
  readonly id: string;
  readonly words: string;
  readonly value: number;
  readonly dataset: string;
  readonly dueDay: Day;
  readonly setDay: Day;
  readonly setBy: string;
  readonly reason: string;
}

/** The primary metric over its measurements, and the threshold that was in force at each. */
export interface ResultSeries {
  readonly metric: string;
  readonly unit: string;
  readonly places: readonly string[];
  readonly days: readonly Day[];
  readonly values: readonly (number | null)[];
  readonly thresholds: readonly (number | null)[];
  readonly inForce: { readonly words: string; readonly value: number } | null;
  readonly isBelow: boolean;
}

/** Every measurement, the latest first. */
export const measurementLines = (
  program: Program,
  useCase: UseCase,
  situation: Situation,
): readonly MeasurementLine[] =>
  [...measurementsOf(program, useCase)]
    .reverse()
    .map((one) => measurementLine(program, useCase, one, situation));

function measurementLine(
  program: Program,
  useCase: UseCase,
  { primary, guardrails, results, ...measured }: Measurement,
  situation: Situation,
): MeasurementLine {
  const [first] = results;
  const evidence = program.evidence.get(first?.evidenceId ?? "");
  return {
    number: measured.number,
    label: measured.label,
    day: measured.day,
    dataset: measured.dataset,
    verdict: measured.verdict,
    results: [...(primary ? [primary] : []), ...guardrails].map(resultLine),
    evidence: evidence ? evidenceShown(program, evidence, situation) : null,
    recordedBy: nameOf(program, first?.recordedById ?? null),
    decisions: useCase.decisions
      .filter(({ measurement }) => measurement === measured.number)
      .map(({ decision, reason, byId, day }) => ({
        ...{ decision, reason, day },
        word: wordFor(decision),
        by: nameOf(program, byId),
      })),
  };
}

const resultLine = ({ metric, result, threshold, holds }: JudgedResult): ResultLine => ({
  metric: metric.name,
  value: metricValue(result.value, metric.unit),
  threshold: threshold ? thresholdWords(threshold, metric.unit) : null,
  holds,
});

export const metricLines = (program: Program, useCase: UseCase): readonly MetricLine[] =>
  useCase.metrics.map((metric) => {
    const [inForce = null, ...earlier] = [
      ...thresholdsOf(program, useCase.id, metric.name),
    ].reverse();
    return {
      ...metric,
      toleranceWords: metricValue(metric.tolerance, metric.unit),
      threshold: inForce && thresholdLine(program, metric, inForce),
      earlier: earlier.map((one) => thresholdLine(program, metric, one)),
      isMeasured: resultsOf(program, useCase.id, metric.name).length > 0,
    };
  });

const thresholdLine = (program: Program, { unit }: Metric, one: Threshold): ThresholdLine => ({
  id: one.id,
  words: thresholdWords(one, unit),
  value: one.value,
  dataset: one.dataset,
  dueDay: one.dueDay,
  setDay: one.setDay,
  setBy: nameOf(program, one.setById),
  reason: one.reason,
});

/** Null before anything is measured. */
export function resultSeries(program: Program, useCase: UseCase): ResultSeries | null {
  const metric = primaryMetric(useCase.metrics);
  const measured = measurementsOf(program, useCase).filter(({ primary }) => primary !== null);
  if (!metric || measured.length === 0) return null;
  const inForce = thresholdInForce(program, useCase.id, metric.name);
  return {
    metric: metric.name,
    unit: metric.unit,
    places: measured.map(({ label, number }) => label || `No. ${number}`),
    days: measured.map(({ day }) => day),
    values: measured.map(({ primary }) => primary?.result.value ?? null),
    thresholds: measured.map(({ primary }) => primary?.threshold?.value ?? null),
    inForce: inForce && { words: thresholdWords(inForce, metric.unit), value: inForce.value },
    isBelow: latestJudged(program, useCase)?.verdict === "BELOW",
  };
}
