/** The forecast of a program over time: as a fan of points ahead, and as it stood after each closed sprint. */
import type { Day } from "../calendar/index.ts";
import { addDays } from "../calendar/index.ts";
import { memoize } from "../engine/memoize.ts";
import type { Program } from "../program.ts";
import { settingOf } from "../settings.ts";
import type { FanSprint } from "./forecast-fan.ts";
import { forecastFan } from "./forecast-fan.ts";
import type { History } from "./program-outlook.ts";
import { forecastFrom, forecastRuns, forecastSeed, programOutlook } from "./program-outlook.ts";
import { sumOf } from "./statistics.ts";

/** Points that the next sprints accept, counted from the last closed one; none without a forecast. */
export function programFan(program: Program, sprints: number): readonly FanSprint[] {
  const { forecast, history } = programOutlook(program);
  if (forecast.outlook !== "FORECAST") return [];
  return fanned(program.id, { programId: program.id, history, sprints });
}

interface FanQuestion {
  readonly programId: string;
  readonly history: History;
  readonly sprints: number;
}

const fanned = memoize(({ programId, history, sprints }: FanQuestion) =>
  forecastFan({
    acceptedHistory: history.map(({ acceptedPoints }) => acceptedPoints),
    runs: forecastRuns,
    seed: forecastSeed(programId, history),
    mostSprints: sprints,
  }),
);

export interface PlannedEnd {
  readonly number: number;
  readonly endDay: Day;
}

export interface MovedForecast {
  /** After this sprint closed. */
  readonly afterNumber: number;
  readonly remainingPoints: number;
  /** The first and the last sprint of the 80% band; null is further off than anybody plans. */
  readonly from: PlannedEnd | null;
  readonly to: PlannedEnd | null;
  /** Half of the runs are done by then; null while the program was calibrating. */
  readonly median: PlannedEnd | null;
}

/** Closed sprints looked back on. */
const closesShown = 12;

/**
 * What the forecast would have said when each of the last 12 sprints closed, for the work that is planned today: only
 * what was accepted since then differs. The last one is today's forecast.
 */
export function movedForecasts(program: Program): readonly MovedForecast[] {
  const { forecast, history, openPoints, sinceLastClosed } = programOutlook(program);
  if (forecast.outlook !== "FORECAST") return [];
  const remaining = openPoints + sinceLastClosed;
  const calibratedFrom = settingOf(program, "velocitySprints");
  return moved(program.id, { programId: program.id, history, remaining }).map(
    ({ afterNumber, remainingPoints, nth, sprints: [from, to, median] }): MovedForecast => ({
      afterNumber,
      remainingPoints,
      from: endAfter(program, afterNumber, from),
      to: endAfter(program, afterNumber, to),
      median: nth < calibratedFrom ? null : endAfter(program, afterNumber, median),
    }),
  );
}

const moved = memoize(
  ({ programId, history, remaining }: Omit<FanQuestion, "sprints"> & { remaining: number }) =>
    history
      .map(({ number }, at) => {
        const since = sumOf(history.slice(at + 1).map(({ acceptedPoints }) => acceptedPoints));
        return { afterNumber: number, remainingPoints: remaining + since, nth: at + 1 };
      })
      .slice(-closesShown)
      .flatMap((close) => {
        const { bands, medianSprints } = forecastFrom(
          programId,
          history.slice(0, close.nth),
          close.remainingPoints,
        );
        const band = bands.find(({ percent }) => percent === 80);
        return band
          ? [{ ...close, sprints: [band.fewestSprints, band.mostSprints, medianSprints] as const }]
          : [];
      }),
);

/** The nth sprint after one, as it is planned; beyond the plan, calculated with the usual sprint length. */
function endAfter(program: Program, number: number, sprints: number | null): PlannedEnd | null {
  if (sprints === null) return null;
  const later = [...program.sprint.values()]
    .filter((one) => one.state !== "CANCELLED" && one.number >= number)
    .sort((a, b) => a.number - b.number);
  const planned = later[sprints];
  const last = planned ?? later.at(-1);
  if (!last) return null;
  const beyond = planned ? 0 : sprints - (later.length - 1);
  return {
    number: last.number + beyond,
    endDay: addDays(last.endDay, beyond * settingOf(program, "sprintCalendarDays")),
  };
}
