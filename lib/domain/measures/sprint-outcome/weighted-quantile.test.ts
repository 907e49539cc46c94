import { expect, it } from "vitest";
import { weightedQuantile } from "./weighted-quantile.ts";

/** In order: 1 weighing 1, 3 weighing 2, 5 weighing 1. */
const values = [5, 1, 3];
const weights = [1, 1, 2];

it.each([
  [0, [0, 1, 2], 1],
  [0.25, [0, 1, 2], 1],
  [0.26, [0, 1, 2], 3],
  [0.75, [0, 1, 2], 3],
  [0.76, [0, 1, 2], 5],
  [1, [0, 1, 2], 5],
  // Of two that weigh the same, half the weight lies at the lower one.
  [0.5, [0, 1], 1],
  [0.5, [2], 3],
  [0.5, [], 0],
])("at %d of the weight of places %j lies %d", (share, chosen, value) => {
  expect(weightedQuantile(values, weights, [...chosen], share)).toBe(value);
});
