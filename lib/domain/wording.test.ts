import { describe, expect, it } from "vitest";
import {
  counted,
  countedOrNo,
  filled,
  inUnit,
  listed,
  listedOr,
  ordinal,
  percent,
  plural,
  sprintDay,
  timesOver,
  withoutFacts,
} from "./wording.ts";

describe("wording", () => {
  it("counts in the singular and the plural", () => {
    expect([0, 1, 2, 1.5].map((count) => counted(count, "point"))).toEqual([
      "0 points",
      "1 point",
      "2 points",
      "1.5 points",
    ]);
    expect(counted(2345, "row")).toBe("2,345 rows");
    expect(counted(1, "criterion", "criteria")).toBe("1 criterion");
    expect(counted(4, "criterion", "criteria")).toBe("4 criteria");
    expect(countedOrNo(0, "problem")).toBe("no problems");
    expect(countedOrNo(1, "problem")).toBe("1 problem");
    expect([plural(1, "is", "are"), plural(2, "is", "are")]).toEqual(["is", "are"]);
    expect([1, 2, 3, 4, 11, 12, 22, 113].map(ordinal).join(" ")).toBe(
      "1st 2nd 3rd 4th 11th 12th 22nd 113th",
    );
    expect([timesOver(1), timesOver(3)]).toEqual(["once", "3 times"]);
  });

  it("lists", () => {
    expect(listed([])).toBe("");
    expect(listed(["People"])).toBe("People");
    expect(listed(["People", "Process"])).toBe("People and Process");
    expect(listed(["People", "Process", "Governance"])).toBe("People, Process and Governance");
    expect(listedOr(["ready", "committed", "in review"])).toBe("ready, committed or in review");
  });

  it("says a value of a setting in its unit", () => {
    expect(
      [
        [1, "working days"],
        [5, "working days"],
        [1.15, "ratio"],
        [9.25, "hour of day"],
        [3, "of 5"],
        [15, "count"],
      ].map(([value, unit]) => inUnit(Number(value), String(unit))),
    ).toEqual(["1 working day", "5 working days", "115%", "09:15", "3 of 5", "15"]);
  });

  it("says how far a sprint is, and by how much it is past its end", () => {
    expect([0, 6, 10, 11, 25].map((day) => sprintDay(day, 10))).toEqual([
      "not started",
      "day 6 of 10",
      "day 10 of 10",
      "ended 1 working day ago",
      "ended 15 working days ago",
    ]);
  });

  it("fills a sentence with its facts, and agrees with their counts", () => {
    const words =
      "{done} of {due:dependency|dependencies} {due?was|were} late for {days:working day}.";
    expect(filled(words, { done: 0, due: 1, days: 1 })).toBe(
      "0 of 1 dependency was late for 1 working day.",
    );
    expect(filled(words, { done: 1, due: 3, days: "3, 5" })).toBe(
      "1 of 3 dependencies were late for 3, 5 working days.",
    );
    expect(filled("{who} left.", {})).toBe("? left.");
    expect(withoutFacts(words)).toBe("… of … dependencies were late for … working days.");
  });

  it("writes shares without a space", () => {
    expect([0, 0.776, 1].map(percent)).toEqual(["0%", "78%", "100%"]);
  });
});
