import { driversOf, type OutcomeDriver } from "./sprint-outcome/drivers.ts";
import { OutcomeLearner, type Prediction } from "./sprint-outcome/learner.ts";
import type { FinishedSprint, OutcomePriors, SprintSoFar } from "./sprint-outcome/sprint-so-far.ts";
import { type Voice, voices } from "./sprint-outcome/voices.ts";

export type { OutcomeDriver, OutcomeFact } from "./sprint-outcome/drivers.ts";
export type {
  FinishedSprint,
  OutcomePriors,
  SprintSoFar,
  Work,
} from "./sprint-outcome/sprint-so-far.ts";
export type { Voice } from "./sprint-outcome/voices.ts";

/** What the running sprint will likely come to. Points are accepted at its end minus committed as of now. */
export interface SprintOutcome {
  readonly expected: number;
  /** Four sprints in five end between these two. */
  readonly low: number;
  readonly high: number;
  readonly basis: OutcomeBasis;
}

/** What the prediction rests on. */
export interface OutcomeBasis {
  /** Earlier sprints it was learned from; 0 means priors alone. */
  readonly sprints: number;
  readonly ofThisTeam: number;
  /** Ways to predict, by the share each has in it (adding up to 1); whoever has none is left out. */
  readonly blend: readonly { readonly voice: Voice; readonly share: number }[];
}

export interface SprintWarning extends SprintOutcome {
  /** At most three, the strongest first. */
  readonly drivers: readonly OutcomeDriver[];
}

/**
 * Early warning for a running sprint (issue of the sprint cadence; the method itself names none). `history` holds
 * finished sprints as they stood at about the same share of their time; only those of a lower order count, in any
 * order. Everything is learned from them; with few, `priors` decide and the interval is wide. Same input, same answer.
 */
export function predictSprintOutcome(
  history: readonly FinishedSprint[],
  running: SprintSoFar,
  priors: OutcomePriors,
): SprintWarning {
  const learner = new OutcomeLearner(priors);
  for (const together of inOrder(history.filter((sprint) => sprint.order < running.order)))
    learner.learnFrom(together);
  const prediction = learner.predict(running);
  return {
    ...outcomeOf(learner, running, prediction),
    drivers: driversOf(learner, running),
  };
}

/** What would have been predicted for each finished sprint from those before it alone, in order. */
export function sprintOutcomesInHindsight(
  history: readonly FinishedSprint[],
  priors: OutcomePriors,
): readonly { readonly sprint: FinishedSprint; readonly predicted: SprintOutcome }[] {
  const learner = new OutcomeLearner(priors);
  return inOrder(history).flatMap((together) => {
    const predicted = together.map((sprint) => ({
      sprint,
      predicted: outcomeOf(learner, sprint, learner.predict(sprint)),
    }));
    learner.learnFrom(together);
    return predicted;
  });
}

function outcomeOf(
  learner: OutcomeLearner,
  sprint: SprintSoFar,
  { expected, low, high, shares }: Prediction,
): SprintOutcome {
  const blend = voices
    .map((voice, place) => ({ voice, share: shares[place] ?? 0 }))
    .filter(({ share }) => share > 0);
  const ofThisTeam = learner.recordFor(sprint).sprints;
  return { expected, low, high, basis: { sprints: learner.finished.length, ofThisTeam, blend } };
}

/** Sprints of one order together; within it by team, so that the order they are handed over in never matters. */
function inOrder(history: readonly FinishedSprint[]): readonly (readonly FinishedSprint[])[] {
  const byOrder = new Map<number, FinishedSprint[]>();
  for (const sprint of history) {
    const together = byOrder.get(sprint.order);
    if (together === undefined) byOrder.set(sprint.order, [sprint]);
    else together.push(sprint);
  }
  return [...byOrder.entries()]
    .sort(([one], [other]) => one - other)
    .map(([, together]) =>
      together.sort((one, other) => (one.team < other.team ? -1 : one.team > other.team ? 1 : 0)),
    );
}
