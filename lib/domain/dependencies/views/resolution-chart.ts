/** How dependencies are resolved, week by week. */
import type { Situation } from "../../engine/situation.ts";
import type { Program } from "../../program.ts";
import { settingOf } from "../../settings.ts";
import { resolutionRates } from "../dependency-rate.ts";
import type { ResolutionWeek } from "../resolution-history.ts";
import { resolutionByWeek } from "../resolution-history.ts";

export interface ResolutionChart {
  readonly weeks: readonly ResolutionWeek[];
  readonly due: number;
  readonly resolved: number;
  readonly windowWorkingDays: number;
  /** 0–1. */
  readonly floorRatio: number;
}

const shown = { before: 8, after: 4 };

/** The last 8 weeks, this one and the next 4; beside them the rate of the last working days (I-28). */
export function resolutionChart(program: Program, { today }: Situation): ResolutionChart {
  const { due, resolved } = resolutionRates(program, today).program;
  return {
    weeks: resolutionByWeek(program, today, shown),
    due,
    resolved,
    windowWorkingDays: settingOf(program, "dependencyWindowWorkingDays"),
    floorRatio: settingOf(program, "dependencyRateFloor"),
  };
}
