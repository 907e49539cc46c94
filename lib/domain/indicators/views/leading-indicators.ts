/** The leading indicators as Today shows them: the last values, the latest one's day, whether it warns. */
import type { Day } from "../../calendar/index.ts";
import type { Program } from "../../program.ts";
import type { Indicator } from "../../vocabulary.ts";
import { indicatorSeries } from "../indicator-series.ts";

export interface IndicatorLine {
  readonly indicator: Indicator;
  readonly readings: readonly { readonly value: number; readonly day: Day }[];
  /** Null where there is nothing to say on this day. */
  readonly latest: { readonly value: number; readonly day: Day } | null;
  readonly unit: string;
  readonly warning: boolean;
  readonly note: string;
}

/** The four the method names first, and whether what was agreed gets done (I-64). */
const leading: ReadonlySet<Indicator> = new Set<Indicator>([
  "VELOCITY_TREND",
  "ENGAGEMENT_PATTERN",
  "DEPENDENCY_RESOLUTION",
  "TEAM_MORALE",
  "RETRO_ACTION_RATE",
]);

/**
 * The five leading indicators up to a day, in the order of the indicator series; the others are left out. `latest`
 * is null where nothing can be said on that day.
 */
export const indicatorLines = (program: Program, today: Day): readonly IndicatorLine[] =>
  indicatorSeries(program, today)
    .filter(({ indicator }) => leading.has(indicator))
    .map(({ indicator, points, latest, unit, warning, note }) => ({
      indicator,
      latest: latest && { value: latest.value, day: latest.day },
      readings: points.map(({ value, day }) => ({ value, day })),
      unit,
      warning,
      note,
    }));
