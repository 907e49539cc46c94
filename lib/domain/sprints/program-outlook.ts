/** Forecast of a program: how many sprints its remaining points take, when that is, and how earlier answers held. */
import { seedFrom } from "../../forecast/index.ts";
import type { Day } from "../calendar/index.ts";
import { addDays, daysBetween } from "../calendar/index.ts";
import { isOpen } from "../deliverables/deliverable-moves.ts";
import { memoize } from "../engine/memoize.ts";
import type { Sprint } from "../nouns.ts";
import type { Program } from "../program.ts";
import { remembered } from "../program.ts";
import { settingOf } from "../settings.ts";
import type { RemainingForecast } from "./forecast.ts";
import { forecastRemaining } from "./forecast.ts";
import { closedSprintsOf, countedSprintsOf, programVelocity } from "./program-velocity.ts";
import { runningSprint } from "./running-sprint.ts";
import { acceptedIn } from "./sprint-records.ts";
import { sumOf } from "./statistics.ts";

/** Draws per forecast; more would not change a whole sprint. */
export const forecastRuns = 10_000;
/** Nobody plans further than this many sprints ahead. */
const mostSprints = 104;

/** Forecasts are judged once so many sprints have closed: before, there is one at most. */
export const judgedFromSprints = 3;

/** The end of the nth sprint from the last closed one on. */
export interface SprintEnd {
  readonly number: number;
  readonly endDay: Day;
  /** Whether such a sprint is planned; else it is extrapolated from the last one. */
  readonly planned: boolean;
}

export interface EarlierForecast {
  /** Made when this sprint closed, about the points accepted since. */
  readonly afterNumber: number;
  readonly points: number;
  readonly fewestSprints: number | null;
  readonly mostSprints: number | null;
  readonly actualSprints: number;
  readonly inside: boolean;
}

export interface ProgramOutlook {
  readonly calibrating: boolean;
  /** Sprints until it is calibrated. */
  readonly sprintsWanted: number;
  /** Open points, and what the running sprint accepted already: the count starts with the last closed sprint. */
  readonly openPoints: number;
  readonly sinceLastClosed: number;
  readonly history: readonly { readonly number: number; readonly acceptedPoints: number }[];
  readonly forecast: RemainingForecast;
  readonly earlier: readonly EarlierForecast[];
}

/**
 * The forecast of the open points from the sprints that count for velocity, and what it would have said earlier.
 * The same history gives the same answer: the draws are seeded.
 */
export const programOutlook: (program: Program) => ProgramOutlook = remembered((program) => {
  const closed = countedSprintsOf(program);
  const running = runningSprint(program);
  const openPoints = sumOf(
    [...program.deliverable.values()].filter(isOpen).map(({ points }) => points),
  );
  const sinceLastClosed = running ? acceptedSince(program, running) : 0;
  const history = closed.map(({ number, acceptedPoints }) => ({
    number,
    acceptedPoints: acceptedPoints ?? 0,
  }));
  return {
    calibrating: programVelocity(program).state === "CALIBRATING",
    sprintsWanted: Math.max(0, settingOf(program, "velocitySprints") - closed.length),
    openPoints,
    sinceLastClosed,
    history,
    forecast: forecastFrom(
      program.id,
      history,
      openPoints === 0 ? 0 : openPoints + sinceLastClosed,
    ),
    earlier:
      closed.length < judgedFromSprints
        ? []
        : earlierForecasts(program.id, { programId: program.id, history }),
  };
});

export type History = ProgramOutlook["history"];

/** The draws stand until the next sprint closes. */
export const forecastSeed = (programId: string, history: History): number =>
  seedFrom(programId, history.at(-1)?.number ?? 0);

/** The forecast of so many points from a history of closed sprints; the same question has the same answer. */
export function forecastFrom(
  programId: string,
  history: History,
  remainingPoints: number,
): RemainingForecast {
  return forecastRemaining({
    acceptedHistory: history.map(({ acceptedPoints }) => acceptedPoints),
    remainingPoints,
    runs: forecastRuns,
    seed: forecastSeed(programId, history),
    mostSprints,
  });
}

/** Accepted since the sprint began, also outside of it; what an earlier sprint's review accepted counts there. */
function acceptedSince(program: Program, { startDay }: Sprint): number {
  const earlier = new Set(
    closedSprintsOf(program).flatMap((sprint) =>
      acceptedIn(program, sprint).map(({ deliverable }) => deliverable.id),
    ),
  );
  return sumOf(
    [...program.deliverable.values()]
      .filter(
        ({ id, acceptedDay }) =>
          acceptedDay !== null && acceptedDay >= startDay && !earlier.has(id),
      )
      .map(({ points }) => points),
  );
}

/**
 * What would have been said at the close of each sprint about the points accepted from then to the last close; and how
 * many sprints those really took.
 */
const earlierForecasts = memoize(
  ({ programId, history }: { programId: string; history: History }) =>
    history.flatMap(({ number }, at): EarlierForecast[] => {
      const since = history.slice(at + 1);
      const points = sumOf(since.map(({ acceptedPoints }) => acceptedPoints));
      if (points === 0) return [];
      const { bands } = forecastFrom(programId, history.slice(0, at + 1), points);
      const band = bands.find(({ percent }) => percent === 80);
      if (!band) return [];
      const actualSprints = since.reduce(
        (last, { acceptedPoints }, place) => (acceptedPoints > 0 ? place + 1 : last),
        0,
      );
      const { fewestSprints, mostSprints: most } = band;
      return [
        {
          afterNumber: number,
          points,
          fewestSprints,
          mostSprints: most,
          actualSprints,
          inside:
            fewestSprints !== null &&
            fewestSprints <= actualSprints &&
            (most === null || actualSprints <= most),
        },
      ];
    }),
);

/**
 * Ends of the sprints after the last closed one: as planned, and extrapolated in the usual length after that. Where the
 * first of them should have ended before today, all move on by whole sprints, to the nearest one.
 */
export function sprintEnds(program: Program, count: number, today: Day): readonly SprintEnd[] {
  const length = settingOf(program, "sprintCalendarDays");
  const inOrder = [...program.sprint.values()]
    .filter(({ state }) => state !== "CANCELLED")
    .sort((a, b) => a.number - b.number);
  const ahead = inOrder.filter(({ state }) => state !== "CLOSED");
  const first = ahead[0]?.endDay ?? today;
  const late = Math.max(0, Math.round(daysBetween(first, today) / length)) * length;
  const ends: SprintEnd[] = ahead.slice(0, count).map((sprint) => ({
    number: sprint.number,
    endDay: addDays(sprint.endDay, late),
    planned: late === 0,
  }));
  let { number, endDay } = ends.at(-1) ?? lastOf(inOrder, today);
  while (ends.length < count) {
    number += 1;
    endDay = addDays(endDay, length);
    ends.push({ number, endDay, planned: false });
  }
  return ends.map((end) => (end.endDay < today ? { ...end, endDay: today } : end));
}

/** A program between sprints goes on from today, or from the end of its last sprint where that is still to come. */
function lastOf(inOrder: readonly Sprint[], today: Day): { number: number; endDay: Day } {
  const last = inOrder.at(-1);
  const yesterday = addDays(today, -1);
  return {
    number: last?.number ?? 0,
    endDay: last && last.endDay > yesterday ? last.endDay : yesterday,
  };
}
