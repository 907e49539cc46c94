import type { ResultSeries } from "#domain";
import type { ExploredChart } from "#kit/charts/chart";
import { Chart } from "#kit/charts/chart";
import { dayBeside } from "../shared/day.tsx";

/** The primary metric, measurement by measurement, under or over its threshold. */
export function ResultChart({ series, today }: { series: ResultSeries; today: string }) {
  const { metric, unit, inForce, thresholds } = series;
  const changed = new Set(thresholds.filter((value) => value !== null)).size > 1;
  const chart: ExploredChart = {
    label: `${metric} of each measurement`,
    axis: "Measurement",
    unit: { one: unit, many: unit },
    source: "Each result is held against the threshold that was in force on its day.",
    places: series.places,
    details: {
      name: "Day",
      words: series.days.map((day) => dayBeside(day, today, false)),
    },
    series: [
      {
        name: metric,
        kind: "line",
        values: series.values,
        tone: series.isBelow ? "off-track" : "complete",
      },
      ...(changed
        ? [{ name: "threshold then", kind: "step", broken: true, values: thresholds } as const]
        : []),
    ],
    ...(inForce ? { marks: [{ name: "threshold", value: inForce.value }] } : {}),
  };
  return <Chart title={metric} chart={chart} height={180} />;
}
