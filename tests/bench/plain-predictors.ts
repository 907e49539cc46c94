/** Baselines for the forecast: each predicts a sprint's difference from the earlier ones, oldest first. */
import type { FinishedSprint, SprintSoFar } from "#forecast";
import { percentile } from "./numbers.ts";

type Predictor = (earlier: readonly FinishedSprint[], running: SprintSoFar) => number;

const committed = ({ toDo, inProgress, done }: SprintSoFar) =>
  toDo.points + inProgress.points + done.points;

const differences = (sprints: readonly FinishedSprint[]): readonly number[] =>
  sprints.map((sprint) => sprint.differencePoints);

/** The mean of the two middle ones where there are two. */
function middle(sample: readonly number[]): number {
  const sorted = [...sample].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return ((sorted[Math.floor(half)] ?? 0) + (sorted[Math.ceil(half) - 1] ?? 0)) / 2;
}

/** The accepted share of the commitment in the team's last ten sprints, or in those of all teams before it has three. */
export const lastTenRate: Predictor = (earlier, running) => {
  const ofTeam = earlier.filter((sprint) => sprint.team === running.team);
  const ten = (ofTeam.length < 3 ? earlier : ofTeam).slice(-10);
  const total = ten.reduce((sum, sprint) => sum + committed(sprint), 0);
  const over = differences(ten).reduce((sum, one) => sum + one, 0);
  return total === 0 ? 0 : (committed(running) * over) / total;
};

const lastSprints = 3;

/** The commitment times the median accepted share of the last three sprints that committed anything; all of it without one. */
export const lastThreeShares: Predictor = (earlier, running) => {
  const shares = earlier
    .filter((sprint) => committed(sprint) > 0)
    .slice(-lastSprints)
    .map((sprint) => 1 + sprint.differencePoints / committed(sprint));
  return committed(running) * ((shares.length === 0 ? 1 : middle(shares)) - 1);
};

const features = (sprint: SprintSoFar): readonly number[] => [
  sprint.plannedDays,
  sprint.people,
  ...[
    sprint.atStart,
    sprint.added,
    sprint.removed,
    sprint.toDo,
    sprint.inProgress,
    sprint.done,
  ].flatMap(({ items, points }) => [items, points]),
];

const neighbours = 9;

/** Counts and points are skewed: on their logarithm one large sprint does not decide what is near. */
const logarithms = (sprint: SprintSoFar): readonly number[] =>
  features(sprint).map((value) => Math.log1p(Math.max(0, value)));

/** The median of the nine earlier sprints nearest by the logarithms of all features, each over its standard deviation. */
export const nineNearest: Predictor = (earlier, running) => {
  const rows = earlier.map(logarithms);
  const here = logarithms(running);
  const spreads = here.map((_, feature) => deviation(rows.map((row) => row[feature] ?? 0)));
  const near = rows
    .map((row, place) => ({
      place,
      far: row.reduce(
        (sum, value, feature) =>
          sum + ((value - (here[feature] ?? 0)) / (spreads[feature] || 1)) ** 2,
        0,
      ),
    }))
    .sort((one, other) => one.far - other.far)
    .slice(0, neighbours)
    .map(({ place }) => earlier[place]?.differencePoints ?? 0);
  return middle(near);
};

function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
  return Math.sqrt(values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / values.length);
}

export const runningMedian: Predictor = (earlier) => middle(differences(earlier));

/** From the tenth to the ninetieth percentile of all earlier differences, whatever the sprint. */
export const plainInterval = (earlier: readonly FinishedSprint[]) => ({
  low: percentile(differences(earlier), 0.1),
  high: percentile(differences(earlier), 0.9),
});

/**
 * The interval score of an interval for `percent` of the outcomes, less is better: its width, plus how far outside the
 * outcome was times 2 over the share it may miss (Winkler 1972).
 */
export const intervalScore = (
  { low, high }: { readonly low: number; readonly high: number },
  actual: number,
  percent: number,
): number => high - low + (200 / (100 - percent)) * Math.max(0, low - actual, actual - high);
