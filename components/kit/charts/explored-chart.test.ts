import { describe, expect, test } from "vitest";
import { hrefAt, withUnit } from "./explored-chart.ts";

describe("an explored chart", () => {
  test.each([
    ["0", "sprints/1"],
    [1, "sprints/2"],
    [null, undefined],
    [undefined, undefined],
    ["2", undefined],
  ])("a click at index %j leads to %j", (index, href) => {
    expect(hrefAt(["sprints/1", "sprints/2"], index)).toBe(href);
  });

  test.each([
    [0, "0 points"],
    [1, "1 point"],
    [1.5, "1.5 points"],
    ["34", "34 points"],
  ])("the value %j is said as %j", (value, words) => {
    expect(withUnit(value, { one: "point", many: "points" })).toBe(words);
  });
});
