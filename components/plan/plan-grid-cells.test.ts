import { describe, expect, test } from "vitest";
import { columnNamed, emptyRow, pasted, tableOf, withSpare, written } from "./plan-grid-cells.ts";

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

  test("lays a copied range over the rows; known rows keep their ids, a first line of headings leads", () => {
    const rows = [{ ...emptyRow(), id: "DL01", title: "Storage" }, emptyRow()];
    const at = { row: 0, targets: ["id", "title"] as const, known: 1 };
    const [first, second, third] = pasted(rows, "X1\tPumps\nX2\tValves\nX3\tMeters", at);
    expect([first, second, third].map((row) => [row?.id, row?.title])).toEqual([
      ["DL01", "Pumps"],
      ["X2", "Valves"],
      ["X3", "Meters"],
    ]);
    const [named] = pasted(rows, "Owner\tName\nPriya\tTanks", at);
    expect(named).toMatchObject({ id: "DL01", title: "Tanks", owner: "Priya" });
  });
});
