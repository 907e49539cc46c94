import { expect, it } from "vitest";
import { binFeatures } from "./binned-features.ts";

const binned = (values: readonly number[]) => {
  const { edges, bins, featureCount } = binFeatures(values.map((value) => Float64Array.of(value)));
  return { edges: edges[0], bins: [...bins], featureCount };
};
const upTo = (count: number) => Array.from({ length: count }, (_, number) => number);

it.each([
  ["two values have one edge, at the upper one", [1, 0, 0, 1, 1], [1], [1, 0, 0, 1, 1]],
  ["a value on an edge lies in the upper bin", [3, 1, 2], [2, 3], [2, 0, 1]],
  ["one value has no edge", [7, 7, 7], [], [0, 0, 0]],
  ["24 values have a bin each", upTo(24), upTo(24).slice(1), upTo(24)],
  [
    "48 values share 24 bins, two by two",
    upTo(48),
    upTo(24)
      .slice(1)
      .map((bin) => 2 * bin),
    upTo(48).map((value) => Math.floor(value / 2)),
  ],
])("%s", (_, values, edges, bins) => {
  expect(binned(values)).toEqual({ edges, bins, featureCount: 1 });
});

it("bins each feature by its own quantiles, row by row", () => {
  const { edges, bins, featureCount } = binFeatures([Float64Array.of(1, 9), Float64Array.of(2, 5)]);
  expect([featureCount, edges, [...bins]]).toEqual([2, [[2], [9]], [0, 1, 1, 0]]);
});
