import { mixedBits } from "../../forecast/index.ts";
import { drawnSprints, levelFactors } from "./forecast-level.ts";

/** What the draws start from. Same question, same answer. */
export interface ForecastQuestion {
  /** Accepted points of closed sprints, oldest first; each run draws from them, newer ones more often. */
  readonly acceptedHistory: readonly number[];
  readonly remainingPoints: number;
  readonly runs: number;
  /** See `seedFrom`: from the program and its last closed sprint, so that the answer stands until the next closes. */
  readonly seed: number;
  /** A run that needs more is given up. */
  readonly mostSprints: number;
}

/** A draw has 16 bits; the upper 8 choose one of 256 places. In this file, so that the loop below has it as a constant. */
const unusedBits = 8;
const places = 2 ** (16 - unusedBits);

export const bandPercents = [50, 80, 95] as const;

export interface ForecastBand {
  /** So many runs in a hundred end between the two. */
  readonly percent: (typeof bandPercents)[number];
  /** Whole sprints; null for more than `mostSprints`. */
  readonly fewestSprints: number | null;
  readonly mostSprints: number | null;
}

export interface RemainingForecast {
  readonly outlook: "NOTHING_LEFT" | "NO_HISTORY" | "NOTHING_ACCEPTED" | "FORECAST";
  /** Null without a forecast, and for more than the most sprints asked about. */
  readonly medianSprints: number | null;
  /** 50, 80 and 95%, each inside the next; none without a forecast. */
  readonly bands: readonly ForecastBand[];
  /** Share of runs (0–1) that were given up. */
  readonly unfinishedRatio: number;
}

/**
 * How many sprints the remaining points take: many runs, each drawing closed sprints at random until enough is accepted
 * (Monte Carlo). Newer sprints are drawn more often, and each run has one factor by which it accepts more or less than
 * they did, because the level of a team moves and draws alone cannot say so. Every run has draws of its own, so that
 * more points never take fewer sprints.
 */
export function forecastRemaining(question: ForecastQuestion): RemainingForecast {
  const { acceptedHistory, remainingPoints, runs, mostSprints } = question;
  const without = (outlook: RemainingForecast["outlook"], unfinishedRatio: number) => ({
    outlook,
    medianSprints: outlook === "NOTHING_LEFT" ? 0 : null,
    bands: [],
    unfinishedRatio,
  });
  if (remainingPoints <= 0) return without("NOTHING_LEFT", 0);
  if (acceptedHistory.length === 0) return without("NO_HISTORY", 1);
  if (acceptedHistory.every((points) => points <= 0)) return without("NOTHING_ACCEPTED", 1);
  const ended = endedAfter(question);
  const sprintsAt = (share: number): number | null => {
    const wanted = Math.max(1, Math.ceil(share * runs));
    let reached = 0;
    for (let sprints = 0; sprints <= mostSprints; sprints += 1) {
      reached += ended[sprints] ?? 0;
      if (reached >= wanted) return sprints;
    }
    return null;
  };
  return {
    outlook: "FORECAST",
    medianSprints: sprintsAt(0.5),
    bands: bandPercents.map((percent) => ({
      percent,
      fewestSprints: sprintsAt((100 - percent) / 200),
      mostSprints: sprintsAt((100 + percent) / 200),
    })),
    unfinishedRatio: (ended[mostSprints + 1] ?? 0) / runs,
  };
}

/** Per number of sprints, how many runs ended with it; the last counts those given up. */
function endedAfter(question: ForecastQuestion): Int32Array {
  const { acceptedHistory, remainingPoints, runs, seed, mostSprints } = question;
  const drawn = drawnSprints(acceptedHistory, places);
  const levels = levelFactors(acceptedHistory);
  const ended = new Int32Array(mostSprints + 2);
  for (let run = 0; run < runs; run += 1) {
    const left = remainingPoints / (levels[run % levels.length] ?? 1);
    const sprints = sprintsOfRun(drawn, left, mostSprints, streamOf(seed, run));
    ended[sprints] = (ended[sprints] ?? 0) + 1;
  }
  return ended;
}

/** Runs begin far from one another (steps of the golden ratio). */
const streamOf = (seed: number, run: number): number =>
  mixedBits((seed + Math.imul(run, 0x9e3779b9)) | 0);

/** Per sprint from the first on, what each run has accepted by its end: the draws of `sprintsOfRun`, none given up. */
export function acceptedOverRuns({
  acceptedHistory,
  runs,
  seed,
  mostSprints,
}: Omit<ForecastQuestion, "remainingPoints">): readonly Float64Array[] {
  const drawn = drawnSprints(acceptedHistory, places);
  const levels = levelFactors(acceptedHistory);
  const sums = Array.from({ length: mostSprints }, () => new Float64Array(runs));
  for (let run = 0; run < runs; run += 1) {
    const draws = drawsOf(streamOf(seed, run));
    const level = levels[run % levels.length] ?? 1;
    let sum = 0;
    for (const after of sums) {
      sum += drawn[draws() >>> unusedBits] ?? 0;
      after[run] = sum * level;
    }
  }
  return sums;
}

/** The draws of one run, 16 bits each, in the order of `sprintsOfRun`. */
function drawsOf(stream: number): () => number {
  let state = stream;
  let low = false;
  return () => {
    low = !low;
    if (!low) return state >>> 16;
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state & 0xffff;
  };
}

/** Xorshift32; each of its numbers gives two draws, of 16 bits each. */
function sprintsOfRun(
  drawn: Float64Array,
  remainingPoints: number,
  mostSprints: number,
  stream: number,
): number {
  let state = stream;
  let left = remainingPoints;
  let sprints = 0;
  while (sprints < mostSprints) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    left -= drawn[(state & 0xffff) >>> unusedBits] ?? 0;
    sprints += 1;
    if (left <= 0) return sprints;
    if (sprints === mostSprints) break;
    left -= drawn[state >>> (16 + unusedBits)] ?? 0;
    sprints += 1;
    if (left <= 0) return sprints;
  }
  return mostSprints + 1;
}
