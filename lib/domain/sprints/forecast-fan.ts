/** A forecast as points over the sprints to come: the same runs as `forecastRemaining`, looked at sprint by sprint. */
import type { ForecastQuestion } from "./forecast.ts";
import { acceptedOverRuns, bandPercents } from "./forecast.ts";

export interface FanSprint {
  readonly medianPoints: number;
  /** In so many runs of a hundred the points accepted by then lie between the two; each band inside the next. */
  readonly bands: readonly {
    readonly percent: (typeof bandPercents)[number];
    readonly lowPoints: number;
    readonly highPoints: number;
  }[];
}

/**
 * Points accepted after 1, 2 … `mostSprints` further sprints. Where the upper edge of a band reaches the remaining
 * points, the forecast's band begins; where the lower edge does, it ends. None without a sprint that accepted anything.
 */
export function forecastFan(
  question: Omit<ForecastQuestion, "remainingPoints">,
): readonly FanSprint[] {
  if (question.acceptedHistory.every((points) => points <= 0)) return [];
  const { runs } = question;
  return acceptedOverRuns(question).map((sums) => {
    sums.sort();
    const reachedBy = (share: number): number =>
      sums[runs - Math.max(1, Math.ceil(share * runs))] ?? 0;
    return {
      medianPoints: reachedBy(0.5),
      bands: bandPercents.map((percent) => ({
        percent,
        lowPoints: reachedBy((100 + percent) / 200),
        highPoints: reachedBy((100 - percent) / 200),
      })),
    };
  });
}
