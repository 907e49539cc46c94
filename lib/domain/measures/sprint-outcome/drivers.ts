import { sumOf } from "../../sprints/statistics.ts";
import type { OutcomeLearner } from "./learner.ts";
import type { FinishedSprint, SprintSoFar } from "./sprint-so-far.ts";
import { committedPoints } from "./sprint-so-far.ts";
import type { TeamRecord } from "./team-record.ts";
import { resized, withDone, withInProgress, withPoints } from "./what-if.ts";

/** What a prediction can be moved by; the name of the fact as it differs from the usual. */
export const outcomeFacts = [
  "ACCEPTED_SO_FAR",
  "IN_PROGRESS",
  "ADDED",
  "REMOVED",
  "COMMITTED",
  "PEOPLE",
  "PLANNED_DAYS",
  "TEAM_RECORD",
] as const;
export type OutcomeFact = (typeof outcomeFacts)[number];

export interface OutcomeDriver {
  readonly fact: OutcomeFact;
  /** Points the prediction would lose (or, when negative, gain) if this fact alone were as usual. */
  readonly effectPoints: number;
  /** The fact and its usual value: points, people or days; for the team's record, accepted over committed (0–1). */
  readonly value: number;
  readonly usual: number;
}

const shownDrivers = 3;

/** The three facts that move the prediction most, each found by asking again with that fact as usual. */
export function driversOf(learner: OutcomeLearner, running: SprintSoFar): readonly OutcomeDriver[] {
  const record = learner.recordFor(running);
  const stranger = learner.strangersRecordFor(running);
  const expected = learner.expect(running, record);
  return alternatives(running, record, usualIn(running, record, learner.finished), stranger)
    .map(({ sprint, judgedBy, ...fact }) => ({
      ...fact,
      effectPoints: expected - learner.expect(sprint, judgedBy),
    }))
    .filter(({ effectPoints }) => effectPoints !== 0)
    .sort((one, other) => Math.abs(other.effectPoints) - Math.abs(one.effectPoints))
    .slice(0, shownDrivers);
}

/** What the team's earlier sprints (everybody's, for a new team) had per committed point, and their size. */
interface Usual {
  readonly doneRatio: number;
  readonly inProgressRatio: number;
  readonly addedRatio: number;
  readonly removedRatio: number;
  readonly people: number;
  readonly plannedDays: number;
}

function usualIn(
  running: SprintSoFar,
  record: TeamRecord,
  finished: readonly FinishedSprint[],
): Usual {
  const ofTeam = finished.filter((sprint) => sprint.team === running.team);
  const alike = ofTeam.length > 0 ? ofTeam : finished;
  const committed = sumOf(alike.map(committedPoints));
  const share = (points: (sprint: SprintSoFar) => number, instead: number) =>
    committed === 0 ? instead : sumOf(alike.map(points)) / committed;
  const mean = (number: (sprint: SprintSoFar) => number) =>
    alike.length === 0 ? number(running) : sumOf(alike.map(number)) / alike.length;
  const now = Math.max(committedPoints(running), 1);
  return {
    doneRatio: share(({ done }) => done.points, record.acceptedRatio * running.elapsedRatio),
    inProgressRatio: share(({ inProgress }) => inProgress.points, running.inProgress.points / now),
    addedRatio: share(({ added }) => added.points, 0),
    removedRatio: share(({ removed }) => removed.points, 0),
    people: mean(({ people }) => people),
    plannedDays: mean(({ plannedDays }) => plannedDays),
  };
}

interface Alternative extends Omit<OutcomeDriver, "effectPoints"> {
  readonly sprint: SprintSoFar;
  readonly judgedBy: TeamRecord;
}

function alternatives(
  running: SprintSoFar,
  record: TeamRecord,
  usual: Usual,
  stranger: TeamRecord,
): readonly Alternative[] {
  const committed = committedPoints(running);
  const { done, inProgress, added, removed, people, plannedDays } = running;
  const asking = (
    fact: OutcomeFact,
    value: number,
    usually: number,
    ask: (usually: number) => SprintSoFar,
  ): Alternative => ({ fact, value, usual: usually, sprint: ask(usually), judgedBy: record });
  return [
    asking("ACCEPTED_SO_FAR", done.points, Math.min(1, usual.doneRatio) * committed, (points) =>
      withDone(running, points),
    ),
    asking("IN_PROGRESS", inProgress.points, usual.inProgressRatio * committed, (points) =>
      withInProgress(running, points),
    ),
    asking("ADDED", added.points, usual.addedRatio * committed, (points) => ({
      ...running,
      added: withPoints(added, points),
    })),
    asking("REMOVED", removed.points, usual.removedRatio * committed, (points) => ({
      ...running,
      removed: withPoints(removed, points),
    })),
    asking("COMMITTED", committed, record.committed, (points) =>
      committed === 0 ? running : resized(running, points / committed),
    ),
    asking("PEOPLE", people, usual.people, (usually) => ({ ...running, people: usually })),
    asking("PLANNED_DAYS", plannedDays, usual.plannedDays, (days) => ({
      ...running,
      plannedDays: days,
    })),
    {
      fact: "TEAM_RECORD",
      value: record.acceptedRatio,
      usual: stranger.acceptedRatio,
      sprint: running,
      judgedBy: stranger,
    },
  ];
}
