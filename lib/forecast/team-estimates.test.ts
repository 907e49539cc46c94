import { describe, expect, it } from "vitest";
import { finishedSprint, sprintSoFar, work } from "../../tests/fixtures/sprint-so-far.ts";
import type { FinishedSprint, Priors } from "./inputs.ts";
import { estimatesFor, medianSprintPoints, type TeamEstimates } from "./team-estimates.ts";

const priors: Priors = {
  acceptedRatio: 0.8,
  pseudoSprints: 3,
  lossRatio: 0.6,
  gainRatio: 1,
  spreadPseudoSprints: 10,
};
const half = { elapsedRatio: 0.5 };
/** By the prior 0.8 is accepted at the end, 0.4 at half time: so 0.4 of the 0.6 that are open then. */
const priorCompletion = 0.4 / 0.6;

const nothing = { toDo: work(0), inProgress: work(0), done: work(0) };
const oneOf = (toDo: number, inProgress: number, done: number) => ({
  ...{ toDo: work(toDo), inProgress: work(inProgress), done: work(done) },
});
/** Committed 20, accepted 15: 7 of the 12 that were open. */
const earlier = finishedSprint(1, -5, { ...oneOf(8, 4, 8), added: work(2), people: 4 });
/** Committed 30, accepted 24: 14 of the 20 that were open. */
const later = finishedSprint(2, -6, { ...oneOf(12, 8, 10), added: work(11), people: 9 });

const estimates = (
  ofTeam: readonly FinishedSprint[],
  ofOrganization: readonly FinishedSprint[] = ofTeam,
): TeamEstimates => estimatesFor(sprintSoFar(9, half), ofTeam, ofOrganization, 10, priors);

/** Every number, to nine places. */
function expectEstimates(found: TeamEstimates, expected: TeamEstimates) {
  const near = (numbers: object) =>
    Object.fromEntries(
      Object.entries(numbers).map(([name, number]) => [name, expect.closeTo(number, 9)]),
    );
  const { organization, ...own } = expected;
  expect(found).toEqual({ ...near(own), organization: near(organization) });
}

describe("the estimates for a team", () => {
  it("are the priors without history", () => {
    expectEstimates(estimates([]), {
      sprints: 0,
      unitPoints: 10,
      committed: 10,
      accepted: 0.8 * 40,
      added: 0,
      done: 6,
      people: 9,
      acceptedRatio: 0.8,
      paceRatio: 0.8,
      completionRatio: priorCompletion,
      medianDifference: 0,
      lastDifference: 0,
      lastAccepted: 0.8 * 40,
      organization: {
        accepted: 0.8 * 40,
        acceptedRatio: 0.8,
        completionRatio: priorCompletion,
        medianDifference: 0,
      },
    });
  });

  it("discount each sprint by 0.8, and shrink to the organization with half a median sprint", () => {
    // The priors weigh 3 median sprints of 10 points.
    const organization = {
      accepted: (15 + 24) / 2,
      acceptedRatio: (15 + 24 + 30 * 0.8) / (20 + 30 + 30),
      completionRatio: (7 + 14 + 30 * priorCompletion) / (12 + 20 + 30),
      medianDifference: -5.5,
    };
    expectEstimates(estimates([earlier, later]), {
      sprints: 2,
      unitPoints: 10,
      committed: (0.8 * 20 + 30) / 1.8,
      // The median sprint of the organization counts as one more.
      accepted: (0.8 * 15 + 24 + 19.5) / 2.8,
      added: (0.8 * 2 + 11) / 1.8,
      done: (0.8 * 8 + 10) / 1.8,
      people: (0.8 * 4 + 9) / 1.8,
      acceptedRatio: (0.8 * 15 + 24 + 5 * organization.acceptedRatio) / (0.8 * 20 + 30 + 5),
      // 0.75 with a weight of 0.8 × 20 / 25, 0.8 with 30 / 25, and between them the organization's with 1.
      paceRatio: organization.acceptedRatio,
      completionRatio: (0.8 * 7 + 14 + 5 * organization.completionRatio) / (0.8 * 12 + 20 + 5),
      medianDifference: -5.5,
      lastDifference: -6,
      lastAccepted: 24,
      organization,
    });
  });

  it("for a new team are those of the organization", () => {
    const { organization, ...own } = estimates([], [earlier, later]);
    expect(own).toMatchObject({
      sprints: 0,
      accepted: 19.5,
      lastAccepted: 19.5,
      medianDifference: -5.5,
      lastDifference: -5.5,
    });
    expect(own.acceptedRatio).toBeCloseTo(organization.acceptedRatio, 9);
    expect(own.completionRatio).toBeCloseTo(organization.completionRatio, 9);
  });

  const differing = (differences: readonly number[]) =>
    differences.map((difference, order) => finishedSprint(order, difference));
  it.each([
    ["the last eight sprints of the team", [100, 100, 1, 1, 1, 1, 1, 1], 1],
    ["no ninth sprint", [0, 100, 100, 100, 1, 1, 1, 1, 1], 1],
    ["the last eight of nine", [1, 100, 100, 100, 100, 1, 1, 1, 1], (1 + 100) / 2],
  ])("use %s", (_, differences, median) => {
    const { medianDifference, sprints } = estimates(differing(differences));
    expect([medianDifference, sprints]).toEqual([median, differences.length]);
  });

  it("have a pace that no single sprint moves far, that empty ones leave alone, and that follows newer and larger ones", () => {
    const accepting = (share: number, points = 40) =>
      finishedSprint(1, (share - 1) * points, { ...nothing, toDo: work(points) });
    const paceOf = (...sprints: readonly FinishedSprint[]) => estimates(sprints).paceRatio;
    const steady = Array.from({ length: 5 }, () => accepting(0.5));
    expect(paceOf(...steady, accepting(4))).toBe(0.5);
    expect(paceOf(...steady, finishedSprint(4, 30, nothing))).toBe(0.5);
    const quicker = Array.from({ length: 4 }, () => accepting(0.9));
    expect(paceOf(...steady, ...quicker)).toBeGreaterThan(0.6);
    expect(paceOf(...steady, ...quicker, ...quicker)).toBe(0.9);
    expect(paceOf(...steady, accepting(0.9, 400))).toBe(0.9);
  });

  it("use the last twenty sprints of the organization", () => {
    const ten = (difference: number) => Array.from({ length: 10 }, () => difference);
    expect(estimates([], differing([...ten(3), ...ten(5)])).medianDifference).toBe(4);
    expect(estimates([], differing([...ten(3), ...ten(5), 5])).medianDifference).toBe(5);
  });

  it("bound the completion ratio to 0–2", () => {
    expect(estimates([finishedSprint(1, 500)])).toMatchObject({
      completionRatio: 2,
      organization: { completionRatio: 2 },
    });
    expect(estimates([finishedSprint(1, -500)])).toMatchObject({
      completionRatio: 0,
      organization: { completionRatio: 0 },
    });
  });

  it("assume that all open work is completed where all of it should be accepted by now", () => {
    const over = sprintSoFar(1, { elapsedRatio: 1 });
    const all = { ...priors, acceptedRatio: 1 };
    expect(estimatesFor(over, [], [], 10, all).completionRatio).toBe(1);
    expect(estimatesFor(over, [], [], 10, priors).completionRatio).toBe(0);
  });
});

describe("the points of the median sprint", () => {
  const sized = (committed: number, difference = 0) =>
    finishedSprint(1, difference, { ...nothing, toDo: work(committed) });
  it.each([
    ["the median of what was committed", [sized(10), sized(20), sized(60)], 20],
    ["or accepted, where that is more", [sized(10, 15), sized(20), sized(60)], 25],
    ["without empty sprints", [sized(0), sized(0), sized(30)], 30],
    ["this sprint's, where there are none", [], 40],
    ["this sprint's, where all were empty", [sized(0)], 40],
  ])("are %s", (_, sprints, points) => {
    expect(medianSprintPoints(sprints, sprintSoFar(2))).toBe(points);
  });
  it("are 1 where this one is empty too", () => {
    expect(medianSprintPoints([], sprintSoFar(2, nothing))).toBe(1);
  });
});
