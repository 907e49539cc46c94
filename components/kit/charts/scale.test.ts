import { expect, test } from "vitest";
import { path, scale, ticks } from "./scale.ts";

test("scale maps the ends and the middle, also upside down", () => {
  const y = scale([0, 50], [100, 0]);
  expect([y(0), y(25), y(50)]).toEqual([100, 50, 0]);
});

test("scale puts everything in the middle when there is only one value", () => {
  expect(scale([7, 7], [0, 10])(7)).toBe(5);
});

test.each([
  [0, 38, [0, 10, 20, 30, 40]],
  [0, 41, [0, 20, 40, 60]],
  [0, 1, [0, 0.25, 0.5, 0.75, 1]],
  [0, 0, [0, 0.25, 0.5, 0.75, 1]],
])("ticks from %d to %d are round and cover the highest", (low, high, expected) => {
  expect(ticks(low, high)).toEqual(expected);
});

test("path starts with a move and rounds", () => {
  expect(
    path([
      [0, 1.23456],
      [10, 2],
    ]),
  ).toBe("M0 1.23L10 2");
});
