import { describe, expect, it } from "vitest";
import { fitGradientBoostedTrees, leafValues, predictByTrees } from "./gradient-boosted-trees.ts";
import { seededRandom } from "./seeded-random.ts";

const filled = (length: number, numbers: readonly number[], rest: number) =>
  Array.from({ length }, (_, place) => numbers[place] ?? rest);

/** Nodes as a heap; each has a feature (−1 for a leaf), a threshold and a value. */
const tree = (
  features: readonly number[],
  thresholds: readonly number[],
  values: readonly number[],
) => ({
  feature: Int16Array.from(filled(15, features, -1)),
  threshold: Float64Array.from(filled(15, thresholds, 0)),
  value: Float64Array.from(filled(15, values, 0)),
});

describe("a prediction by trees", () => {
  // Feature 0 below 5: feature 1 below 2 → 1, else (feature 0 below 3 → 4, else 8). Not below 5: 16.
  const first = tree([0, 1, -1, -1, 0], [5, 2, 0, 0, 3], [0, 0, 16, 1, 0, 0, 0, 0, 0, 4, 8]);
  // A second tree that is a single leaf.
  const second = tree([], [], [100]);
  it.each([
    [[4, 1], 1],
    [[2, 2], 4],
    [[3, 2], 8],
    [[4, 9], 8],
    [[5, 1], 16],
    [[9, 0], 16],
  ])("adds the leaf that %j reaches: %i", (row, value) => {
    const at = Float64Array.from(row);
    expect(predictByTrees({ initial: 1000, trees: [] }, at)).toBe(1000);
    expect(predictByTrees({ initial: 1000, trees: [first] }, at)).toBe(1000 + value);
    expect(predictByTrees({ initial: 1000, trees: [first, second] }, at)).toBe(1100 + value);
  });
});

describe("fitting trees", () => {
  const ones = (count: number) => new Float64Array(count).fill(1);
  const fitted = (rows: readonly (readonly number[])[], targets: readonly number[]) =>
    fitGradientBoostedTrees(
      rows.map((row) => Float64Array.from(row)),
      Float64Array.from(targets),
      ones(rows.length),
      11,
    );

  it("starts at the median and stays there where all targets are equal", () => {
    const trees = fitted(
      Array.from({ length: 40 }, (_, row) => [row]),
      filled(40, [], 7),
    );
    expect(trees.initial).toBe(7);
    expect(predictByTrees(trees, Float64Array.of(3))).toBe(7);
  });

  it("approximates a step function from both sides and hardly overshoots", () => {
    const rows = Array.from({ length: 80 }, (_, row) => [row, row % 7]);
    const trees = fitted(
      rows,
      rows.map(([place = 0]) => (place < 40 ? -1 : 1)),
    );
    // About 50 trees have the feature; each takes 0.06 × 32 / 34 off the residual: 2 × 0.94⁵⁰ ≈ 0.1.
    for (const place of [0, 20, 39])
      expect(predictByTrees(trees, Float64Array.of(place, 3))).toBeCloseTo(-1, 1);
    for (const place of [40, 60, 79]) {
      expect(predictByTrees(trees, Float64Array.of(place, 3))).toBeGreaterThan(0.75);
      expect(predictByTrees(trees, Float64Array.of(place, 3))).toBeLessThan(1.05);
    }
  });

  it("learns an interaction of two features by a second split", () => {
    // 3 where both features are high, else 0.
    const rows = Array.from({ length: 160 }, (_, row) => [row % 2, row % 4 < 2 ? 0 : 1]);
    const trees = fitted(
      rows,
      rows.map(([one = 0, other = 0]) => (one === 1 && other === 1 ? 3 : 0)),
    );
    expect(predictByTrees(trees, Float64Array.of(1, 1))).toBeGreaterThan(2.5);
    for (const row of [
      [0, 0],
      [0, 1],
      [1, 0],
    ])
      expect(Math.abs(predictByTrees(trees, Float64Array.from(row)))).toBeLessThan(0.25);
  });

  it("gives the same trees for the same seed", () => {
    const rows = Array.from({ length: 40 }, (_, row) => [row, (row * 7) % 11]);
    const targets = rows.map(([place = 0, other = 0]) => place + other);
    expect(fitted(rows, targets)).toEqual(fitted(rows, targets));
  });
});

describe("the value of a leaf", () => {
  // 0.06 of the weighted median of the sampled residuals, times n / (n + 2) for n of them.
  it.each([
    ["one row keeps a third", [6], [1], [1], 0.06 * 6 * (1 / 3)],
    [
      "three rows keep three fifths of their median",
      [1, 9, 4],
      [1, 1, 1],
      [1, 1, 1],
      0.06 * 4 * 0.6,
    ],
    ["the median is weighted", [1, 9, 4], [1, 9, 1], [1, 1, 1], 0.06 * 9 * 0.6],
    ["rows that were not sampled have no influence", [1, 9, 9], [1, 1, 1], [1, 0, 0], 0.06 / 3],
    ["without a sampled row it is 0", [1, 9], [1, 1], [0, 0], 0],
  ])("%s", (_, residuals, weights, inBag, value) => {
    const values = leafValues(
      Float64Array.from(residuals),
      Float64Array.from(weights),
      Uint8Array.from(inBag),
      new Int16Array(residuals.length).fill(4),
    );
    const expected = filled(15, [], 0);
    expected[4] = value;
    expect([...values]).toEqual(expected.map((one) => expect.closeTo(one, 12)));
  });

  it("comes from the rows of this leaf alone", () => {
    const values = leafValues(
      Float64Array.of(1, 50, 3, 60),
      new Float64Array(4).fill(1),
      new Uint8Array(4).fill(1),
      Int16Array.of(1, 2, 1, 2),
    );
    expect([...values].map((value) => Number(value.toFixed(12)))).toEqual(
      filled(15, [0, 0.06 * 1 * 0.5, 0.06 * 50 * 0.5], 0),
    );
  });

  it("is that of the sampled rows, and is subtracted from the residuals of all rows", () => {
    // With one constant feature every tree is its root. The median of both rows is the lower one.
    const rows = [Float64Array.of(0), Float64Array.of(0)];
    const { initial, trees } = fitGradientBoostedTrees(
      rows,
      Float64Array.of(10, 0),
      Float64Array.of(1, 1),
      3,
    );
    const random = seededRandom(3);
    const isSampled = () => random() < 0.8 * 2 ** 32;
    let residuals = [10, 0];
    const values = trees.map(() => {
      const sampled = residuals.filter(isSampled);
      random(); // The draw of the feature.
      const value = sampled.length === 0 ? 0 : Math.min(...sampled);
      const shrunk = (0.06 * value * sampled.length) / (sampled.length + 2);
      residuals = residuals.map((residual) => residual - shrunk);
      return shrunk;
    });
    expect(initial).toBe(0);
    expect(trees.map(({ value }) => value[0])).toEqual(
      values.map((one) => expect.closeTo(one, 12)),
    );
    expect(new Set(values).size).toBeGreaterThan(10);
  });
});
