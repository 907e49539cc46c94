/** What a sprint could commit to beside the calibrated velocity of its day (I-37, I-38, I-39). */
import type { Program } from "../program.ts";
import { settingOf } from "../settings.ts";
import { programVelocity } from "./program-velocity.ts";

export interface VelocityBand {
  /** Calibrated velocity when the plan was locked; of a plan that is not locked, today's. */
  readonly calibratedPoints: number;
  /** Below it a reason is wanted. */
  readonly leastPoints: number;
  /** Above it locking warns. */
  readonly mostPoints: number;
  /** Above it locking is refused. */
  readonly furthestPoints: number;
}

/** By number of the sprint; a sprint that was locked while the program was calibrating has none. */
export function velocityBands(program: Program): ReadonlyMap<number, VelocityBand> {
  const [least, most, furthest] = (
    ["commitmentUnder", "commitmentOver", "commitmentFarOver"] as const
  ).map((name) => settingOf(program, name));
  const { calibratedPoints: now } = programVelocity(program);
  const bands = new Map<number, VelocityBand>();
  for (const { number, state, committedPoints, calibratedAtLock } of program.sprint.values()) {
    const calibratedPoints = committedPoints === null && state === "DRAFT" ? now : calibratedAtLock;
    if (calibratedPoints === null || state === "CANCELLED") continue;
    bands.set(number, {
      calibratedPoints,
      leastPoints: calibratedPoints * (least ?? 0),
      mostPoints: calibratedPoints * (most ?? 0),
      furthestPoints: calibratedPoints * (furthest ?? 0),
    });
  }
  return bands;
}
