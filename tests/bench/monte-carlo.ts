/** 10,000 runs of the forecast on 26 sprints against a plain loop that adds up as many drawn numbers, turn by turn. */
import { forecastRemaining } from "#domain";
import { seedFrom } from "#forecast";
import { median, rounded } from "./numbers.ts";

export interface MonteCarloFigures {
  readonly runs: number;
  readonly historySprints: number;
  readonly medianSprints: number;
  /** Additions of a forecast: the sprints drawn in all its runs. */
  readonly draws: number;
  readonly forecastMs: number;
  readonly plainSumMs: number;
  readonly ratio: number;
}

const runs = 10_000;
const mostSprints = 500;
const turns = 300;
const warmUp = 60;
const acceptedHistory = Array.from({ length: 26 }, (_, sprint) => 24 + ((sprint * 37) % 29));
const seed = seedFrom("bench", 26);

/** Counts the draws a forecast makes by letting it end after ever more sprints. */
function drawsOf(remainingPoints: number): number {
  let draws = 0;
  for (let most = 1; most <= mostSprints; most += 1) {
    const ask = { acceptedHistory, remainingPoints, runs, seed, mostSprints: most };
    const unfinished = forecastRemaining(ask).unfinishedRatio;
    if (most === 1) draws += runs;
    draws += Math.round(unfinished * runs);
    if (unfinished === 0) return draws;
  }
  return draws;
}

function plainSum(numbers: Float64Array): number {
  let sum = 0;
  for (let place = 0; place < numbers.length; place += 1) sum += numbers[place] ?? 0;
  return sum;
}

export function monteCarloFigures(remainingPoints: number): MonteCarloFigures {
  const draws = drawsOf(remainingPoints);
  const numbers = Float64Array.from(
    { length: draws },
    (_, place) => acceptedHistory[(place * 7919) % 26] ?? 0,
  );
  const question = { acceptedHistory, remainingPoints, runs, seed, mostSprints };
  const forecasts: number[] = [];
  const sums: number[] = [];
  let kept = 0;
  for (let turn = 0; turn < turns + warmUp; turn += 1) {
    const began = performance.now();
    kept += plainSum(numbers);
    const between = performance.now();
    kept += forecastRemaining(question).medianSprints ?? 0;
    const ended = performance.now();
    if (turn < warmUp) continue;
    sums.push(between - began);
    forecasts.push(ended - between);
  }
  if (!Number.isFinite(kept)) throw new Error("The sums must be used, or nothing was measured");
  return {
    runs,
    historySprints: acceptedHistory.length,
    medianSprints: forecastRemaining(question).medianSprints ?? Number.NaN,
    draws,
    forecastMs: rounded(median(forecasts), 3),
    plainSumMs: rounded(median(sums), 3),
    ratio: rounded(median(forecasts) / median(sums)),
  };
}
