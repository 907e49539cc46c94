/** The outcome of a running sprint, predicted as a program can: from the earlier sprints of its own board alone. */
import { backtestSprintOutcomes, type FinishedSprint } from "#forecast";
import { accuracyOf, type Evaluated, meanAccuracy } from "./accuracy.ts";
import { cellsOf, headOf, isMeasured, printOutliers, priors } from "./forecast-organizations.ts";
import { table } from "./numbers.ts";
import { lastThreeShares, plainInterval, runningMedian } from "./plain-predictors.ts";
import type { Moment, Organization } from "./sprint-files.ts";
import { boardsIn, partsOf } from "./twins.ts";

/** A shorter board says too little about itself. */
export const fewestSprints = 8;
/** By how many sprints of its own a prediction rests on. */
export const buckets = [
  [3, 5],
  [6, 10],
  [11, 26],
  [3, 26],
] as const;

/** A row with the number of own sprints it was predicted from. */
interface OnOwnBoard extends Evaluated {
  readonly own: number;
}

/** Every sprint with 3 to 26 earlier ones, on each board that has it. */
export function evaluatedOnOwnBoards(
  sprints: readonly FinishedSprint[],
  once: boolean,
): readonly OnOwnBoard[] {
  const rows = boardsIn(sprints, fewestSprints).flatMap((board) =>
    backtestSprintOutcomes(board, priors).flatMap(({ sprint, predicted }, own): OnOwnBoard[] => {
      if (own < 3 || own > 26) return [];
      const earlier = board.slice(0, own);
      return [
        {
          own,
          order: sprint.order,
          part: 1,
          actual: sprint.differencePoints,
          predicted,
          runningMedian: runningMedian(earlier, sprint),
          others: { "last three": lastThreeShares(earlier, sprint) },
          plain: plainInterval(earlier),
        },
      ];
    }),
  );
  const parts = partsOf(rows);
  return once ? rows.map((row, place) => ({ ...row, part: parts[place] ?? 1 })) : rows;
}

const others = ["last three"];

export function printOwnBoards(
  moment: Moment,
  organizations: readonly Organization[],
  once: boolean,
): void {
  const all = organizations.flatMap(({ name, at }) => {
    const rows = evaluatedOnOwnBoards(at.get(moment) ?? [], once);
    return rows.length === 0 ? [] : [{ name, rows }];
  });
  if (all.length === 0) return;
  const lines = buckets.map(([least, most]) => {
    const measured = all
      .map(({ name, rows }) => ({
        name,
        accuracy: accuracyOf(rows.filter(({ own }) => own >= least && own <= most)),
      }))
      .filter(({ accuracy }) => isMeasured(accuracy));
    const mean = meanAccuracy(measured.map(({ accuracy }) => accuracy));
    return [...measured, { name: "mean", accuracy: mean }].map(({ name, accuracy }) => [
      `${name}, n ${least}–${most}`,
      ...cellsOf(accuracy, others),
      (accuracy.ratio / (accuracy.ratios["last three"] ?? Number.NaN)).toFixed(2),
    ]);
  });
  console.log(
    `\n${table([[`own board at ${moment} %`, ...headOf(others), "÷ last three"], ...lines.flat()])}`,
  );
  for (const { name, rows } of all) printOutliers(name, rows);
}
