import { describe, expect, it } from "vitest";
import { as, at, calendar, day, smallProgram } from "../../../../tests/fixtures/small-program.ts";
import type { Program } from "../../program.ts";
import type { RankedNeed } from "./need.ts";
import { byConsequence, byRule, dayClock, hoursClock, nameList } from "./need.ts";

const program = smallProgram();

describe("the clock of a need", () => {
  it.each([
    ["2026-11-23", "10:00", "in 1 working hour"],
    ["2026-11-23", "12:00", "in 2 working hours"],
    ["2026-11-25", "09:00", "in 15 working hours"],
    ["2026-11-25", "10:00", "in 2 working days"],
    ["2026-11-23", "09:00", "1 working hour ago"],
    ["2026-11-20", "10:00", "8 working hours ago"],
    ["2026-11-19", "11:00", "15 working hours ago"],
    ["2026-11-19", "10:00", "2 working days ago"],
    ["2026-11-16", "10:00", "5 working days ago"],
  ])("of %s %s, looked at on Mon 2026-11-23 at 10:00, says %s", (on, time, words) => {
    expect(hoursClock(program, at(on, time), as("M1"))).toBe(words);
  });

  it("divides by the length of the program's own working day", () => {
    const short = { ...calendar, opensAt: "08:30", closesAt: "13:00" };
    const own: Program = { ...program, facts: { ...program.facts, calendar: short } };
    expect(hoursClock(own, at("2026-12-07"), as("M1"))).toBe("in 10 working days");
  });

  it.each([
    ["2026-11-23", "2026-11-23", "today"],
    ["2026-11-24", "2026-11-23", "in 1 working day"],
    ["2026-11-27", "2026-11-23", "in 4 working days"],
    ["2026-11-20", "2026-11-23", "1 working day ago"],
    ["2026-11-16", "2026-11-23", "5 working days ago"],
    ["2026-11-28", "2026-11-27", "before the next working day"],
    ["2026-11-27", "2026-11-28", "since the last working day"],
    ["2026-11-30", "2026-11-29", "in 1 working day"],
  ])("of %s, looked at on %s, says %s", (on, today, words) => {
    expect(dayClock(program, day(on), as("M1", day(today)))).toBe(words);
  });
});

describe("what a need says besides", () => {
  it("names each person once, in order, and nobody for a place that is empty", () => {
    expect(nameList(program, ["M3", null, "M2", "M3"])).toEqual(["Cleo Nair", "Ben Moor"]);
  });

  it("orders by weight, then by the earlier clock, then by id as people count", () => {
    const need = (id: string, weight: number, clock: string): RankedNeed => ({
      id,
      weight,
      at: clock,
      cause: null,
      urgency: "soon",
      sentence: "",
      clock: null,
      concerned: [],
      why: byRule("I-71", ""),
      action: { label: "", path: "" },
    });
    const ordered = [
      need("light", 40, "2026-11-01"),
      need("late", 60, "2026-11-24"),
      need("DL10", 60, "2026-11-23"),
      need("DL9", 60, "2026-11-23"),
      need("early", 60, "2026-11-22"),
      need("heavy", 90, "2026-11-30"),
    ].sort(byConsequence);
    expect(ordered.map(({ id }) => id)).toEqual(["heavy", "early", "DL9", "DL10", "late", "light"]);
  });
});
