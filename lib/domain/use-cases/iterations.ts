/** How often a use case was tried below its threshold, and whether the limit is reached (I-132). */
import type { Day, Instant } from "../calendar/index.ts";
import { compareDays, compareInstants, instantAt } from "../calendar/index.ts";
import type { UseCase } from "../nouns.ts";
import type { Program } from "../program.ts";
import { settingOf } from "../settings.ts";
import { isUnderWay } from "./lifecycle.ts";
import type { Measurement } from "./measurement.ts";
import { latestJudged, measurementsOf, misses } from "./measurement.ts";

export interface Iterations {
  /** Measurements below the threshold since it was last met, or since iterating was last allowed anew. */
  readonly attempts: number;
  readonly attemptsLimit: number;
  /** Sprints that have ended since the first of them. */
  readonly sprints: number;
  readonly sprintsLimit: number;
  /** When the limit was reached; null while it is not. */
  readonly reachedAt: Instant | null;
  /** Since when it is counted; null where nothing is below. */
  readonly sinceDay: Day | null;
}

export function iterationsOf(program: Program, useCase: UseCase, today: Day): Iterations {
  const attemptsLimit = settingOf(program, "iterationAttempts");
  const sprintsLimit = settingOf(program, "iterationSprints");
  const limits = { attemptsLimit, sprintsLimit };
  const run = missesInARow(program, useCase);
  const renewed = useCase.decisions.filter(({ renews }) => renews).at(-1) ?? null;
  const counted = run.filter(
    (one) => renewed === null || compareInstants(recordedAt(one), renewed.at) > 0,
  );
  const [first] = run;
  if (!first) return { attempts: 0, sprints: 0, reachedAt: null, sinceDay: null, ...limits };
  const sinceDay =
    renewed && compareDays(renewed.day, first.day) > 0 ? renewed.day : (counted[0] ?? first).day;
  const ended = sprintsEnded(program, sinceDay, today);
  const byAttempts = counted[attemptsLimit - 1];
  const bySprints = ended[sprintsLimit - 1];
  const reached = [
    ...(byAttempts ? [recordedAt(byAttempts)] : []),
    ...(bySprints
      ? [instantAt(program.facts.calendar, bySprints, program.facts.calendar.closesAt)]
      : []),
  ].sort(compareInstants);
  return {
    attempts: counted.length,
    sprints: ended.length,
    reachedAt: reached[0] ?? null,
    sinceDay,
    ...limits,
  };
}

/** Judged measurements that missed, back to the last one that met its threshold; oldest first. */
function missesInARow(program: Program, useCase: UseCase): readonly Measurement[] {
  const judged = measurementsOf(program, useCase).filter(({ verdict }) => verdict !== "UNJUDGED");
  return judged.slice(judged.map(misses).lastIndexOf(false) + 1);
}

/** Every measurement has at least one result, and all of them were recorded together. */
const recordedAt = ({ results }: Measurement): Instant =>
  results.map((one) => one.recordedAt).reduce((a, b) => (compareInstants(a, b) < 0 ? a : b));

const sprintsEnded = (program: Program, since: Day, today: Day): readonly Day[] =>
  [...program.sprint.values()]
    .filter(({ state }) => state !== "CANCELLED")
    .map(({ endDay }) => endDay)
    .filter((end) => compareDays(end, since) >= 0 && compareDays(end, today) < 0)
    .sort(compareDays);

/** Below its threshold at the limit, and nobody has decided to stop, fall back or go on. */
export const awaitsContinueOrStop = (program: Program, useCase: UseCase, today: Day): boolean =>
  isUnderWay(useCase) &&
  latestJudged(program, useCase) !== null &&
  iterationsOf(program, useCase, today).reachedAt !== null;
