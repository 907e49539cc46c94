/** The leading indicators over the sprints: worked out where the program can, read by somebody where it cannot. */
import type { Day } from "../calendar/index.ts";
import { dayOf } from "../calendar/index.ts";
import { resolutionRates } from "../dependencies/dependency-rate.ts";
import { waiverRateOf } from "../gates/waiver-rate.ts";
import type { Sprint } from "../nouns.ts";
import { sprintsByNumber } from "../planning/sprint-plan.ts";
import type { Program } from "../program.ts";
import { remembered } from "../program.ts";
import { followThrough } from "../reviews/retro-follow-through.ts";
import { settingOf } from "../settings.ts";
import { closedSprintsOf } from "../sprints/program-velocity.ts";
import type { Indicator } from "../vocabulary.ts";
import { indicators } from "../vocabulary.ts";
import {
  computedIndicators,
  moraleSignal,
  shownMorale,
  velocitySignal,
  velocityWarns,
} from "./early-signals.ts";
import { readingsByIndicator } from "./indicators.ts";

export interface IndicatorPoint {
  readonly sprint: number;
  readonly value: number;
  readonly day: Day;
}

export interface IndicatorSeries {
  readonly indicator: Indicator;
  /** Who says so: the program itself, an anonymous pulse, or somebody who read it. */
  readonly source: "computed" | "pulse" | "read";
  /** One per sprint, oldest first. */
  readonly points: readonly IndicatorPoint[];
  /** What it says on the day it is asked for; null where there is nothing to say. */
  readonly latest: IndicatorPoint | null;
  readonly unit: string;
  /** Where it begins to warn; null where whoever reads it says so. */
  readonly threshold: { readonly value: number; readonly side: "below" | "above" } | null;
  readonly warning: boolean;
  readonly note: string;
}

/** As many sprints as fit into a small picture. */
const sprintsShown = 8;

const kept = remembered((): { at: { day: Day; series: readonly IndicatorSeries[] } | null } => ({
  at: null,
}));

/** All eight, in the order of the vocabulary; worked out once per program value and day. */
export function indicatorSeries(program: Program, today: Day): readonly IndicatorSeries[] {
  const memory = kept(program);
  if (memory.at?.day !== today)
    memory.at = { day: today, series: indicators.map((one) => seriesOf(program, one, today)) };
  return memory.at.series;
}

/** Indicators that warn on a day. A pulse that too few answered never does. */
export const warningIndicators = (program: Program, today: Day): readonly Indicator[] =>
  indicatorSeries(program, today)
    .filter(({ warning }) => warning)
    .map(({ indicator }) => indicator);

type Computed = Pick<IndicatorSeries, "points" | "unit" | "threshold" | "warning" | "note"> &
  Partial<Pick<IndicatorSeries, "latest">>;

function seriesOf(program: Program, indicator: Indicator, today: Day): IndicatorSeries {
  if (indicator === "TEAM_MORALE") {
    const computed = morale(program);
    return { indicator, source: "pulse", ...computed, latest: computed.points.at(-1) ?? null };
  }
  const computed = compute[indicator]?.(program, today) ?? none;
  const readings = readingsByIndicator(program).get(indicator) ?? [];
  const points = new Map(computed.points.map((point) => [point.sprint, point]));
  // A reading stands only for a sprint whose value the program cannot compute: one fact has one value.
  for (const { sprintId, value, day } of readings) {
    const sprint = program.sprint.get(sprintId)?.number ?? 0;
    if (!points.has(sprint)) points.set(sprint, { sprint, value, day });
  }
  const series = [...points.values()].sort((a, b) => a.sprint - b.sprint).slice(-sprintsShown);
  const read = readings.at(-1);
  const latestWasRead = read !== undefined && read.day === series.at(-1)?.day;
  return {
    indicator,
    source: computedIndicators.has(indicator) ? "computed" : "read",
    points: series,
    latest: computed.latest === undefined ? (series.at(-1) ?? null) : computed.latest,
    unit: (latestWasRead ? read.unit : computed.unit) || (read?.unit ?? ""),
    threshold: computed.threshold,
    warning: latestWasRead ? read.warning : computed.warning,
    note: latestWasRead ? read.note : computed.note,
  };
}

const none: Computed = { points: [], unit: "", threshold: null, warning: false, note: "" };

const hundred = 100;
const percent = (ratio: number): number => Math.round(ratio * hundred);

const lastSprints = (program: Program): readonly Sprint[] =>
  closedSprintsOf(program).slice(-sprintsShown);

const compute: Readonly<Partial<Record<Indicator, (program: Program, today: Day) => Computed>>> = {
  VELOCITY_TREND(program) {
    const signal = velocitySignal(program);
    const calibrated = signal?.calibratedPoints ?? null;
    return {
      points: lastSprints(program).map(({ number, acceptedPoints, endDay }) => ({
        sprint: number,
        value: acceptedPoints ?? 0,
        day: endDay,
      })),
      unit: "points",
      threshold:
        calibrated === null
          ? null
          : { value: calibrated * settingOf(program, "velocityFallRatio"), side: "below" },
      warning: velocityWarns(signal),
      note: calibrated === null ? "Calibrating" : `Calibrated at ${calibrated}`,
    };
  },

  DEPENDENCY_RESOLUTION(program, today) {
    const floor = settingOf(program, "dependencyRateFloor");
    const now = resolutionRates(program, today).program;
    const begun = sprintsByNumber(program)
      .filter(({ startDay }) => startDay <= today)
      .at(-1);
    const points = lastSprints(program)
      .filter(({ number }) => number !== begun?.number)
      .flatMap(({ number, endDay }) => {
        const { ratio } = resolutionRates(program, endDay).program;
        return ratio === null ? [] : [{ sprint: number, value: percent(ratio), day: endDay }];
      });
    // Of the sprint that runs, or ended last, it says what Dependencies says today (I-28).
    const latest =
      now.ratio === null
        ? null
        : { sprint: begun?.number ?? 0, value: percent(now.ratio), day: today };
    return {
      points: latest ? [...points, latest] : points,
      latest,
      unit: "% on time",
      threshold: { value: percent(floor), side: "below" },
      warning: now.ratio !== null && now.ratio < floor,
      note:
        now.due === 0 ? "Nothing was due recently" : `${now.resolved} of ${now.due} due recently`,
    };
  },

  WAIVER_RATE(program) {
    const most = settingOf(program, "waiverRateMost");
    const rates = lastSprints(program).map((sprint) => ({
      sprint,
      ratio: waiverRateOf(program, sprint).ratio,
    }));
    const last = rates.at(-1)?.ratio ?? null;
    return {
      points: rates.flatMap(({ sprint, ratio }) =>
        ratio === null
          ? []
          : [{ sprint: sprint.number, value: percent(ratio), day: sprint.endDay }],
      ),
      unit: "% of criteria",
      threshold: { value: percent(most), side: "above" },
      warning: last !== null && last > most,
      note: "",
    };
  },

  RETRO_ACTION_RATE(program) {
    const least = settingOf(program, "retroActionRateLeast");
    const { ratio, done, due } = followThrough(program);
    const last = closedSprintsOf(program).at(-1);
    return {
      points:
        ratio === null || !last
          ? []
          : [{ sprint: last.number, value: percent(ratio), day: closingDay(program, last) }],
      unit: "% done",
      threshold: { value: percent(least), side: "below" },
      warning: ratio !== null && ratio < least,
      note: `${done} of ${due}`,
    };
  },
};

const closingDay = (program: Program, { closedAt, endDay }: Sprint): Day =>
  closedAt === null ? endDay : dayOf(program.facts.calendar, closedAt);

/** Only pulses that enough people answered. */
function morale(program: Program): Computed {
  const signal = moraleSignal(program);
  return {
    points: shownMorale(program)
      .slice(-sprintsShown)
      .map(({ sprintId, value, day }) => ({
        sprint: program.sprint.get(sprintId)?.number ?? 0,
        value,
        day,
      })),
    unit: "of 5",
    threshold: { value: settingOf(program, "moraleLeast"), side: "below" },
    warning: signal !== null && (signal.low || signal.fell),
    note: signal ? `${signal.latest.n} answers` : "",
  };
}
