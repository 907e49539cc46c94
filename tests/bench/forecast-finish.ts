/** Points that the next three sprints of a board accept, forecast as the finish of a program is: from its own earlier ones. */
import { bandPercents, forecastFan } from "#domain";
import { seedFrom } from "#forecast";
import { isInside } from "./accuracy.ts";
import { buckets, fewestSprints } from "./forecast-own-boards.ts";
import { rounded, table } from "./numbers.ts";
import { intervalScore } from "./plain-predictors.ts";
import type { Organization } from "./sprint-files.ts";
import { boardsIn, partsOf } from "./twins.ts";

const ahead = 3;
const runs = 10_000;

interface Band {
  readonly percent: number;
  readonly low: number;
  readonly high: number;
}

interface Forecast {
  readonly order: number;
  readonly own: number;
  readonly actual: number;
  readonly bands: readonly Band[];
}

/** One forecast for each sprint with 3 to 26 earlier and two later ones; none where nothing was ever accepted. */
export function forecastsOn(board: readonly { readonly order: number; readonly points: number }[]) {
  return board.flatMap(({ order }, own): Forecast[] => {
    const next = board.slice(own, own + ahead);
    if (own < 3 || own > 26 || next.length < ahead) return [];
    const last = forecastFan({
      acceptedHistory: board.slice(0, own).map(({ points }) => points),
      runs,
      seed: seedFrom("bench", order),
      mostSprints: ahead,
    }).at(-1);
    if (last === undefined) return [];
    const bands = last.bands.map(({ percent, lowPoints: low, highPoints: high }) => ({
      percent,
      low,
      high,
    }));
    return [{ order, own, actual: next.reduce((sum, { points }) => sum + points, 0), bands }];
  });
}

function figuresOf(forecasts: readonly Forecast[], parts: readonly number[]) {
  const total = parts.reduce((sum, part) => sum + part, 0);
  const mean = (percent: number, pick: (band: Band, actual: number) => number) =>
    forecasts.reduce((sum, { bands, actual }, place) => {
      const band = bands.find((one) => one.percent === percent);
      return sum + (band ? (parts[place] ?? 0) * pick(band, actual) : 0);
    }, 0) / total;
  return {
    forecasts: total,
    coverage: bandPercents.map((percent) =>
      mean(percent, (band, actual) => (isInside(band, actual) ? 1 : 0)),
    ),
    score: bandPercents.map((percent) =>
      mean(percent, (band, actual) => intervalScore(band, actual, percent)),
    ),
  };
}

export function printFinish(organizations: readonly Organization[], once: boolean): void {
  const rows = organizations.flatMap(({ name, at }) => {
    // What a sprint accepted is the same in each of its files.
    const [sprints] = at.values();
    const forecasts = boardsIn(sprints ?? [], fewestSprints).flatMap((board) =>
      forecastsOn(
        board.map(({ order, toDo, inProgress, done, differencePoints }) => ({
          order,
          points: Math.max(0, toDo.points + inProgress.points + done.points + differencePoints),
        })),
      ),
    );
    const parts = once ? partsOf(forecasts) : forecasts.map(() => 1);
    return buckets.map(([least, most]) => {
      const places = forecasts.flatMap(({ own }, place) =>
        own >= least && own <= most ? [place] : [],
      );
      const chosen = places.flatMap((place) => forecasts[place] ?? []);
      const figures = figuresOf(
        chosen,
        places.map((place) => parts[place] ?? 0),
      );
      return [
        `${name}, n ${least}–${most}`,
        rounded(figures.forecasts, 0),
        ...figures.coverage.map((share) => `${rounded(100 * share, 1)} %`),
        ...figures.score.map((score) => rounded(score, 0)),
      ];
    });
  });
  console.log(
    `\n${table([
      [
        "next three sprints",
        "forecasts",
        ...bandPercents.map((percent) => `in ${percent} %`),
        ...bandPercents.map((percent) => `score ${percent} %`),
      ],
      ...rows,
    ])}`,
  );
}
