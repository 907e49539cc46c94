import { describe, expect, it } from "vitest";
import { finishedSprint, sprintSoFar, work } from "../../../../tests/fixtures/sprint-so-far.ts";
import type { FinishedSprint, OutcomePriors } from "./sprint-so-far.ts";
import { recordFor, type TeamRecord, unitOf } from "./team-record.ts";

const priors: OutcomePriors = { acceptedRatio: 0.8, spreadRatio: 0.4, worthSprints: 3 };
const half = { elapsedRatio: 0.5 };
/** With nothing to go by: 0.8 accepted in the end is 0.4 by half time, so 0.4 of the 0.6 that are open then. */
const believedFinish = 0.4 / 0.6;

const nothing = { toDo: work(0), inProgress: work(0), done: work(0) };
const oneOf = (toDo: number, inProgress: number, done: number) => ({
  ...{ toDo: work(toDo), inProgress: work(inProgress), done: work(done) },
});
/** Committed 20, accepted 15: 7 of the 12 that were open. */
const earlier = finishedSprint(1, -5, { ...oneOf(8, 4, 8), added: work(2), people: 4 });
/** Committed 30, accepted 24: 14 of the 20 that were open. */
const later = finishedSprint(2, -6, { ...oneOf(12, 8, 10), added: work(11), people: 9 });

const record = (
  ofTeam: readonly FinishedSprint[],
  ofEverybody: readonly FinishedSprint[] = ofTeam,
): TeamRecord => recordFor(sprintSoFar(9, half), ofTeam, ofEverybody, 10, priors);

/** Every number of the record, to nine places. */
function expectRecord(found: TeamRecord, expected: TeamRecord) {
  const near = (numbers: object) =>
    Object.fromEntries(
      Object.entries(numbers).map(([name, number]) => [name, expect.closeTo(number, 9)]),
    );
  const { everybody, ...own } = expected;
  expect(found).toEqual({ ...near(own), everybody: near(everybody) });
}

describe("the record of a team", () => {
  it("is what everybody believes where nothing is known", () => {
    expectRecord(record([]), {
      sprints: 0,
      unitPoints: 10,
      committed: 10,
      accepted: 0.8 * 40,
      added: 0,
      done: 6,
      people: 9,
      acceptedRatio: 0.8,
      finishedRatio: believedFinish,
      medianDifference: 0,
      lastDifference: 0,
      lastAccepted: 0.8 * 40,
      everybody: {
        accepted: 0.8 * 40,
        acceptedRatio: 0.8,
        finishedRatio: believedFinish,
        medianDifference: 0,
      },
    });
  });

  it("counts each sprint for 0.8 of the one after it, and leans on everybody's for half a middling sprint", () => {
    // Belief weighs 3 middling sprints of 10 points.
    const everybody = {
      accepted: (15 + 24) / 2,
      acceptedRatio: (15 + 24 + 30 * 0.8) / (20 + 30 + 30),
      finishedRatio: (7 + 14 + 30 * believedFinish) / (12 + 20 + 30),
      medianDifference: -5.5,
    };
    expectRecord(record([earlier, later]), {
      sprints: 2,
      unitPoints: 10,
      committed: (0.8 * 20 + 30) / 1.8,
      // Everybody's middling sprint counts as one more.
      accepted: (0.8 * 15 + 24 + 19.5) / 2.8,
      added: (0.8 * 2 + 11) / 1.8,
      done: (0.8 * 8 + 10) / 1.8,
      people: (0.8 * 4 + 9) / 1.8,
      acceptedRatio: (0.8 * 15 + 24 + 5 * everybody.acceptedRatio) / (0.8 * 20 + 30 + 5),
      finishedRatio: (0.8 * 7 + 14 + 5 * everybody.finishedRatio) / (0.8 * 12 + 20 + 5),
      medianDifference: -5.5,
      lastDifference: -6,
      lastAccepted: 24,
      everybody,
    });
  });

  it("of a new team is everybody's", () => {
    const { everybody, ...own } = record([], [earlier, later]);
    expect(own).toMatchObject({
      sprints: 0,
      accepted: 19.5,
      lastAccepted: 19.5,
      medianDifference: -5.5,
      lastDifference: -5.5,
    });
    expect(own.acceptedRatio).toBeCloseTo(everybody.acceptedRatio, 9);
    expect(own.finishedRatio).toBeCloseTo(everybody.finishedRatio, 9);
  });

  const differing = (differences: readonly number[]) =>
    differences.map((difference, order) => finishedSprint(order, difference));
  it.each([
    ["the last eight of the team", [100, 100, 1, 1, 1, 1, 1, 1], 1],
    ["not a ninth", [0, 100, 100, 100, 1, 1, 1, 1, 1], 1],
    ["the last eight of nine", [1, 100, 100, 100, 100, 1, 1, 1, 1], (1 + 100) / 2],
  ])("looks back on %s", (_, differences, median) => {
    const { medianDifference, sprints } = record(differing(differences));
    expect([medianDifference, sprints]).toEqual([median, differences.length]);
  });

  it("looks back on the last twenty of everybody", () => {
    const ten = (difference: number) => Array.from({ length: 10 }, () => difference);
    expect(record([], differing([...ten(3), ...ten(5)])).medianDifference).toBe(4);
    expect(record([], differing([...ten(3), ...ten(5), 5])).medianDifference).toBe(5);
  });

  it("takes no team to finish more than twice what was open, nor less than nothing", () => {
    expect(record([finishedSprint(1, 500)])).toMatchObject({
      finishedRatio: 2,
      everybody: { finishedRatio: 2 },
    });
    expect(record([finishedSprint(1, -500)])).toMatchObject({
      finishedRatio: 0,
      everybody: { finishedRatio: 0 },
    });
  });

  it("believes all that is open to be finished where all of it should be accepted by now", () => {
    const over = sprintSoFar(1, { elapsedRatio: 1 });
    const all = { ...priors, acceptedRatio: 1 };
    expect(recordFor(over, [], [], 10, all).finishedRatio).toBe(1);
    expect(recordFor(over, [], [], 10, priors).finishedRatio).toBe(0);
  });
});

describe("the points of a middling sprint", () => {
  const sized = (committed: number, difference = 0) =>
    finishedSprint(1, difference, { ...nothing, toDo: work(committed) });
  it.each([
    ["the median of what was committed", [sized(10), sized(20), sized(60)], 20],
    ["or accepted, where that is more", [sized(10, 15), sized(20), sized(60)], 25],
    ["without sprints that had nothing in them", [sized(0), sized(0), sized(30)], 30],
    ["this sprint's, where there are none", [], 40],
    ["this sprint's, where none had anything in it", [sized(0)], 40],
  ])("are %s", (_, sprints, points) => {
    expect(unitOf(sprints, sprintSoFar(2))).toBe(points);
  });
  it("are 1 where this one has nothing in it either", () => {
    expect(unitOf([], sprintSoFar(2, nothing))).toBe(1);
  });
});
