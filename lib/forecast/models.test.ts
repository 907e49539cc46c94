import { describe, expect, it } from "vitest";
import { finishedSprint, sprintSoFar } from "../../tests/fixtures/sprint-so-far.ts";
import { combined, fitModels, predictions, priorWeights, sampleOf, unfitted } from "./models.ts";
import { estimatesFor } from "./team-estimates.ts";

const priors = {
  acceptedRatio: 0.8,
  pseudoSprints: 3,
  lossRatio: 0.6,
  gainRatio: 1,
  spreadPseudoSprints: 10,
};
const sprint = sprintSoFar(1);
const team = estimatesFor(sprint, [], [], 40, priors);

/** A fitted model that predicts the same whatever the features. */
const constantTrees = (initial: number) => ({ initial, trees: [] });
const constantRegression = (intercept: number) => ({
  means: new Float64Array(13),
  deviations: new Float64Array(13).fill(1),
  coefficients: Float64Array.of(...new Array<number>(13).fill(0), intercept),
});

describe("fitting", () => {
  const samples = (count: number) =>
    Array.from({ length: count }, (_, order) => sampleOf(finishedSprint(order, -12), team, -12));

  it("has as target the difference over the scale: committed plus half a median sprint", () => {
    expect(sampleOf(sprint, team, -12)).toMatchObject({ scale: 60, target: -0.2 });
  });

  it.each([
    [11, false, false],
    [12, true, false],
    [29, true, false],
    [30, true, true],
  ])("with %i samples: trees %s, regression %s", (count, trees, regression) => {
    const models = fitModels(samples(count));
    expect([models.trees !== null, models.regression !== null]).toEqual([trees, regression]);
  });

  it("weights each sample by its scale, averaging 1", () => {
    // Half of them have three times the scale: the weighted median is theirs.
    const sizes = [
      ...samples(15),
      ...samples(15).map((one) => ({ ...one, scale: 180, target: 1 })),
    ];
    const { trees, regression } = fitModels(sizes);
    expect(trees?.initial).toBe(1);
    // With constant features the intercept c solves 0.5 (c + 0.2) / |c + 0.2| = 1.5 (1 − c) / 0.03.
    expect(regression?.coefficients.at(-1)).toBeCloseTo(1 - 0.03 / 3, 6);
  });
});

it("the prior weights leave the running median out, and trust fitted models with their samples", () => {
  const trees = constantTrees(0);
  const rounded = (weights: readonly number[]) => weights.map((one) => Number(one.toFixed(9)));
  expect(priorWeights(unfitted, 11)).toEqual([0, 0.5, 0.5]);
  expect(rounded(priorWeights({ trees, regression: null }, 20))).toEqual([0, 0.3, 0.3, 0.4]);
  const regression = constantRegression(0);
  expect(rounded(priorWeights({ trees, regression }, 30))).toEqual([0, 0.25, 0.25, 0.25, 0.25]);
  expect(rounded(priorWeights({ trees, regression }, 270))).toEqual([0, 0.05, 0.05, 0.45, 0.45]);
});

describe("predictions", () => {
  it("are the median, the losses by the team's pace and completion ratio, and shares of the scale", () => {
    const found = predictions(sprint, { ...team, paceRatio: 0.9, completionRatio: 0.7 }, -9, {
      trees: constantTrees(-0.1),
      regression: constantRegression(0.2),
    });
    expect(found.map((points) => Number(points?.toFixed(9)))).toEqual([-9, -4, 34 * -0.3, -6, 12]);
  });

  it("by pace are no less than what is accepted already", () => {
    const slow = { ...team, paceRatio: 0.1 };
    expect(predictions(sprint, slow, null, unfitted)[1]).toBe(6 - 40);
  });

  it("are null for models that are not available", () => {
    expect(predictions(sprint, team, null, unfitted)).toEqual([
      null,
      expect.any(Number),
      expect.any(Number),
      null,
      null,
    ]);
  });

  it("lose no more than the 40 committed and gain no more than three times the scale", () => {
    const bounded = (ratio: number) =>
      predictions(sprint, team, null, {
        trees: constantTrees(ratio),
        regression: constantRegression(ratio),
      }).slice(3);
    expect(bounded(-5)).toEqual([-40, -40]);
    expect(bounded(5)).toEqual([180, 180]);
  });

  it("are combined among the available models", () => {
    expect(combined([-9, null, 3, null], [0.5, 0.2, 0.25, 0.05])).toEqual({
      expected: (2 / 3) * -9 + (1 / 3) * 3,
      weights: [2 / 3, 0, 1 / 3, 0],
    });
    expect(combined([null, null], [0.5, 0.5])).toEqual({ expected: 0, weights: [0, 0] });
  });
});
