import { expect, it } from "vitest";
import { sprintSoFar, work } from "../../tests/fixtures/sprint-so-far.ts";
import { linearFeatures, scaleOf, treeFeatures } from "./features.ts";
import type { TeamEstimates } from "./team-estimates.ts";

/** Committed 40 (24 to do, 10 in progress, 6 accepted) for 9 people in 10 days. */
const sprint = sprintSoFar(1, { atStart: work(37), added: work(6), removed: work(3) });
const team: TeamEstimates = {
  ...{ sprints: 4, unitPoints: 10, committed: 30, accepted: 25, added: 5, done: 8, people: 7 },
  ...{ acceptedRatio: 0.8, paceRatio: 0.8, completionRatio: 0.7 },
  ...{ medianDifference: -4, lastDifference: -6, lastAccepted: 20 },
  organization: { accepted: 28, acceptedRatio: 0.9, completionRatio: 0.75, medianDifference: -3 },
};
const rounded = (numbers: Iterable<number>) =>
  [...numbers].map((number) => Number(number.toFixed(9)));

it("the scale of a sprint is what is committed plus half a median sprint", () => {
  expect(scaleOf(sprint, team)).toBe(45);
});

it("tree features are points in median sprints of 10 points, counts and ratios", () => {
  expect(rounded(treeFeatures(sprint, team))).toEqual(
    rounded([
      // Committed, open, at the start, added, removed; to do, in progress, accepted.
      ...[4, 3.4, 3.7, 0.6, 0.3, 2.4, 1, 0.6],
      // Committed and open per person, committed per day.
      ...[4 / 9, 3.4 / 9, 0.4],
      // The team's estimates, the organization's.
      ...[3, 2.5, 0.5, 0.8, -0.4, -0.6, 2, 2.8, -0.3],
      // Predictions for 40 committed: by accepted ratio, by completion ratio of 34 open, by accepted points.
      ...[-0.8, (6 + 0.7 * 34 - 40) / 10, -1.5],
      // Days, people, the team's usual people, its sprints.
      ...[10, 9, 7, 4],
      // Items of three points each, in all 14.
      ...[13, 2, 1, 8, 4, 2, 14],
      ...[6 / 41, 10 / 41, 24 / 41, 6 / 41, 3 / 44, 2 / 15, 4 / 15],
      ...[0.8, 0.7, 0.9, 0.75],
      ...[41 / 31, 26 / 41, 7 / 9],
    ]),
  );
});

it("linear features are shares of the scale of 45 points", () => {
  expect(rounded(linearFeatures(sprint, team))).toEqual(
    rounded([
      ...[6, 10, 6, 3, 5, 25, 0.7 * 34, -4, 5, 28, 9].map((points) => points / 45),
      0.8,
      // 4 points a day over 4 points plus a tenth of a median sprint.
      4 / 5,
    ]),
  );
});
