/** Early warning: what the running sprint will likely come to, from the closed sprints of the present team (I-35). */
import type { Day } from "../calendar/index.ts";
import { keptAnswer } from "../engine/kept-answer.ts";
import type {
  FinishedSprint,
  OutcomePriors,
  SprintSoFar,
  SprintWarning,
} from "../measures/sprint-outcome.ts";
import { predictSprintOutcome, sprintOutcomesInHindsight } from "../measures/sprint-outcome.ts";
import type { Sprint } from "../nouns.ts";
import type { Program } from "../program.ts";
import { settingOf } from "../settings.ts";
import { countedSprintsOf, programVelocity } from "./program-velocity.ts";
import { runningSprint } from "./running-sprint.ts";
import { finishedSprintAt, sprintSoFar } from "./sprint-as-it-stood.ts";

export interface SprintOutlook {
  readonly sprint: Sprint;
  readonly calibrating: boolean;
  /** Sprints until it is calibrated. */
  readonly sprintsWanted: number;
  readonly soFar: SprintSoFar;
  /** As of now: accepted, in work and to do. */
  readonly committedPoints: number;
  readonly warning: SprintWarning;
  /** Closed sprints that were predicted at this share of their time from those before them. */
  readonly hindsight: { readonly sprints: number; readonly inside: number };
}

export const outcomePriors = (program: Program): OutcomePriors => ({
  acceptedRatio: settingOf(program, "outcomeAcceptedRatio"),
  spreadRatio: settingOf(program, "outcomeSpreadRatio"),
  worthSprints: settingOf(program, "outcomeWorthSprints"),
});

/** Null while no sprint is in work (its review decides, and nothing is left to predict), or when it holds nothing on record. */
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
    warning: predicted(program.id, { history, soFar, priors }),
    hindsight: lookedBack(program.id, { history, priors }),
  };
}

interface Known {
  readonly history: readonly FinishedSprint[];
  readonly priors: OutcomePriors;
}

const predicted = keptAnswer(
  ({ history, soFar, priors }: Known & { readonly soFar: SprintSoFar }): SprintWarning =>
    predictSprintOutcome(history, soFar, priors),
);

const lookedBack = keptAnswer(({ history, priors }: Known): SprintOutlook["hindsight"] => {
  const looked = sprintOutcomesInHindsight(history, priors);
  return {
    sprints: looked.length,
    inside: looked.filter(
      ({ sprint: { differencePoints }, predicted: { low, high } }) =>
        differencePoints >= low && differencePoints <= high,
    ).length,
  };
});
