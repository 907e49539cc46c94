import { describe, expect, it } from "vitest";
import { readPlanTable } from "./plan-table.ts";

describe("rows of a plan out of a text", () => {
  it("matches columns by heading, whatever people call them, and keeps the row numbers they saw", () => {
    const { rows } = readPlanTable(
      "Row\tKey\tTask name\tTeam\tStory Points\tDepends on\n7\ta\tStorage\tW1\t5\tb; c",
    );
    expect(rows).toMatchObject([
      { row: 7, id: "a", title: "Storage", stream: "W1", points: "5", predecessors: "b; c" },
    ]);
  });

  it("takes the usual order where there are no headings", () => {
    expect(readPlanTable("Storage\tW1\tT\tAda").rows).toMatchObject([
      { row: 1, title: "Storage", stream: "W1", pillar: "T", owner: "Ada" },
    ]);
  });

  it("reads semicolons, commas and quotes with line breaks", () => {
    expect(readPlanTable('title;criteria\nA;"one\ntwo"').rows[0]).toMatchObject({
      criteria: "one\ntwo",
    });
    expect(readPlanTable("\uFEFFtitle,points\r\nA,3\r\n").rows[0]).toMatchObject({
      title: "A",
      points: "3",
    });
  });

  it("names headings that mean nothing instead of losing their cells", () => {
    expect(readPlanTable("title\tstream\tColour\nA\tW1\tred").unknown).toEqual(["Colour"]);
  });
});
