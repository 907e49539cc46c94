import {
  committedPoints,
  type FinishedSprint,
  openPoints,
  type Priors,
  type SprintSoFar,
} from "./inputs.ts";
import { medianOf, sumOf } from "./statistics.ts";
import { weightedMedian } from "./weighted-quantile.ts";

/** What finished sprints say about the next sprint of a team. Points unless a ratio or a count. */
export interface TeamEstimates {
  /** Finished sprints of this team. */
  readonly sprints: number;
  /** Size of the median sprint of the organization, the unit that makes features independent of the scale of points. */
  readonly unitPoints: number;
  /** Discounted means over the team's recent sprints, at the same share of their time. */
  readonly committed: number;
  readonly accepted: number;
  readonly added: number;
  readonly done: number;
  readonly people: number;
  /** Accepted at the end over committed at the moment. */
  readonly acceptedRatio: number;
  /** Weighted median of the same over the team's sprints, newer and larger ones weighing more: no single one moves it far. */
  readonly paceRatio: number;
  /** Accepted after the moment over open at the moment, from 0 to 2 (above 1 when work was added later). */
  readonly completionRatio: number;
  /** Accepted minus committed: the median of recent sprints, and the last one. */
  readonly medianDifference: number;
  readonly lastDifference: number;
  readonly lastAccepted: number;
  /** The same over all teams. */
  readonly organization: {
    readonly accepted: number;
    readonly acceptedRatio: number;
    readonly completionRatio: number;
    readonly medianDifference: number;
  };
}

const teamWindow = 8;
const organizationWindow = 20;
/** Exponential discounting: a sprint counts this much of the next one. */
const discount = 0.8;
/** Work added late can make the ratio arbitrarily large; a prediction should not rest on that. */
const maxCompletionRatio = 2;
/** Shrinkage: the organization's ratios weigh as much as this many median sprints of the team. */
const shrinkageSprints = 0.5;
/** The same of the pace, in average sprints of the team. */
const paceShrinkageSprints = 1;

const acceptedPoints = (sprint: FinishedSprint): number =>
  sprint.differencePoints + committedPoints(sprint);
const acceptedLater = (sprint: FinishedSprint): number =>
  acceptedPoints(sprint) - sprint.done.points;

const bounded = (ratio: number): number => Math.max(0, Math.min(maxCompletionRatio, ratio));

/** Assumes that work is accepted at an even rate until the prior share of it is accepted. */
function priorCompletionRatio({ acceptedRatio }: Priors, elapsedRatio: number): number {
  const open = 1 - acceptedRatio * elapsedRatio;
  return open <= 0 ? 1 : (acceptedRatio * (1 - elapsedRatio)) / open;
}

/**
 * Returns the size of the median sprint in points: the larger of what it committed and accepted, without empty sprints;
 * without any sprint the committed points of `fallback`, at least 1.
 */
export function medianSprintPoints(
  sprints: readonly FinishedSprint[],
  fallback: SprintSoFar,
): number {
  const sizes = sprints
    .map((sprint) => Math.max(committedPoints(sprint), acceptedPoints(sprint)))
    .filter((points) => points > 0);
  return medianOf(sizes) ?? Math.max(committedPoints(fallback), 1);
}

/**
 * Returns the estimates for the team of `sprint` by partial pooling: ratios of the team are shrunk towards those of the
 * organization, which are shrunk towards the priors. Of the team the last 8 sprints count, discounted by 0.8 a sprint; of
 * the organization the last 20. Source: shrinkage estimators, B. Efron and C. Morris, "Data Analysis Using Stein's
 * Estimator and Its Generalizations", JASA 70, 1975, here with fixed pseudo-counts.
 *
 * @param ofTeam Finished sprints of the team, oldest first.
 * @param ofOrganization Finished sprints of all teams, oldest first.
 * @param unitPoints See `medianSprintPoints`.
 */
export function estimatesFor(
  sprint: SprintSoFar,
  ofTeam: readonly FinishedSprint[],
  ofOrganization: readonly FinishedSprint[],
  unitPoints: number,
  priors: Priors,
): TeamEstimates {
  const organization = organizationEstimates(sprint, ofOrganization, unitPoints, priors);
  const recent = ofTeam.slice(-teamWindow);
  const last = recent.at(-1);
  const total = (points: (one: FinishedSprint) => number) =>
    recent.reduce((sum, one) => sum * discount + points(one), 0);
  const count = total(() => 1);
  const pseudoPoints = shrinkageSprints * unitPoints;
  const mean = (points: (one: FinishedSprint) => number, fallback: number) =>
    count === 0 ? fallback : total(points) / count;
  return {
    sprints: ofTeam.length,
    unitPoints,
    committed: mean(committedPoints, unitPoints),
    accepted: (total(acceptedPoints) + organization.accepted) / (count + 1),
    added: mean((one) => one.added.points, sprint.added.points),
    done: mean((one) => one.done.points, sprint.done.points),
    people: mean((one) => one.people, sprint.people),
    acceptedRatio:
      (total(acceptedPoints) + pseudoPoints * organization.acceptedRatio) /
      (total(committedPoints) + pseudoPoints),
    paceRatio: paceRatioOf(ofTeam, organization.acceptedRatio),
    completionRatio: bounded(
      (total(acceptedLater) + pseudoPoints * organization.completionRatio) /
        (total(openPoints) + pseudoPoints),
    ),
    medianDifference:
      medianOf(recent.map((one) => one.differencePoints)) ?? organization.medianDifference,
    lastDifference: last?.differencePoints ?? organization.medianDifference,
    lastAccepted: last === undefined ? organization.accepted : acceptedPoints(last),
    organization,
  };
}

/** The weighted median of the team's accepted ratios and the organization's; empty sprints have none. */
function paceRatioOf(ofTeam: readonly FinishedSprint[], organizationRatio: number): number {
  const full = ofTeam.filter((one) => committedPoints(one) > 0);
  const meanPoints = sumOf(full.map(committedPoints)) / (full.length || 1);
  return weightedMedian(
    [...full.map((one) => acceptedPoints(one) / committedPoints(one)), organizationRatio],
    [
      ...full.map(
        (one, place) => (committedPoints(one) / meanPoints) * discount ** (full.length - 1 - place),
      ),
      paceShrinkageSprints,
    ],
  );
}

function organizationEstimates(
  sprint: SprintSoFar,
  ofOrganization: readonly FinishedSprint[],
  unitPoints: number,
  priors: Priors,
): TeamEstimates["organization"] {
  const recent = ofOrganization.slice(-organizationWindow);
  const pseudoPoints = priors.pseudoSprints * unitPoints;
  const shrunk = (
    numerator: (one: FinishedSprint) => number,
    denominator: (one: FinishedSprint) => number,
    prior: number,
  ) =>
    (sumOf(recent.map(numerator)) + pseudoPoints * prior) /
    (sumOf(recent.map(denominator)) + pseudoPoints);
  return {
    accepted:
      medianOf(recent.map(acceptedPoints)) ?? priors.acceptedRatio * committedPoints(sprint),
    acceptedRatio: shrunk(acceptedPoints, committedPoints, priors.acceptedRatio),
    completionRatio: bounded(
      shrunk(acceptedLater, openPoints, priorCompletionRatio(priors, sprint.elapsedRatio)),
    ),
    medianDifference: medianOf(recent.map((one) => one.differencePoints)) ?? 0,
  };
}
