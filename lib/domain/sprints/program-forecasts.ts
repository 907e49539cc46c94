/** The forecast of a program over time: as a fan of points ahead, and as it stood in earlier weeks. */
import type { Day } from "../calendar/index.ts";
import { addDays, dayOf } from "../calendar/index.ts";
import { memoize } from "../engine/memoize.ts";
import type { Program } from "../program.ts";
import { settingOf } from "../settings.ts";
import type { RemainingForecast } from "./forecast.ts";
import type { FanSprint } from "./forecast-fan.ts";
import { forecastFan } from "./forecast-fan.ts";
import type { History } from "./program-outlook.ts";
import { forecastFrom, forecastRuns, forecastSeed, programOutlook } from "./program-outlook.ts";
import { countedSprintsOf } from "./program-velocity.ts";
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
  /** As it stood at the end of this day. */
  readonly day: Day;
  /** The last sprint that had closed by then. */
  readonly afterNumber: number;
  /** Points to go when that sprint closed. */
  readonly remainingPoints: number;
  /** The first and the last sprint of each band; null is further off than anybody plans. */
  readonly bands: readonly {
    readonly percent: number;
    readonly from: PlannedEnd | null;
    readonly to: PlannedEnd | null;
  }[];
  /** Half of the runs are done by then; null while the program was calibrating. */
  readonly median: PlannedEnd | null;
}

/** Looked back on: half a year. */
const weeksShown = 26;
const daysOfWeek = 7;

/**
 * What the forecast would have said a week ago, two weeks ago and so on, back to the first closed sprint, for the work
 * that is planned today: only what was accepted and which sprints had closed differs. The last one is today's forecast.
 */
export function movedForecasts(program: Program, today: Day): readonly MovedForecast[] {
  const { forecast, history, openPoints, sinceLastClosed } = programOutlook(program);
  if (forecast.outlook !== "FORECAST") return [];
  const closes = moved(program.id, {
    programId: program.id,
    history,
    remaining: openPoints + sinceLastClosed,
  });
  const closedBy = closeDays(program);
  const weeks = Array.from({ length: weeksShown }, (_, ago) => addDays(today, -daysOfWeek * ago));
  return weeks.reverse().flatMap((day): MovedForecast[] => {
    // The last week is today's forecast, whatever day a close was recorded for.
    const nth = day === today ? history.length : closedBy.filter((close) => close <= day).length;
    const close = closes[nth - 1];
    return close && close.bands.length > 0 ? [inWeek(program, day, close)] : [];
  });
}

/** Per sprint that counts, in their order, the day on which it closed. */
const closeDays = (program: Program): readonly Day[] =>
  countedSprintsOf(program).map(({ closedAt, endDay }) =>
    closedAt === null ? endDay : dayOf(program.facts.calendar, closedAt),
  );

function inWeek(program: Program, day: Day, close: Close): MovedForecast {
  const { afterNumber, remainingPoints, nth, bands, medianSprints } = close;
  const end = (sprints: number | null) => endAfter(program, afterNumber, sprints);
  return {
    day,
    afterNumber,
    remainingPoints,
    bands: bands.map(({ percent, fewestSprints, mostSprints }) => ({
      percent,
      from: end(fewestSprints),
      to: end(mostSprints),
    })),
    median: nth < settingOf(program, "velocitySprints") ? null : end(medianSprints),
  };
}

/** The forecast that stood after a sprint, the nth that counts. */
interface Close extends Pick<RemainingForecast, "bands" | "medianSprints"> {
  readonly nth: number;
  readonly afterNumber: number;
  readonly remainingPoints: number;
}

/** After each closed sprint; only those that the weeks shown can reach are worked out. */
const moved = memoize(
  ({
    programId,
    history,
    remaining,
  }: Omit<FanQuestion, "sprints"> & { remaining: number }): readonly Close[] =>
    history.map(({ number }, at) => {
      const nth = at + 1;
      const since = sumOf(history.slice(nth).map(({ acceptedPoints }) => acceptedPoints));
      const remainingPoints = remaining + since;
      const { bands, medianSprints } =
        nth < history.length - weeksShown
          ? { bands: [], medianSprints: null }
          : forecastFrom(programId, history.slice(0, nth), remainingPoints);
      return { nth, afterNumber: number, remainingPoints, bands, medianSprints };
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
