import { describe, expect, it } from "vitest";
import { sprintSoFar, work } from "../../tests/fixtures/sprint-so-far.ts";
import {
  nextMiscoverage,
  predictionInterval,
  type Residual,
  targetMiscoverage,
} from "./conformal-interval.ts";
import type { Priors, SprintSoFar } from "./inputs.ts";
import { estimatesFor } from "./team-estimates.ts";

const informative: Priors = {
  acceptedRatio: 0.8,
  pseudoSprints: 3,
  lossRatio: 0.3,
  gainRatio: 0.4,
  spreadPseudoSprints: 3,
};
/** Priors with next to no weight. */
const uninformative: Priors = { ...informative, spreadPseudoSprints: 1e-9 };

/** Committed 40 and half a median sprint of 40: a scale of 60 points. */
const scale = 60;
const residual = (ratio: number, over: Partial<Residual> = {}): Residual => ({
  ...{ team: "Clearwater", ratio, scale, expectedRatio: 0, ...over },
});
const times = (count: number, one: Residual) => Array.from({ length: count }, () => one);
/** Thirty, from −0.15 to 0.14 of the scale. */
const thirty = (over: Partial<Residual> = {}) =>
  Array.from({ length: 30 }, (_, place) => residual((place - 15) / 100, over));

interface Asked {
  readonly residuals?: readonly Residual[];
  readonly priors?: Priors;
  readonly expected?: number;
  readonly miscoverage?: number;
  readonly sprint?: SprintSoFar;
}
const asked = ({
  residuals = [],
  priors = uninformative,
  expected = 0,
  miscoverage = targetMiscoverage,
  sprint = sprintSoFar(1),
}: Asked) => {
  const team = estimatesFor(sprint, [], [], 40, priors);
  const { low, high } = predictionInterval(sprint, team, expected, residuals, miscoverage, priors);
  return [low, high].map((end) => Number((end / scale).toFixed(6)));
};

describe("the 80% interval", () => {
  it("is the prior one without residuals: below by the commitment, above by a median sprint, and both shrink slowly", () => {
    const ofScale = (points: number) => Number((points / scale).toFixed(6));
    const time = 0.7 ** 0.25;
    const [below, above] = [0.3 * 40 * time, 0.4 * 40 * time];
    expect(asked({ priors: informative })).toEqual([ofScale(-below), ofScale(above)]);
    // Fifteen equal parts: 0.02 on each side is the outermost, 0.3 the fifth.
    const at = (miscoverage: number) => asked({ priors: informative, miscoverage });
    expect(at(0.04)).toEqual([ofScale(-1.5 * below), ofScale(1.5 * above)]);
    expect(at(0.6)).toEqual([ofScale(-0.3 * below), ofScale(0.3 * above)]);
    // A small sprint loses little and gains as much; with less than a tenth of a median sprint it counts as that.
    const small = (points: number) => ({
      ...{ toDo: work(points), inProgress: work(0), done: work(0) },
    });
    const ends = (points: number) =>
      asked({ priors: informative, expected: 1, sprint: sprintSoFar(1, small(points)) });
    const from = (points: number, far: number) =>
      Number(((1 + far * time) / (points + 20)).toFixed(6)) * ((points + 20) / scale);
    expect(ends(8)[0]).toBeCloseTo(from(8, -0.3 * 8), 5);
    expect(ends(8)[1]).toBeCloseTo(from(8, 0.4 * 40), 5);
    expect(ends(2)[0]).toBeCloseTo(from(2, -0.3 * 4), 5);
    expect(asked({ priors: informative, sprint: sprintSoFar(1, { elapsedRatio: 1 }) })).toEqual([
      0, 0,
    ]);
  });

  it("misses above alone where it reaches the loss of everything committed", () => {
    // Twice the tail lies above: 2 × 2.19 of 30.9 is the fifth residual from the top.
    const [low, high] = asked({ residuals: thirty({ expectedRatio: -0.65 }), expected: -39 });
    expect(low).toBe(Number((-40 / 60).toFixed(6)));
    expect(high).toBe(-0.55);
  });

  // A residual of the same scale, expectation and team has weight 1.03, thirty have 30.9. Each tail holds 0.1, less the
  // finite-sample correction: 0.1 − 0.9 / 30.9 = 0.071 of 30.9 is 2.19, so the end is the third residual.
  it.each([
    ["from thirty residuals", { residuals: thirty() }, [-0.13, 0.12]],
    // Priors add 3 to make 33.9, in fifteen parts of 0.2; the observed share is 0.91: 0.1 − 0.91² × 0.9 / 33.9 = 0.078 of
    // 33.9 is 2.64. Below, two parts lie further out than any residual and the third at −0.13: 0.4 + 2 × 1.03 + 0.2 is
    // 2.66. Above, three lie further out: 0.6 + 2 × 1.03 is 2.66.
    ["with priors", { residuals: thirty(), priors: informative }, [-0.13, 0.13]],
    // 0.1 − 0.9 / 15.45 = 0.042 of 15.45 is 0.65, with a weight of 0.515 each.
    [
      "from another team, with half the weight",
      { residuals: thirty({ team: "B" }) },
      [-0.14, 0.13],
    ],
    // Thirty dissimilar ones have a weight of 0.9 together: 0.1 − 0.9 / 31.8 = 0.072 of 31.8 is 2.28.
    [
      "hardly from sprints of a hundred times the scale",
      { residuals: [...times(30, residual(-0.5, { scale: 100 * scale })), ...thirty()] },
      [-0.14, 0.12],
    ],
    [
      "hardly from sprints with a very different expectation",
      { residuals: [...times(30, residual(-0.5, { expectedRatio: 3 })), ...thirty()] },
      [-0.14, 0.12],
    ],
    // 0.02 − 0.98 / 30.9 is below the minimum of 0.01: the outermost residual.
    ["wider for a lower miscoverage", { residuals: thirty(), miscoverage: 0.04 }, [-0.15, 0.14]],
    // 0.3 − 0.7 / 30.9 = 0.277 of 30.9 is 8.57: the ninth; miscoverage is clipped at 0.6.
    ["narrower for a higher miscoverage", { residuals: thirty(), miscoverage: 0.6 }, [-0.07, 0.06]],
    [
      "at most as narrow as for a miscoverage of 0.6",
      { residuals: thirty(), miscoverage: 0.9 },
      [-0.07, 0.06],
    ],
    [
      "around the expected difference",
      { residuals: thirty({ expectedRatio: 0.1 }), expected: 6 },
      [-0.03, 0.22],
    ],
  ])("%s", (_, question, ends) => {
    expect(asked(question)).toEqual(ends);
  });

  it("includes the expected difference and ends at the loss of everything committed", () => {
    expect(asked({ residuals: times(30, residual(0.3)) })).toEqual([0, 0.3]);
    expect(asked({ residuals: times(30, residual(-3)) })).toEqual([
      Number((-40 / 60).toFixed(6)),
      0,
    ]);
  });

  it("aims for less miscoverage after a miss, four times as much as for more after a hit", () => {
    expect(nextMiscoverage(0.2, true)).toBeCloseTo(0.204, 9);
    expect(nextMiscoverage(0.2, false)).toBeCloseTo(0.184, 9);
  });
});
