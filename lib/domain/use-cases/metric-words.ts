/** Values and thresholds of a metric as people read them. */
import type { Metric, Threshold } from "../nouns.ts";
import type { MetricDirection } from "../vocabulary.ts";

const ratio = new Intl.NumberFormat("en-GB", {
  minimumFractionDigits: 2,
  maximumFractionDigits: 6,
});
const figure = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 6 });

/** "0.80" without a unit, "96.8%", "12 seconds". */
export function metricValue(value: number, unit: string): string {
  if (unit === "") return Number.isInteger(value) ? figure.format(value) : ratio.format(value);
  return unit.startsWith("%")
    ? `${figure.format(value)}${unit}`
    : `${figure.format(value)} ${unit}`;
}

export const directionSign: Readonly<Record<MetricDirection, string>> = {
  AT_LEAST: "≥",
  AT_MOST: "≤",
};

/** "≥ 0.80" */
export const thresholdWords = (
  { direction, value }: Pick<Threshold, "direction" | "value">,
  unit: string,
): string => `${directionSign[direction]} ${metricValue(value, unit)}`;

/** Names are one metric whatever their case. */
export const isMetric = (name: string, other: string): boolean =>
  name.trim().toLowerCase() === other.trim().toLowerCase();

export const metricNamed = (metrics: readonly Metric[], name: string): Metric | null =>
  metrics.find((one) => isMetric(one.name, name)) ?? null;

export const primaryMetric = (metrics: readonly Metric[]): Metric | null =>
  metrics.find(({ kind }) => kind === "PRIMARY") ?? null;

/** How much worse `value` is than `than`; 0 or less where it is not worse. */
export const worseBy = (value: number, than: number, direction: MetricDirection): number =>
  direction === "AT_LEAST" ? than - value : value - than;

/** Decimal fractions have no exact form: what differs by less than this is the same. */
const noise = 1e-9;

export const isWorse = (
  value: number,
  than: number,
  direction: MetricDirection,
  tolerance = 0,
): boolean => worseBy(value, than, direction) > tolerance + noise;
