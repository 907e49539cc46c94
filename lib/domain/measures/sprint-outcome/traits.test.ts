import { expect, it } from "vitest";
import { sprintSoFar, work } from "../../../../tests/fixtures/sprint-so-far.ts";
import type { TeamRecord } from "./team-record.ts";
import { linearTraitsOf, scaleOf, traitsOf } from "./traits.ts";

/** Committed 40 (24 to do, 10 begun, 6 accepted) for 9 people in 10 days. */
const sprint = sprintSoFar(1, { atStart: work(37), added: work(6), removed: work(3) });
const record: TeamRecord = {
  ...{ sprints: 4, unitPoints: 10, committed: 30, accepted: 25, added: 5, done: 8, people: 7 },
  ...{ acceptedRatio: 0.8, finishedRatio: 0.7 },
  ...{ medianDifference: -4, lastDifference: -6, lastAccepted: 20 },
  everybody: { accepted: 28, acceptedRatio: 0.9, finishedRatio: 0.75, medianDifference: -3 },
};
const rounded = (numbers: Iterable<number>) =>
  [...numbers].map((number) => Number(number.toFixed(9)));

it("the scale of a sprint is what is committed and half a middling sprint", () => {
  expect(scaleOf(sprint, record)).toBe(45);
});

it("trees see a sprint in middling sprints of 10 points, in items and in shares", () => {
  expect(rounded(traitsOf(sprint, record))).toEqual(
    rounded([
      // Committed, open, at the start, added, removed; to do, begun, accepted.
      ...[4, 3.4, 3.7, 0.6, 0.3, 2.4, 1, 0.6],
      // A head, a head and a day.
      ...[4 / 9, 3.4 / 9, 0.4],
      // The team's record, everybody's.
      ...[3, 2.5, 0.5, 0.8, -0.4, -0.6, 2, 2.8, -0.3],
      // What the record makes of 40 committed: by its ratio, by what it finishes of 34 open, by what it accepts.
      ...[-0.8, (6 + 0.7 * 34 - 40) / 10, -1.5],
      // Days, people, the record's people and sprints.
      ...[10, 9, 7, 4],
      // Items of three points each, in all 14.
      ...[13, 2, 1, 8, 4, 2, 14],
      ...[6 / 41, 10 / 41, 24 / 41, 6 / 41, 3 / 44, 2 / 15, 4 / 15],
      ...[0.8, 0.7, 0.9, 0.75],
      ...[41 / 31, 26 / 41, 7 / 9],
    ]),
  );
});

it("a line sees shares of the scale of 45 points", () => {
  expect(rounded(linearTraitsOf(sprint, record))).toEqual(
    rounded([
      ...[6, 10, 6, 3, 5, 25, 0.7 * 34, -4, 5, 28, 9].map((points) => points / 45),
      0.8,
      // 4 points a day, over that and a tenth of a middling sprint.
      4 / 5,
    ]),
  );
});
