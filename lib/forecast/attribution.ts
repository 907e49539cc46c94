import { resized, withDone, withInProgress, withPoints } from "./counterfactuals.ts";
import type { Ensemble } from "./ensemble.ts";
import { committedPoints, type FinishedSprint, type SprintSoFar } from "./inputs.ts";
import { sumOf } from "./statistics.ts";
import type { TeamEstimates } from "./team-estimates.ts";

/** Inputs that can move a prediction; each is a group of model features that change together. */
type AttributedInput =
  | "ACCEPTED_SO_FAR"
  | "IN_PROGRESS"
  | "ADDED"
  | "REMOVED"
  | "COMMITTED"
  | "PEOPLE"
  | "PLANNED_DAYS"
  | "TEAM_RECORD";

/** How much one input moves a prediction away from what it would be at the baseline of that input. */
export interface Attribution {
  readonly input: AttributedInput;
  /** Prediction minus prediction with this input alone at its baseline, in points. */
  readonly effectPoints: number;
  /** The input: points, people or days; for the team's record its accepted ratio. */
  readonly value: number;
  /** What the input usually is, in the same unit. */
  readonly baseline: number;
}

const maxAttributions = 3;

/**
 * Returns the at most three inputs with the largest effect on the expected difference of `running`, largest first. Each
 * effect is that of one input moved to its baseline with the others held (ceteris paribus); effects of different inputs
 * overlap and do not add up to the prediction, unlike Shapley values. Source: occlusion, M. D. Zeiler and R. Fergus,
 * "Visualizing and Understanding Convolutional Networks", ECCV 2014, applied to tabular inputs.
 */
export function attributionsOf(ensemble: Ensemble, running: SprintSoFar): readonly Attribution[] {
  const team = ensemble.estimatesFor(running);
  const newTeam = ensemble.estimatesForNewTeam(running);
  const expected = ensemble.expectedDifference(running, team);
  return counterfactualsOf(running, team, baselineOf(running, team, ensemble.finished), newTeam)
    .map(({ sprint, estimates, ...input }) => ({
      ...input,
      effectPoints: expected - ensemble.expectedDifference(sprint, estimates),
    }))
    .filter(({ effectPoints }) => effectPoints !== 0)
    .sort((one, other) => Math.abs(other.effectPoints) - Math.abs(one.effectPoints))
    .slice(0, maxAttributions);
}

/** Ratios to committed points, and means, over the finished sprints of the team or, for a new team, of all teams. */
interface Baseline {
  readonly doneRatio: number;
  readonly inProgressRatio: number;
  readonly addedRatio: number;
  readonly removedRatio: number;
  readonly people: number;
  readonly plannedDays: number;
}

function baselineOf(
  running: SprintSoFar,
  team: TeamEstimates,
  finished: readonly FinishedSprint[],
): Baseline {
  const ofTeam = finished.filter((sprint) => sprint.team === running.team);
  const reference = ofTeam.length > 0 ? ofTeam : finished;
  const committed = sumOf(reference.map(committedPoints));
  const ratio = (points: (sprint: SprintSoFar) => number, fallback: number) =>
    committed === 0 ? fallback : sumOf(reference.map(points)) / committed;
  const mean = (number: (sprint: SprintSoFar) => number) =>
    reference.length === 0 ? number(running) : sumOf(reference.map(number)) / reference.length;
  const now = Math.max(committedPoints(running), 1);
  return {
    doneRatio: ratio(({ done }) => done.points, team.acceptedRatio * running.elapsedRatio),
    inProgressRatio: ratio(({ inProgress }) => inProgress.points, running.inProgress.points / now),
    addedRatio: ratio(({ added }) => added.points, 0),
    removedRatio: ratio(({ removed }) => removed.points, 0),
    people: mean(({ people }) => people),
    plannedDays: mean(({ plannedDays }) => plannedDays),
  };
}

/** The sprint and the estimates with one input at its baseline. */
interface Counterfactual extends Omit<Attribution, "effectPoints"> {
  readonly sprint: SprintSoFar;
  readonly estimates: TeamEstimates;
}

function counterfactualsOf(
  running: SprintSoFar,
  team: TeamEstimates,
  baseline: Baseline,
  newTeam: TeamEstimates,
): readonly Counterfactual[] {
  const committed = committedPoints(running);
  const { done, inProgress, added, removed, people, plannedDays } = running;
  const moved = (
    input: AttributedInput,
    value: number,
    to: number,
    sprintAt: (value: number) => SprintSoFar,
  ): Counterfactual => ({ input, value, baseline: to, sprint: sprintAt(to), estimates: team });
  return [
    moved("ACCEPTED_SO_FAR", done.points, Math.min(1, baseline.doneRatio) * committed, (points) =>
      withDone(running, points),
    ),
    moved("IN_PROGRESS", inProgress.points, baseline.inProgressRatio * committed, (points) =>
      withInProgress(running, points),
    ),
    moved("ADDED", added.points, baseline.addedRatio * committed, (points) => ({
      ...running,
      added: withPoints(added, points),
    })),
    moved("REMOVED", removed.points, baseline.removedRatio * committed, (points) => ({
      ...running,
      removed: withPoints(removed, points),
    })),
    moved("COMMITTED", committed, team.committed, (points) =>
      committed === 0 ? running : resized(running, points / committed),
    ),
    moved("PEOPLE", people, baseline.people, (count) => ({ ...running, people: count })),
    moved("PLANNED_DAYS", plannedDays, baseline.plannedDays, (days) => ({
      ...running,
      plannedDays: days,
    })),
    {
      input: "TEAM_RECORD",
      value: team.acceptedRatio,
      baseline: newTeam.acceptedRatio,
      sprint: running,
      estimates: newTeam,
    },
  ];
}
