import { expect, it } from "vitest";
import { columnsOf } from "./columns.ts";

const columnOf = (values: readonly number[]) => {
  const { edges, bins, count } = columnsOf(values.map((value) => Float64Array.of(value)));
  return { edges: edges[0], bins: [...bins], count };
};
const upTo = (count: number) => Array.from({ length: count }, (_, number) => number);

it.each([
  ["two values have one edge, at the upper one", [1, 0, 0, 1, 1], [1], [1, 0, 0, 1, 1]],
  ["a value on an edge lies above it", [3, 1, 2], [2, 3], [2, 0, 1]],
  ["one value has none", [7, 7, 7], [], [0, 0, 0]],
  ["24 values have a bin each", upTo(24), upTo(24).slice(1), upTo(24)],
  [
    "48 share 24 bins, two by two",
    upTo(48),
    upTo(24)
      .slice(1)
      .map((bin) => 2 * bin),
    upTo(48).map((value) => Math.floor(value / 2)),
  ],
])("%s", (_, values, edges, bins) => {
  expect(columnOf(values)).toEqual({ edges, bins, count: 1 });
});

it("cuts each column for itself, row by row", () => {
  const { edges, bins, count } = columnsOf([Float64Array.of(1, 9), Float64Array.of(2, 5)]);
  expect([count, edges, [...bins]]).toEqual([2, [[2], [9]], [0, 1, 1, 0]]);
});
