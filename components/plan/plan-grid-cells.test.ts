import { describe, expect, test } from "vitest";
import { columnNamed, emptyRow, tableOf, withSpare, written } from "./plan-grid-cells.ts";

describe("the plan grid", () => {
  test("sends the changed cells of known rows and every new row, with the numbers they bear", () => {
    const known = { ...emptyRow(), id: "DL01", title: "Storage", points: "3", due: "2026-11-30" };
    const text = written(
      [{ ...known, points: "5" }, { ...emptyRow(), title: 'A "b"\tc' }, emptyRow()],
      [known],
    );
    const [, first, second, ...rest] = text.split("\n");
    expect(first?.split("\t").filter(Boolean)).toEqual(["1", "DL01", "5"]);
    expect(second).toContain('2\t\t"A ""b""\tc"');
    expect(rest).toEqual([]);
  });

  test("sends nothing but headings while nothing is changed", () => {
    const known = { ...emptyRow(), id: "DL01", title: "Storage" };
    expect(written([{ ...known }, emptyRow()], [known]).split("\n")).toHaveLength(1);
  });

  test("reads a copied range: tabs, quotes around line breaks, empty lines left out", () => {
    expect(tableOf('a\t"b ""c""\nd"\r\n\r\ne\tf\r\n')).toEqual([
      ["a", 'b "c"; d'],
      ["e", "f"],
    ]);
  });

  test("knows columns by what people call them, and keeps empty rows at the end", () => {
    expect([columnNamed("Due date "), columnNamed("Assignee"), columnNamed("Colour")]).toEqual([
      "due",
      "owner",
      undefined,
    ]);
    expect(withSpare([{ ...emptyRow(), title: "x" }])).toHaveLength(9);
  });
});
