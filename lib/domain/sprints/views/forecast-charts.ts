/** The forecast as charts: points ahead as a fan, and where it stood week by week. */
import type { Day } from "../../calendar/index.ts";
import type { Situation } from "../../engine/situation.ts";
import type { Program } from "../../program.ts";
import type { FanSprint } from "../forecast-fan.ts";
import type { MovedForecast } from "../program-forecasts.ts";
import { movedForecasts, programFan } from "../program-forecasts.ts";
import { sprintEnds } from "../program-outlook.ts";
import { forecastPage } from "./forecast-page.ts";

export interface ForecastCharts {
  /** Points to go at the last closed sprint. */
  readonly remainingPoints: number;
  readonly lastClosedNumber: number | null;
  readonly calibrating: boolean;
  readonly fan: readonly (FanSprint & {
    readonly number: number;
    readonly endDay: Day;
  })[];
  readonly moved: readonly MovedForecast[];
  readonly today: Day;
}

/** Sprints beyond the last one of the 95% band, so that its end is seen; the fan is cut where the picture is. */
const beyond = 1;
const mostDrawn = 26;

/** Both are empty without a forecast. */
export function forecastCharts(program: Program, situation: Situation): ForecastCharts {
  const { openPoints, sinceLastClosed, lastClosedNumber, calibrating, sprints } = forecastPage(
    program,
    situation,
  );
  const remainingPoints = openPoints + sinceLastClosed;
  const ends = sprintEnds(program, Math.min(mostDrawn, sprints.length + beyond), situation.today);
  return {
    remainingPoints,
    lastClosedNumber,
    calibrating,
    fan: programFan(program, ends.length).flatMap((one, at) => {
      const end = ends[at];
      return end
        ? [{ ...cappedAt(one, remainingPoints), number: end.number, endDay: end.endDay }]
        : [];
    }),
    moved: movedForecasts(program, situation.today),
    today: situation.today,
  };
}

/** No more can be accepted than there is: a run that would go on is done. */
const cappedAt = ({ medianPoints, bands }: FanSprint, most: number): FanSprint => ({
  medianPoints: Math.min(most, medianPoints),
  bands: bands.map(({ percent, lowPoints, highPoints }) => ({
    percent,
    lowPoints: Math.min(most, lowPoints),
    highPoints: Math.min(most, highPoints),
  })),
});
