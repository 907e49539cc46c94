import { describe, expect, it } from "vitest";
import { pageOf } from "./page-of.ts";

const five = ["a", "b", "c", "d", "e"];

describe("a page of a list", () => {
  it.each([
    [undefined, ["a", "b"], 1],
    ["1", ["a", "b"], 1],
    ["2", ["c", "d"], 2],
    ["3", ["e"], 3],
    ["99", ["e"], 3],
    ["0", ["a", "b"], 1],
    ["-2", ["a", "b"], 1],
    ["2.9", ["c", "d"], 2],
    ["two", ["a", "b"], 1],
  ])("asked for %s holds %j", (asked, rows, page) => {
    expect(pageOf(five, asked, 2)).toEqual({ rows, page, pages: 3 });
  });

  it("is the only one of an empty list", () => {
    expect(pageOf([], "4", 2)).toEqual({ rows: [], page: 1, pages: 1 });
  });
});
