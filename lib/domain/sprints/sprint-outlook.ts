/** Early warning: the predicted outcome of the running sprint, learned from the closed sprints of the present team (I-35). */
import type {
  ExplainedPrediction,
  FinishedSprint,
  Priors,
  SprintSoFar,
} from "../../forecast/index.ts";
import { backtestSprintOutcomes, predictSprintOutcome } from "../../forecast/index.ts";
import type { Day } from "../calendar/index.ts";
import { memoize } from "../engine/memoize.ts";
import type { Sprint } from "../nouns.ts";
import type { Program } from "../program.ts";
import { settingOf } from "../settings.ts";
import { countedSprintsOf, programVelocity } from "./program-velocity.ts";
import { runningSprint } from "./running-sprint.ts";
import { finishedSprintAt, sprintSoFar } from "./sprint-as-it-stood.ts";

export interface SprintOutlook {
  readonly sprint: Sprint;
  readonly calibrating: boolean;
  /** Closed sprints still needed until velocity is calibrated. */
  readonly sprintsWanted: number;
  readonly soFar: SprintSoFar;
  /** Committed now: to do, in progress and accepted. */
  readonly committedPoints: number;
  readonly prediction: ExplainedPrediction;
  /** Closed sprints predicted at the same share of their time from those before them; those inside their interval. */
  readonly backtest: { readonly sprints: number; readonly inside: number };
}

/** What the program assumes before any sprint has closed: five of its settings. */
export const outcomePriors = (program: Program): Priors => ({
  acceptedRatio: settingOf(program, "outcomeAcceptedRatio"),
  pseudoSprints: settingOf(program, "outcomeWorthSprints"),
  lossRatio: settingOf(program, "outcomeSpreadRatio"),
  gainRatio: settingOf(program, "outcomeGainRatio"),
  spreadPseudoSprints: settingOf(program, "outcomeSpreadWorthSprints"),
});

/**
 * The prediction for the active sprint on `today`; null without one, or when none of its deliverables is on record. A
 * sprint in review has no prediction: its result is known and only has to be decided.
 */
export function sprintOutlook(program: Program, today: Day): SprintOutlook | null {
  const sprint = runningSprint(program);
  const soFar = sprint?.state === "ACTIVE" ? sprintSoFar(program, sprint, today) : null;
  if (!sprint || !soFar) return null;
  const priors = outcomePriors(program);
  const counted = countedSprintsOf(program);
  const history = counted.flatMap(
    (closed) => finishedSprintAt(program, closed, soFar.elapsedRatio) ?? [],
  );
  return {
    sprint,
    calibrating: programVelocity(program).state === "CALIBRATING",
    sprintsWanted: Math.max(0, settingOf(program, "velocitySprints") - counted.length),
    soFar,
    committedPoints: soFar.toDo.points + soFar.inProgress.points + soFar.done.points,
    prediction: predicted(program.id, { history, soFar, priors }),
    backtest: backtested(program.id, { history, priors }),
  };
}

interface TrainingData {
  readonly history: readonly FinishedSprint[];
  readonly priors: Priors;
}

const predicted = memoize(
  ({
    history,
    soFar,
    priors,
  }: TrainingData & { readonly soFar: SprintSoFar }): ExplainedPrediction =>
    predictSprintOutcome(history, soFar, priors),
);

const backtested = memoize(({ history, priors }: TrainingData): SprintOutlook["backtest"] => {
  const tested = backtestSprintOutcomes(history, priors);
  return {
    sprints: tested.length,
    inside: tested.filter(
      ({ sprint: { differencePoints }, predicted: { low, high } }) =>
        differencePoints >= low && differencePoints <= high,
    ).length,
  };
});
