/** The leading indicators as a page shows them: readings, the latest one's day, whether it warns. */
import type { Day } from "../calendar.ts";
import { readingsByIndicator } from "../measures/indicators.ts";
import { closedSprintsOf, programVelocity } from "../measures/program-velocity.ts";
import type { Program } from "../program.ts";
import type { Indicator } from "../vocabulary.ts";

export interface IndicatorLine {
  readonly indicator: Indicator;
  readonly readings: readonly { readonly value: number; readonly day: Day }[];
  readonly unit: string;
  readonly warning: boolean;
  readonly note: string;
}

/** The four the method names first; velocity comes from the sprints where nobody recorded a reading. */
const leading: readonly Indicator[] = [
  "VELOCITY_TREND",
  "ENGAGEMENT_PATTERN",
  "DEPENDENCY_RESOLUTION",
  "TEAM_MORALE",
];

export function indicatorLines(program: Program): readonly IndicatorLine[] {
  return leading.map((indicator) => {
    const readings = readingsByIndicator(program).get(indicator) ?? [];
    const last = readings.at(-1);
    if (indicator === "VELOCITY_TREND" && last === undefined) return velocityLine(program);
    return {
      indicator,
      readings: readings.map(({ value, day }) => ({ value, day })),
      unit: last?.unit ?? "",
      warning: last?.warning ?? false,
      note: last?.note ?? "",
    };
  });
}

function velocityLine(program: Program): IndicatorLine {
  const { state, calibratedPoints } = programVelocity(program);
  return {
    indicator: "VELOCITY_TREND",
    readings: closedSprintsOf(program).map(({ acceptedPoints, endDay }) => ({
      value: acceptedPoints ?? 0,
      day: endDay,
    })),
    unit: "points",
    warning: false,
    note: state === "CALIBRATED" ? `Calibrated at ${calibratedPoints}` : "Calibrating",
  };
}
