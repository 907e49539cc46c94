/** When is the rest done: a range of sprints and days, never a single number, and how good earlier ranges were. */
import type { Day } from "../../calendar/index.ts";
import { isOpen } from "../../deliverables/deliverable-moves.ts";
import type { Situation } from "../../engine/situation.ts";
import { currentCycle } from "../../program/views/shell.ts";
import type { Program } from "../../program.ts";
import { levelRange } from "../forecast-level.ts";
import type { EarlierForecast } from "../program-outlook.ts";
import { judgedFromSprints, programOutlook, sprintEnds } from "../program-outlook.ts";

export interface ForecastBandLine {
  readonly percent: number;
  /** Counted from the last closed sprint; null is further off than anybody plans. */
  readonly fewestSprints: number | null;
  readonly mostSprints: number | null;
  readonly fromNumber: number | null;
  readonly toNumber: number | null;
  readonly fromDay: Day | null;
  readonly toDay: Day | null;
}

export interface ForecastPage {
  readonly today: Day;
  readonly outlook:
    | "NOTHING_PLANNED"
    | "NO_POINTS"
    | "NOTHING_LEFT"
    | "NO_HISTORY"
    | "NOTHING_ACCEPTED"
    | "FORECAST";
  readonly calibrating: boolean;
  readonly sprintsWanted: number;
  readonly openPoints: number;
  readonly openDeliverables: number;
  readonly sinceLastClosed: number;
  readonly lastClosedNumber: number | null;
  readonly history: readonly { readonly number: number; readonly acceptedPoints: number }[];
  readonly median: { readonly sprints: number; readonly number: number; readonly day: Day } | null;
  readonly bands: readonly ForecastBandLine[];
  /** The sprints that the picture spans, in order. */
  readonly sprints: readonly {
    readonly number: number;
    readonly endDay: Day;
    readonly planned: boolean;
  }[];
  /** The day the current cycle ends, and whether the 80% band lies before, across or after it. */
  readonly cycleEnd: { readonly day: Day; readonly standing: "BEFORE" | "ACROSS" | "AFTER" } | null;
  /** Of 8 in 10 runs: what they accept over what the closed sprints did. Null without a forecast. */
  readonly level: { readonly low: number; readonly high: number } | null;
  readonly earlier: readonly EarlierForecast[];
  readonly inside: number;
  /** Earlier forecasts are judged once so many sprints have closed. */
  readonly judgedFromSprints: number;
}

/** Sprints drawn at most; a band that reaches further is cut and says so. */
const mostDrawn = 26;

/**
 * The forecast in sprints and days, one band per `percent` (0–100). The median is null while calibrating; at most
 * 26 sprints are drawn. `inside` counts earlier forecasts whose range held.
 */
export function forecastPage(program: Program, { today }: Situation): ForecastPage {
  const outlook = programOutlook(program);
  const { forecast } = outlook;
  const furthest = Math.max(
    1,
    ...forecast.bands.flatMap(({ mostSprints, fewestSprints }) => [
      mostSprints ?? 0,
      fewestSprints ?? 0,
    ]),
  );
  const ends = sprintEnds(program, furthest, today);
  const at = (sprints: number | null) => (sprints === null ? null : (ends[sprints - 1] ?? null));
  const bands = forecast.bands.map(({ percent, fewestSprints, mostSprints }): ForecastBandLine => {
    const [from, to] = [at(fewestSprints), at(mostSprints)];
    return {
      percent,
      fewestSprints,
      mostSprints,
      fromNumber: from?.number ?? null,
      toNumber: to?.number ?? null,
      fromDay: from?.endDay ?? null,
      toDay: to?.endDay ?? null,
    };
  });
  const median = at(forecast.medianSprints);
  return {
    today,
    outlook: forecast.outlook !== "NOTHING_LEFT" ? forecast.outlook : whyNothingLeft(program),
    calibrating: outlook.calibrating,
    sprintsWanted: outlook.sprintsWanted,
    openPoints: outlook.openPoints,
    openDeliverables: openCount(program),
    sinceLastClosed: outlook.sinceLastClosed,
    lastClosedNumber: outlook.history.at(-1)?.number ?? null,
    history: outlook.history,
    // While calibrating only the range is said: a middle would be taken for a promise.
    median:
      outlook.calibrating || median === null || forecast.medianSprints === null
        ? null
        : { sprints: forecast.medianSprints, number: median.number, day: median.endDay },
    bands,
    sprints: ends.slice(0, mostDrawn),
    cycleEnd: cycleEndOf(program, bands),
    level:
      forecast.outlook === "FORECAST"
        ? levelRange(outlook.history.map(({ acceptedPoints }) => acceptedPoints))
        : null,
    judgedFromSprints,
    earlier: outlook.earlier,
    inside: outlook.earlier.filter(({ inside }) => inside).length,
  };
}

const openCount = (program: Program): number =>
  [...program.deliverable.values()].filter(isOpen).length;

/** No points are left: because nothing is estimated, all is accepted, or nothing was planned. */
function whyNothingLeft(program: Program): "NO_POINTS" | "NOTHING_LEFT" | "NOTHING_PLANNED" {
  if (openCount(program) > 0) return "NO_POINTS";
  const anyAccepted = [...program.deliverable.values()].some(({ state }) => state === "ACCEPTED");
  return anyAccepted ? "NOTHING_LEFT" : "NOTHING_PLANNED";
}

function cycleEndOf(
  program: Program,
  bands: readonly ForecastBandLine[],
): ForecastPage["cycleEnd"] {
  const day = currentCycle(program)?.endDay;
  const band = bands.find(({ percent }) => percent === 80);
  if (day === undefined || !band) return null;
  const after = (end: Day | null) => end === null || end > day;
  const standing = after(band.fromDay) ? "AFTER" : after(band.toDay) ? "ACROSS" : "BEFORE";
  return { day, standing };
}
