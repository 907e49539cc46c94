import { describe, expect, it } from "vitest";
import { boostedValue, fitBoostedTrees } from "./boosted-trees.ts";

const filled = (length: number, numbers: readonly number[], rest: number) =>
  Array.from({ length }, (_, place) => numbers[place] ?? rest);

/** Nodes in the order of a heap; each has a column (−1 for a leaf), a threshold and a step. */
const tree = (
  columns: readonly number[],
  thresholds: readonly number[],
  steps: readonly number[],
) => ({
  column: Int16Array.from(filled(15, columns, -1)),
  threshold: Float64Array.from(filled(15, thresholds, 0)),
  step: Float64Array.from(filled(15, steps, 0)),
});

describe("the value of boosted trees", () => {
  // Column 0 below 5: column 1 below 2 → 1, else 2 (column 0 below 3 → 4, else 8). Not below 5: 16.
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
  ])("walks %j from the root to the leaf of %i", (row, step) => {
    const at = Float64Array.from(row);
    expect(boostedValue({ start: 1000, trees: [] }, at)).toBe(1000);
    expect(boostedValue({ start: 1000, trees: [first] }, at)).toBe(1000 + step);
    expect(boostedValue({ start: 1000, trees: [first, second] }, at)).toBe(1100 + step);
  });
});

describe("growing trees", () => {
  const ones = (count: number) => new Float64Array(count).fill(1);
  const grown = (rows: readonly (readonly number[])[], targets: readonly number[]) =>
    fitBoostedTrees(
      rows.map((row) => Float64Array.from(row)),
      Float64Array.from(targets),
      ones(rows.length),
      11,
    );

  it("starts at the median and stays there where every target is the same", () => {
    const trees = grown(
      Array.from({ length: 40 }, (_, row) => [row]),
      filled(40, [], 7),
    );
    expect(trees.start).toBe(7);
    expect(boostedValue(trees, Float64Array.of(3))).toBe(7);
  });

  it("learns a step, from either side of where it lies, and never oversteps", () => {
    const rows = Array.from({ length: 80 }, (_, row) => [row, row % 7]);
    const trees = grown(
      rows,
      rows.map(([place = 0]) => (place < 40 ? -1 : 1)),
    );
    // Each of about 50 trees that see the column takes 0.06 × 32 / 34 off what is left: 2 × 0.94⁵⁰ ≈ 0.1.
    for (const place of [0, 20, 39])
      expect(boostedValue(trees, Float64Array.of(place, 3))).toBeCloseTo(-1, 1);
    for (const place of [40, 60, 79]) {
      expect(boostedValue(trees, Float64Array.of(place, 3))).toBeGreaterThan(0.75);
      expect(boostedValue(trees, Float64Array.of(place, 3))).toBeLessThan(1.05);
    }
  });

  it("learns what two traits say only together, by cutting a second time", () => {
    // 3 where both traits are high; nothing else helps.
    const rows = Array.from({ length: 160 }, (_, row) => [row % 2, row % 4 < 2 ? 0 : 1]);
    const trees = grown(
      rows,
      rows.map(([one = 0, other = 0]) => (one === 1 && other === 1 ? 3 : 0)),
    );
    expect(boostedValue(trees, Float64Array.of(1, 1))).toBeGreaterThan(2.5);
    for (const row of [
      [0, 0],
      [0, 1],
      [1, 0],
    ])
      expect(Math.abs(boostedValue(trees, Float64Array.from(row)))).toBeLessThan(0.25);
  });

  it("draws by its seed", () => {
    const rows = Array.from({ length: 40 }, (_, row) => [row, (row * 7) % 11]);
    const targets = rows.map(([place = 0, other = 0]) => place + other);
    expect(grown(rows, targets)).toEqual(grown(rows, targets));
  });
});
