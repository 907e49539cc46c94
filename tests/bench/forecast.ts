/**
 * `npm run bench:forecast -- DIR`: walk-forward backtest of the sprint outcome prediction on other people's sprints.
 * A sprint is predicted from those with a lower id alone. The first ones, without any before them, are not evaluated.
 */
import { settings } from "#domain";
import { backtestSprintOutcomes, type FinishedSprint } from "#forecast";
import { rounded, table } from "./numbers.ts";
import {
  intervalScore,
  lastTenRate,
  nineNearest,
  plainInterval,
  runningMedian,
} from "./plain-predictors.ts";
import { type Moment, moments, type Organization, organizationsIn } from "./sprint-files.ts";

const priors = {
  acceptedRatio: settings.outcomeAcceptedRatio.usual,
  spreadRatio: settings.outcomeSpreadRatio.usual,
  pseudoSprints: settings.outcomeWorthSprints.usual,
};

interface Figures {
  readonly sprints: number;
  readonly error: number;
  readonly medianError: number;
  readonly ratio: number;
  readonly lastTenRatio: number;
  readonly nineNearestRatio: number;
  readonly coverage: number;
  readonly width: number;
  readonly scoreRatio: number;
}

const average = (numbers: readonly number[]) =>
  numbers.reduce((sum, one) => sum + one, 0) / (numbers.length || 1);
/** Sums of halves are not exact. */
const tolerance = 1e-9;

function figuresFor(sprints: readonly FinishedSprint[]): Figures {
  const tested = backtestSprintOutcomes(sprints, priors);
  const inOrder = tested.map(({ sprint }) => sprint);
  const evaluated = tested.flatMap(({ sprint, predicted }) => {
    const earlier = inOrder.slice(0, predicted.basis.sprints);
    if (earlier.length === 0) return [];
    const actual = sprint.differencePoints;
    const errorOf = (expected: number) => Math.abs(expected - actual);
    return {
      error: errorOf(predicted.expected),
      median: errorOf(runningMedian(earlier, sprint)),
      lastTen: errorOf(lastTenRate(earlier, sprint)),
      nearest: errorOf(nineNearest(earlier, sprint)),
      inside: actual >= predicted.low - tolerance && actual <= predicted.high + tolerance ? 1 : 0,
      width: predicted.high - predicted.low,
      score: intervalScore(predicted, actual),
      plainScore: intervalScore(plainInterval(earlier), actual),
    };
  });
  const mean = (pick: (one: (typeof evaluated)[number]) => number) => average(evaluated.map(pick));
  const medianError = mean((one) => one.median);
  return {
    sprints: evaluated.length,
    error: mean((one) => one.error),
    medianError,
    ratio: mean((one) => one.error) / medianError,
    lastTenRatio: mean((one) => one.lastTen) / medianError,
    nineNearestRatio: mean((one) => one.nearest) / medianError,
    coverage: mean((one) => one.inside),
    width: mean((one) => one.width),
    scoreRatio: mean((one) => one.score) / mean((one) => one.plainScore),
  };
}

/** Ratios need a running median with an error above 0. */
const isMeasured = ({ medianError }: Figures): boolean => medianError > 0;

const head = [
  "sprints",
  "MAE",
  "MAE median",
  "ratio",
  "last ten",
  "9 nearest",
  "in 80 %",
  "width",
  "score",
];

const cells = (one: Figures) => [
  one.sprints,
  ...[one.error, one.medianError].map((points) => points.toFixed(2)),
  ...[one.ratio, one.lastTenRatio, one.nineNearestRatio].map((ratio) =>
    isMeasured(one) ? ratio.toFixed(3) : "–",
  ),
  `${rounded(100 * one.coverage, 1)} %`,
  rounded(one.width, 1),
  isMeasured(one) ? one.scoreRatio.toFixed(2) : "–",
];

function meanOf(all: readonly Figures[]): Figures {
  const mean = (pick: (one: Figures) => number) => average(all.map(pick));
  return {
    sprints: all.reduce((sum, one) => sum + one.sprints, 0),
    error: mean((one) => one.error),
    medianError: mean((one) => one.medianError),
    ratio: mean((one) => one.ratio),
    lastTenRatio: mean((one) => one.lastTenRatio),
    nineNearestRatio: mean((one) => one.nineNearestRatio),
    coverage: mean((one) => one.coverage),
    width: mean((one) => one.width),
    scoreRatio: mean((one) => one.scoreRatio),
  };
}

function print(moment: Moment, organizations: readonly Organization[]): void {
  const rows = organizations.flatMap(({ name, at }) => {
    const sprints = at.get(moment);
    return sprints === undefined ? [] : [{ name, figures: figuresFor(sprints) }];
  });
  if (rows.length === 0) return;
  const measured = rows.map(({ figures }) => figures).filter(isMeasured);
  console.log(
    `\n${table([
      [`at ${moment} %`, ...head],
      ...rows.map(({ name, figures }) => [name, ...cells(figures)]),
      ...(measured.length > 0 ? [["mean", ...cells(meanOf(measured))]] : []),
    ])}`,
  );
  for (const { name, figures } of rows.filter((one) => !isMeasured(one.figures)))
    console.log(
      figures.sprints === 0
        ? `${name}: no sprint comes after another, so nothing is evaluated; left out of the mean`
        : `${name}: the running median never errs, so there is no ratio; left out of the mean`,
    );
}

// `| head` closes the pipe early; that is no failure.
process.stdout.on("error", () => process.exit(0));
try {
  const began = performance.now();
  const organizations = organizationsIn(process.argv[2]);
  for (const { name, remarks } of organizations)
    for (const remark of remarks) console.log(`${name}: ${remark}`);
  for (const moment of moments) print(moment, organizations);
  console.log(
    [
      "\nratio, last ten, 9 nearest: mean absolute error over that of the running median; below 1 is better.",
      "width: of the 80 % interval, in points. score: of that interval (width, and ten times how far outside a sprint",
      "ended) over that of the running 10th to 90th percentile; below 1 is better.",
      `${rounded((performance.now() - began) / 1000, 1)} s`,
    ].join("\n"),
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
