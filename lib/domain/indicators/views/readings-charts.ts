/** Energy, one indicator and the maturity profile as charts, with the steps that were taken. */
import type { Situation } from "../../engine/situation.ts";
import type { Program } from "../../program.ts";
import type { Capability, ReservoirLine } from "../../reports/report-pulse.ts";
import { capabilityOf, energyLines } from "../../reports/report-pulse.ts";
import { settingOf } from "../../settings.ts";
import type { StepTaken } from "../acted-on.ts";
import { stepsOnIndicator, stepsOnReservoir } from "../acted-on.ts";
import type { IndicatorSeries } from "../indicator-series.ts";
import { indicatorSeries } from "../indicator-series.ts";

export interface ReadingsCharts {
  readonly energy: {
    readonly lines: readonly ReservoirLine[];
    readonly low: number;
    readonly critical: number;
    readonly steps: readonly StepTaken[];
  };
  /** Null while no indicator has a value. */
  readonly indicator: {
    readonly series: IndicatorSeries;
    readonly steps: readonly StepTaken[];
  } | null;
  /** Null before any domain was scored. */
  readonly maturity: Capability | null;
}

/** `asked` is the indicator to show; where it has no value, the first that warns, else the first that has one. */
export function readingsCharts(
  program: Program,
  asked: string | null,
  { today }: Situation,
): ReadingsCharts {
  const all = indicatorSeries(program, today).filter(({ points }) => points.length > 0);
  const series =
    all.find(({ indicator }) => indicator === asked) ??
    all.find(({ warning }) => warning) ??
    all[0] ??
    null;
  const lines = energyLines(program);
  return {
    energy: {
      lines,
      low: settingOf(program, "energyLow"),
      critical: settingOf(program, "energyCritical"),
      steps: lines.flatMap(({ reservoir }) => stepsOnReservoir(program, reservoir)),
    },
    indicator: series && { series, steps: stepsOnIndicator(program, series.indicator) },
    maturity: capabilityOf(program),
  };
}
