import { describe, expect, it } from "vitest";
import { sprintSoFar, work } from "../../../../tests/fixtures/sprint-so-far.ts";
import { firstOutside, intervalFor, type Miss, nextOutside } from "./interval.ts";
import type { OutcomePriors, SprintSoFar } from "./sprint-so-far.ts";
import { recordFor } from "./team-record.ts";

const believing: OutcomePriors = { acceptedRatio: 0.8, spreadRatio: 0.4, worthSprints: 3 };
/** Beliefs that weigh as good as nothing. */
const unbiased: OutcomePriors = { ...believing, worthSprints: 1e-9 };

/** Committed 40 and half a middling sprint of 40: a scale of 60 points. */
const scale = 60;
const miss = (ratio: number, over: Partial<Miss> = {}): Miss => ({
  ...{ team: "Clearwater", ratio, scale, expectedRatio: 0, ...over },
});
const times = (count: number, one: Miss) => Array.from({ length: count }, () => one);
/** Thirty, from −0.15 to 0.14 of the scale. */
const thirty = (over: Partial<Miss> = {}) =>
  Array.from({ length: 30 }, (_, place) => miss((place - 15) / 100, over));

interface Asked {
  readonly misses?: readonly Miss[];
  readonly priors?: OutcomePriors;
  readonly expected?: number;
  readonly aim?: number;
  readonly sprint?: SprintSoFar;
}
const asked = ({
  misses = [],
  priors = unbiased,
  expected = 0,
  aim = firstOutside,
  sprint = sprintSoFar(1),
}: Asked) => {
  const record = recordFor(sprint, [], [], 40, priors);
  const { low, high } = intervalFor(sprint, record, expected, misses, aim, priors);
  return [low, high].map((end) => Number((end / scale).toFixed(6)));
};

describe("the 80% interval", () => {
  it("is what is believed, less by the root of the time that is left, before anything was missed", () => {
    const believed = (points: number) => Number((points / scale).toFixed(6));
    const far = 0.4 * 40 * Math.sqrt(0.7);
    expect(asked({ priors: believing })).toEqual([believed(-far), believed(far)]);
    // Fifteen equal parts of a normal distribution: 0.02 on each side is the outermost, 0.3 the fifth.
    expect(asked({ priors: believing, aim: 0.04 })[1]).toBe(believed(1.431 * far));
    expect(asked({ priors: believing, aim: 0.6 })[1]).toBe(believed(0.409 * far));
    // A small sprint is taken for half a middling one.
    const small = { toDo: work(2), inProgress: work(0), done: work(0) };
    const high = asked({ priors: believing, sprint: sprintSoFar(1, small) })[1];
    expect(high).toBe(believed(0.4 * 20 * Math.sqrt(0.7)));
    expect(asked({ priors: believing, sprint: sprintSoFar(1, { elapsedRatio: 1 }) })).toEqual([
      0, 0,
    ]);
  });

  // A miss of a sprint of the same size, expectation and team weighs 1 + 0.03. A tenth is to lie outside on each side,
  // less what one more miss could take away: 0.1 − 0.9 / 30.9 = 0.071 of 30.9 is 2.19, so the third miss from outside.
  it.each([
    ["thirty misses", { misses: thirty() }, [-0.13, 0.12]],
    // Belief adds 3 of 33.9 in fifteen parts, of which three lie further out than any miss; what was seen is 0.91 of
    // all: 0.1 − 0.91² × 0.9 / 33.9 = 0.078 of 33.9 is 2.64, and 0.6 + 2 × 1.03 is 2.66.
    ["with belief", { misses: thirty(), priors: believing }, [-0.14, 0.13]],
    // 0.1 − 0.9 / 15.45 = 0.042 of 15.45 is 0.65, and each weighs 0.515.
    ["of another team, half as much each", { misses: thirty({ team: "B" }) }, [-0.14, 0.13]],
    // Thirty that are unlike weigh 0.9 together: 0.1 − 0.9 / 31.8 = 0.072 of 31.8 is 2.28.
    [
      "sprints a hundred times the size count for next to nothing",
      { misses: [...times(30, miss(-0.5, { scale: 100 * scale })), ...thirty()] },
      [-0.14, 0.12],
    ],
    [
      "so do sprints with quite another expectation",
      { misses: [...times(30, miss(-0.5, { expectedRatio: 3 })), ...thirty()] },
      [-0.14, 0.12],
    ],
    // 0.02 − 0.98 / 30.9 is less than the least share, 0.01: the outermost miss alone.
    ["aiming wider", { misses: thirty(), aim: 0.04 }, [-0.15, 0.14]],
    // 0.3 − 0.7 / 30.9 = 0.277 of 30.9 is 8.57: the ninth; the aim never goes above 0.6.
    ["aiming narrower", { misses: thirty(), aim: 0.6 }, [-0.07, 0.06]],
    ["aiming as narrow as can be", { misses: thirty(), aim: 0.9 }, [-0.07, 0.06]],
    [
      "around what is expected",
      { misses: thirty({ expectedRatio: 0.1 }), expected: 6 },
      [-0.03, 0.22],
    ],
  ])("%s", (_, question, ends) => {
    expect(asked(question)).toEqual(ends);
  });

  it("holds what is expected, and loses no more than is committed", () => {
    expect(asked({ misses: times(30, miss(0.3)) })).toEqual([0, 0.3]);
    expect(asked({ misses: times(30, miss(-3)) })).toEqual([Number((-40 / 60).toFixed(6)), 0]);
  });

  it("aims a little wider after a miss and a little narrower after a hit: four hits make up for one miss", () => {
    expect(nextOutside(0.2, true)).toBeCloseTo(0.204, 9);
    expect(nextOutside(0.2, false)).toBeCloseTo(0.184, 9);
  });
});
