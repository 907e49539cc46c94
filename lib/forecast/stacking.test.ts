import { describe, expect, it } from "vitest";
import { stackingWeights } from "./stacking.ts";

const times = (count: number, errors: readonly number[]) =>
  Array.from({ length: count }, () => errors);

describe("stacking weights", () => {
  // With errors of 10 and 0, moving a weight of 0.05 saves 0.5 points a sprint. Moving all weight away from the prior
  // costs 6 mean absolute errors, 60 points: worth it from the seventh sprint on.
  it.each([
    ["are the prior weights without history", [], [0.2, 0.8], [0.2, 0.8]],
    ["stay at the prior after six sprints", times(6, [10, 0]), [1, 0], [1, 0]],
    ["leave the prior after seven", times(7, [10, 0]), [1, 0], [0, 1]],
    ["have no penalty where the first model has no error", times(1, [0, 10]), [0, 1], [1, 0]],
    ["stay where the errors are equal", times(40, [10, 10]), [0.3, 0.7], [0.3, 0.7]],
    ["let errors of opposite sign cancel out", times(20, [10, -10]), [1, 0], [0.5, 0.5]],
    ["halve for twice the error", times(40, [-10, 5]), [0.5, 0.5], [0.35, 0.65]],
    [
      "go to the one of three models without error",
      times(3, [0, 9, 9]),
      [0.2, 0.2, 0.6],
      [1, 0, 0],
    ],
    ["below one step of the grid do not move", times(40, [10, 0]), [0.04, 0.96], [0.04, 0.96]],
    [
      "discount earlier sprints",
      [...times(200, [10, 0]), ...times(200, [0, 10])],
      [0.5, 0.5],
      [1, 0],
    ],
  ])("%s", (_, history, prior, weights) => {
    const found = stackingWeights(history, prior);
    expect(found).toHaveLength(weights.length);
    for (const [model, weight] of weights.entries()) expect(found[model]).toBeCloseTo(weight, 9);
  });
});
