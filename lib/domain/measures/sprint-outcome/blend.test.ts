import { describe, expect, it } from "vitest";
import { blendOf } from "./blend.ts";

const times = (count: number, errors: readonly number[]) =>
  Array.from({ length: count }, () => errors);

describe("the blend of predictors", () => {
  // A twentieth of the share moved saves 0.5 points a sprint where one misses by 10 and the other by nothing; leaving
  // the first shares costs 6 average misses, 60 points for all of it: worth it from the seventh sprint on.
  it.each([
    ["stays where it began with no history", [], [0.2, 0.8], [0.2, 0.8]],
    ["six sprints are not enough to leave the first shares", times(6, [10, 0]), [1, 0], [1, 0]],
    ["seven are, and then all moves", times(7, [10, 0]), [1, 0], [0, 1]],
    ["moving costs nothing where the first never missed", times(1, [0, 10]), [0, 1], [1, 0]],
    ["who misses by the same keeps their share", times(40, [10, 10]), [0.3, 0.7], [0.3, 0.7]],
    ["misses to either side cancel out", times(20, [10, -10]), [1, 0], [0.5, 0.5]],
    ["whoever misses twice as far weighs half", times(40, [-10, 5]), [0.5, 0.5], [0.35, 0.65]],
    [
      "of three, all goes to the one that never missed",
      times(3, [0, 9, 9]),
      [0.2, 0.2, 0.6],
      [1, 0, 0],
    ],
    ["a share below a twentieth cannot move", times(40, [10, 0]), [0.04, 0.96], [0.04, 0.96]],
    [
      "later sprints say more than earlier ones",
      [...times(200, [10, 0]), ...times(200, [0, 10])],
      [0.5, 0.5],
      [1, 0],
    ],
  ])("%s", (_, history, first, shares) => {
    const found = blendOf(history, first);
    expect(found).toHaveLength(shares.length);
    for (const [predictor, share] of shares.entries())
      expect(found[predictor]).toBeCloseTo(share, 9);
  });
});
