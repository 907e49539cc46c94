import { describe, expect, it } from "vitest";
import { fitHuberRegression, predictByRegression } from "./huber-regression.ts";

const rowsOf = (...rows: readonly (readonly number[])[]) =>
  rows.map((row) => Float64Array.from(row));
const ones = (count: number) => new Float64Array(count).fill(1);

describe("a prediction by regression", () => {
  // 3 per standard deviation of 2 around 10, −1 per standard deviation of 1 around 0, and 5.
  const fitted = {
    means: Float64Array.of(10, 0),
    deviations: Float64Array.of(2, 1),
    coefficients: Float64Array.of(3, -1, 5),
  };
  it.each([
    ["at the mean of both features is the intercept", [10, 0], 5],
    ["adds one feature", [14, 0], 3 * 2 + 5],
    ["adds both features", [8, 2], -3 - 2 + 5],
    ["takes a feature four standard deviations out", [18, 0], 3 * 4 + 5],
    ["clips features at four standard deviations", [100, -100], 3 * 4 + 4 + 5],
  ])("%s", (_, row, value) => {
    expect(predictByRegression(fitted, Float64Array.from(row))).toBe(value);
  });
});

describe("fitting a regression", () => {
  it("standardizes each feature by its mean and standard deviation, or by 1 where it never varies", () => {
    const { means, deviations, coefficients } = fitHuberRegression(
      rowsOf([10, 7], [14, 7]),
      Float64Array.of(2, 2),
      ones(2),
    );
    expect([...means]).toEqual([12, 7]);
    expect([...deviations]).toEqual([2, 1]);
    expect([...coefficients].map((one) => Number(one.toFixed(6)))).toEqual([0, 0, 2]);
  });

  // With n rows at −1 and +1 and targets −t and +t, the slope s of least Huber loss with a ridge of 15 solves
  // n (t − s) / |t − s| = 15 s: as long as that leaves errors above 0.03, s = n / 15, whatever t is.
  it.each([
    [2, 1, 2 / 15],
    [6, 1, 6 / 15],
    [6, 9, 6 / 15],
    // Errors below δ = 0.03 are squared, which makes it least squares with a weight of 6 / 0.03: s = 200 t / (200 + 15).
    [6, 0.2, (200 * 0.2) / 215],
  ])("the ridge shrinks the slope of %i rows at ±%d to %d", (count, target, slope) => {
    const signs = Array.from({ length: count }, (_, row) => (row % 2 === 0 ? -1 : 1));
    const { coefficients } = fitHuberRegression(
      rowsOf(...signs.map((sign) => [sign])),
      Float64Array.from(signs, (sign) => sign * target),
      ones(count),
    );
    expect(coefficients[0]).toBeCloseTo(slope, 4);
    expect(coefficients[1]).toBeCloseTo(0, 9);
  });

  it("solves two correlated features, and does not shrink the intercept", () => {
    // Standardized: a = (−1, −1, 1, 1), b = (−3, −1, 1, 3) / √5; a·a = b·b = 4, a·b = 8 / √5. All errors stay below
    // 0.03, so the ridge is 15 × 0.03 = 0.45, and with targets 0.02 + 0.01 a:
    //   4.45 s + (8 / √5) u = 0.04 and (8 / √5) s + 4.45 u = 0.01 × 8 / √5.
    const { coefficients } = fitHuberRegression(
      rowsOf([-1, -3], [-1, -1], [1, 1], [1, 3]),
      Float64Array.of(0.01, 0.01, 0.03, 0.03),
      ones(4),
    );
    const determinant = 4.45 ** 2 - 64 / 5;
    expect(coefficients[0]).toBeCloseTo((4.45 * 0.04 - (64 / 5) * 0.01) / determinant, 9);
    expect(coefficients[1]).toBeCloseTo(
      ((8 / Math.sqrt(5)) * (4.45 * 0.01 - 0.04)) / determinant,
      9,
    );
    expect(coefficients[2]).toBeCloseTo(0.02, 9);
  });

  // The intercept c of targets 0 (weight w) and 1 (weight v < w) solves w c / 0.03 = v: it stays near 0.
  it.each([
    [[0, 0, 0, 0, 9], [1, 1, 1, 1, 1], 0.03 / 4],
    [[0, 1], [3, 1], 0.03 / 3],
    [[0, 1], [1, 3], 1 - 0.03 / 3],
  ])(
    "goes through the weighted median of %j with the weights %j",
    (targets, weights, intercept) => {
      const { coefficients } = fitHuberRegression(
        rowsOf(...targets.map(() => [])),
        Float64Array.from(targets),
        Float64Array.from(weights),
      );
      expect(coefficients[0]).toBeCloseTo(intercept, 6);
    },
  );
});
