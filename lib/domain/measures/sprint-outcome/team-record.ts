import { medianOf, sumOf } from "../../sprints/statistics.ts";
import type { FinishedSprint, OutcomePriors, SprintSoFar } from "./sprint-so-far.ts";
import { committedPoints, openPoints } from "./sprint-so-far.ts";

/** What the earlier sprints say about the next one of a team: recent ones count most, few ones lean on everybody's. */
export interface TeamRecord {
  readonly sprints: number;
  /** Points that make a middling sprint of the organization: the unit that frees every measure of its scale. */
  readonly unitPoints: number;
  readonly committed: number;
  readonly accepted: number;
  readonly added: number;
  readonly done: number;
  readonly people: number;
  /** Accepted over committed as of the moment. */
  readonly acceptedRatio: number;
  /** Share of the points open at the moment that were accepted in the end (above 1 when more came in). */
  readonly finishedRatio: number;
  readonly medianDifference: number;
  readonly lastDifference: number;
  readonly lastAccepted: number;
  readonly everybody: {
    readonly accepted: number;
    readonly acceptedRatio: number;
    readonly finishedRatio: number;
    readonly medianDifference: number;
  };
}

const recentOfTeam = 8;
const recentOfEverybody = 20;
/** Each sprint counts so much of the one after it. */
const fading = 0.8;
/** What came in late may finish more than was open, but no forecast should lean on more than this. */
const mostFinished = 2;
/** A team's own numbers weigh as much as everybody's after so many middling sprints. */
const poolingSprints = 0.5;

const acceptedPoints = (sprint: FinishedSprint): number =>
  sprint.differencePoints + committedPoints(sprint);
const finishedLater = (sprint: FinishedSprint): number =>
  acceptedPoints(sprint) - sprint.done.points;

const boundedFinish = (ratio: number): number => Math.max(0, Math.min(mostFinished, ratio));

/** With nothing to go by, work flows evenly through the sprint until the believed share is accepted. */
function believedFinish({ acceptedRatio }: OutcomePriors, elapsedRatio: number): number {
  const open = 1 - acceptedRatio * elapsedRatio;
  return open <= 0 ? 1 : (acceptedRatio * (1 - elapsedRatio)) / open;
}

/** Points of a middling sprint with any work in it, else of this one, else 1. */
export function unitOf(sprints: readonly FinishedSprint[], instead: SprintSoFar): number {
  const sizes = sprints
    .map((sprint) => Math.max(committedPoints(sprint), acceptedPoints(sprint)))
    .filter((points) => points > 0);
  return medianOf(sizes) ?? Math.max(committedPoints(instead), 1);
}

export function recordFor(
  sprint: SprintSoFar,
  ofTeam: readonly FinishedSprint[],
  ofEverybody: readonly FinishedSprint[],
  unitPoints: number,
  priors: OutcomePriors,
): TeamRecord {
  const others = ofEverybody.slice(-recentOfEverybody);
  const belief = priors.worthSprints * unitPoints;
  const pooled = (
    top: (one: FinishedSprint) => number,
    bottom: (one: FinishedSprint) => number,
    believed: number,
  ) => (sumOf(others.map(top)) + belief * believed) / (sumOf(others.map(bottom)) + belief);
  const everybody = {
    accepted:
      medianOf(others.map(acceptedPoints)) ?? priors.acceptedRatio * committedPoints(sprint),
    acceptedRatio: pooled(acceptedPoints, committedPoints, priors.acceptedRatio),
    finishedRatio: boundedFinish(
      pooled(finishedLater, openPoints, believedFinish(priors, sprint.elapsedRatio)),
    ),
    medianDifference: medianOf(others.map((one) => one.differencePoints)) ?? 0,
  };
  const recent = ofTeam.slice(-recentOfTeam);
  const last = recent.at(-1);
  const total = (points: (one: FinishedSprint) => number) =>
    recent.reduce((sum, one) => sum * fading + points(one), 0);
  const count = total(() => 1);
  const pooling = poolingSprints * unitPoints;
  const usual = (points: (one: FinishedSprint) => number, instead: number) =>
    count === 0 ? instead : total(points) / count;
  return {
    sprints: ofTeam.length,
    unitPoints,
    committed: usual(committedPoints, unitPoints),
    accepted: (total(acceptedPoints) + everybody.accepted) / (count + 1),
    added: usual((one) => one.added.points, sprint.added.points),
    done: usual((one) => one.done.points, sprint.done.points),
    people: usual((one) => one.people, sprint.people),
    acceptedRatio:
      (total(acceptedPoints) + pooling * everybody.acceptedRatio) /
      (total(committedPoints) + pooling),
    finishedRatio: boundedFinish(
      (total(finishedLater) + pooling * everybody.finishedRatio) / (total(openPoints) + pooling),
    ),
    medianDifference:
      medianOf(recent.map((one) => one.differencePoints)) ?? everybody.medianDifference,
    lastDifference: last?.differencePoints ?? everybody.medianDifference,
    lastAccepted: last === undefined ? everybody.accepted : acceptedPoints(last),
    everybody,
  };
}
