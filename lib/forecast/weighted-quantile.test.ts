import { expect, it } from "vitest";
import { weightedMedian, weightedQuantile } from "./weighted-quantile.ts";

/** In order: 1 with weight 1, 3 with weight 2, 5 with weight 1. */
const values = [5, 1, 3];
const weights = [1, 1, 2];

it.each([
  [0, [0, 1, 2], 1],
  [0.25, [0, 1, 2], 1],
  [0.26, [0, 1, 2], 3],
  [0.75, [0, 1, 2], 3],
  [0.76, [0, 1, 2], 5],
  [1, [0, 1, 2], 5],
  // Of two values with the same weight the median is the lower one.
  [0.5, [0, 1], 1],
  [0.5, [2], 3],
  [0.5, [], 0],
])("the %d-quantile of the values at %j is %d", (level, chosen, value) => {
  expect(weightedQuantile(values, weights, [...chosen], level)).toBe(value);
});

it.each([
  [[5, 1, 3], [1, 1, 2], 3],
  [[5, 1], [1, 1], 3],
  [[5, 1], [2, 1], 5],
  [[], [], 0],
])("the weighted median of %j by %j is %d", (numbers, by, value) => {
  expect(weightedMedian(numbers, by)).toBe(value);
});
