import { describe, expect, it } from "vitest";
import { fitRobustLine, lineValue } from "./robust-line.ts";

const rowsOf = (...rows: readonly (readonly number[])[]) =>
  rows.map((row) => Float64Array.from(row));
const ones = (count: number) => new Float64Array(count).fill(1);

describe("the value of a line", () => {
  // 3 per standard deviation of 2 around 10, −1 per standard deviation of 1 around 0, and 5.
  const line = {
    middle: Float64Array.of(10, 0),
    spread: Float64Array.of(2, 1),
    slopes: Float64Array.of(3, -1, 5),
  };
  it.each([
    ["in the middle of both traits it is the constant", [10, 0], 5],
    ["one trait alone", [14, 0], 3 * 2 + 5],
    ["both traits", [8, 2], -3 - 2 + 5],
    ["a trait four standard deviations out", [18, 0], 3 * 4 + 5],
    ["no trait counts as further out than four", [100, -100], 3 * 4 + 4 + 5],
  ])("%s", (_, row, value) => {
    expect(lineValue(line, Float64Array.from(row))).toBe(value);
  });
});

describe("fitting a line", () => {
  it("knows mean and standard deviation of each trait; one that never varies has none to divide by", () => {
    const { middle, spread, slopes } = fitRobustLine(
      rowsOf([10, 7], [14, 7]),
      Float64Array.of(2, 2),
      ones(2),
    );
    expect([...middle]).toEqual([12, 7]);
    expect([...spread]).toEqual([2, 1]);
    expect([...slopes].map((slope) => Number(slope.toFixed(6)))).toEqual([0, 0, 2]);
  });

  // With n rows at −1 and +1 and targets −t and +t, the slope s of least absolute error under a ridge of 15 solves
  // n (t − s) / |t − s| = 15 s: as long as that leaves errors above 0.03, s = n / 15, whatever t is.
  it.each([
    [2, 1, 2 / 15],
    [6, 1, 6 / 15],
    [6, 9, 6 / 15],
    // Errors below 0.03 count as 0.03, which makes it least squares with 6 / 0.03 of weight: s = 200 t / (200 + 15).
    [6, 0.2, (200 * 0.2) / 215],
  ])("the ridge pulls the slope through %i rows at ±%d to %d", (count, target, slope) => {
    const signs = Array.from({ length: count }, (_, row) => (row % 2 === 0 ? -1 : 1));
    const line = fitRobustLine(
      rowsOf(...signs.map((sign) => [sign])),
      Float64Array.from(signs, (sign) => sign * target),
      ones(count),
    );
    expect(line.slopes[0]).toBeCloseTo(slope, 4);
    expect(line.slopes[1]).toBeCloseTo(0, 9);
  });

  it("solves two traits that go together, and does not pull the constant", () => {
    // Standardized: a = (−1, −1, 1, 1), b = (−3, −1, 1, 3) / √5; a·a = b·b = 4, a·b = 8 / √5. All errors stay below
    // 0.03, so the ridge is 15 × 0.03 = 0.45, and with targets 0.02 + 0.01 a:
    //   4.45 s + (8 / √5) u = 0.04 and (8 / √5) s + 4.45 u = 0.01 × 8 / √5.
    const line = fitRobustLine(
      rowsOf([-1, -3], [-1, -1], [1, 1], [1, 3]),
      Float64Array.of(0.01, 0.01, 0.03, 0.03),
      ones(4),
    );
    const determinant = 4.45 ** 2 - 64 / 5;
    expect(line.slopes[0]).toBeCloseTo((4.45 * 0.04 - (64 / 5) * 0.01) / determinant, 9);
    expect(line.slopes[1]).toBeCloseTo(
      ((8 / Math.sqrt(5)) * (4.45 * 0.01 - 0.04)) / determinant,
      9,
    );
    expect(line.slopes[2]).toBeCloseTo(0.02, 9);
  });

  // The constant c of targets 0 (weighing w) and 1 (weighing v < w): w c / 0.03 = v, so that it stays beside 0.
  it.each([
    [[0, 0, 0, 0, 9], [1, 1, 1, 1, 1], 0.03 / 4],
    [[0, 1], [3, 1], 0.03 / 3],
    [[0, 1], [1, 3], 1 - 0.03 / 3],
  ])("goes through the middle by weight of %j, each weighing %j", (targets, weights, constant) => {
    const { slopes } = fitRobustLine(
      rowsOf(...targets.map(() => [])),
      Float64Array.from(targets),
      Float64Array.from(weights),
    );
    expect(slopes[0]).toBeCloseTo(constant, 6);
  });
});
