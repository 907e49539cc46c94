/** The outcome of a running sprint, predicted from all earlier sprints of an organization. */
import { settings } from "#domain";
import { backtestSprintOutcomes, type FinishedSprint, type Priors } from "#forecast";
import { type Accuracy, accuracyOf, type Evaluated, meanAccuracy, outliersIn } from "./accuracy.ts";
import { rounded, table } from "./numbers.ts";
import { lastTenRate, nineNearest, plainInterval, runningMedian } from "./plain-predictors.ts";
import type { Moment, Organization } from "./sprint-files.ts";
import { oncePerSprint } from "./twins.ts";

export const priors: Priors = {
  acceptedRatio: settings.outcomeAcceptedRatio.usual,
  pseudoSprints: settings.outcomeWorthSprints.usual,
  lossRatio: settings.outcomeSpreadRatio.usual,
  gainRatio: settings.outcomeGainRatio.usual,
  spreadPseudoSprints: settings.outcomeSpreadWorthSprints.usual,
};

/** The first sprint, without any before it, is not evaluated. Sprints of one id are never in each other's history. */
function evaluatedIn(sprints: readonly FinishedSprint[]): readonly Evaluated[] {
  const tested = backtestSprintOutcomes(sprints, priors);
  const inOrder = tested.map(({ sprint }) => sprint);
  return tested.flatMap(({ sprint, predicted }): Evaluated[] => {
    const earlier = inOrder.slice(0, predicted.basis.sprints);
    if (earlier.length === 0) return [];
    return [
      {
        order: sprint.order,
        part: 1,
        actual: sprint.differencePoints,
        predicted,
        runningMedian: runningMedian(earlier, sprint),
        others: {
          "last ten": lastTenRate(earlier, sprint),
          "9 nearest": nineNearest(earlier, sprint),
        },
        plain: plainInterval(earlier),
      },
    ];
  });
}

/** Ratios need a running median with an error above 0. */
export const isMeasured = ({ medianError }: Accuracy): boolean => medianError > 0;

export const headOf = (others: readonly string[]) => [
  "sprints",
  "MAE",
  "MAE median",
  "ratio",
  ...others,
  "in 80 %",
  "width",
  "score",
];

export const cellsOf = (one: Accuracy, others: readonly string[]) => [
  rounded(one.sprints, 0),
  ...[one.error, one.medianError].map((points) => points.toFixed(2)),
  ...[one.ratio, ...others.map((name) => one.ratios[name] ?? Number.NaN)].map((ratio) =>
    isMeasured(one) ? ratio.toFixed(3) : "–",
  ),
  `${rounded(100 * one.coverage, 1)} %`,
  rounded(one.width, 1),
  isMeasured(one) ? one.scoreRatio.toFixed(2) : "–",
];

/** Names each sprint that decides a ratio by itself, and gives the ratio without it. */
export function printOutliers(name: string, rows: readonly Evaluated[]): void {
  for (const { order, share } of outliersIn(rows)) {
    const without = accuracyOf(rows.filter((row) => row.order !== order));
    console.log(
      `${name}: sprint ${order} makes ${rounded(100 * share, 0)} % of the running median's error; without it the ratio is ${without.ratio.toFixed(3)} instead of ${accuracyOf(rows).ratio.toFixed(3)}`,
    );
  }
}

const others = ["last ten", "9 nearest"];

export function printOrganizations(
  moment: Moment,
  organizations: readonly Organization[],
  once: boolean,
): void {
  const rows = organizations.flatMap(({ name, at }) => {
    const sprints = at.get(moment);
    if (sprints === undefined) return [];
    const evaluated = evaluatedIn(once ? oncePerSprint(sprints) : sprints);
    return [{ name, evaluated, accuracy: accuracyOf(evaluated) }];
  });
  if (rows.length === 0) return;
  const measured = rows.map(({ accuracy }) => accuracy).filter(isMeasured);
  console.log(
    `\n${table([
      [`at ${moment} %`, ...headOf(others)],
      ...rows.map(({ name, accuracy }) => [name, ...cellsOf(accuracy, others)]),
      ...(measured.length > 0 ? [["mean", ...cellsOf(meanAccuracy(measured), others)]] : []),
    ])}`,
  );
  for (const { name, evaluated, accuracy } of rows) {
    printOutliers(name, evaluated);
    if (!isMeasured(accuracy)) console.log(`${name}: ${unmeasured(evaluated.length)}`);
  }
}

const unmeasured = (sprints: number): string =>
  sprints === 0
    ? "no sprint comes after another, so nothing is evaluated; left out of the mean"
    : "the running median never errs, so there is no ratio; left out of the mean";
