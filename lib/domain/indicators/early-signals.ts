/** Signals that speak before results do: how velocity and morale move. */
import type { IndicatorReading } from "../nouns.ts";
import type { Program } from "../program.ts";
import { settingOf } from "../settings.ts";
import { closedSprintsOf, programVelocity } from "../sprints/program-velocity.ts";
import type { Indicator } from "../vocabulary.ts";
import { readingsByIndicator } from "./indicators.ts";

export interface VelocitySignal {
  /** Accepted points of the last three closed sprints, oldest first. */
  readonly last: readonly number[];
  readonly fellTwice: boolean;
  readonly calibratedPoints: number | null;
  /** The last one is below this share of the calibrated velocity. */
  readonly short: boolean;
}

/** I-100, from closed sprints; null before the first. */
export function velocitySignal(program: Program): VelocitySignal | null {
  const last = closedSprintsOf(program)
    .slice(-3)
    .map(({ acceptedPoints }) => acceptedPoints ?? 0);
  const [first, second, third] = last;
  const latest = last.at(-1);
  if (latest === undefined) return null;
  const { calibratedPoints } = programVelocity(program);
  return {
    last,
    fellTwice:
      first !== undefined &&
      second !== undefined &&
      third !== undefined &&
      third < second &&
      second < first,
    calibratedPoints,
    short:
      calibratedPoints !== null &&
      latest < calibratedPoints * settingOf(program, "velocityFallRatio"),
  };
}

/**
 * Whether I-100 warns: velocity fell twice in a row, or the last sprint fell short of the calibrated velocity.
 * False while there is no signal.
 */
export const velocityWarns = (signal: VelocitySignal | null): boolean =>
  signal !== null && (signal.fellTwice || signal.short);

/** Pulses that enough people answered, oldest first; others are never looked at. */
export function shownMorale(program: Program): readonly IndicatorReading[] {
  const least = settingOf(program, "pulseAnswersLeast");
  return (readingsByIndicator(program).get("TEAM_MORALE") ?? []).filter(
    ({ n }) => n !== null && n >= least,
  );
}

export interface MoraleSignal {
  readonly latest: IndicatorReading;
  /** Down on the pulse before; 0 when it did not fall. */
  readonly drop: number;
  readonly low: boolean;
  readonly fell: boolean;
}

/** I-101; null before a pulse was shown. Of 5; a mean has two decimals. */
export function moraleSignal(program: Program): MoraleSignal | null {
  const readings = shownMorale(program);
  const latest = readings.at(-1);
  if (!latest) return null;
  return { latest, ...moraleMoves(program, readings.at(-2)?.value ?? null, latest.value) };
}

/** How a mean stands, and beside the one before it. */
export function moraleMoves(program: Program, before: number | null, value: number) {
  const drop = Math.max(0, twoDecimals((before ?? value) - value));
  return {
    drop,
    low: value < settingOf(program, "moraleLeast"),
    fell: drop >= settingOf(program, "moraleDropMost"),
  };
}

const hundred = 100;

/** Rounds half up to two decimals, as means of 1–5 are compared and shown. */
export const twoDecimals = (value: number): number => Math.round(value * hundred) / hundred;

/** What the program works out by itself; nobody records a reading of these. */
export const computedIndicators: ReadonlySet<Indicator> = new Set([
  "VELOCITY_TREND",
  "DEPENDENCY_RESOLUTION",
  "TEAM_MORALE",
  "WAIVER_RATE",
  "RETRO_ACTION_RATE",
]);
