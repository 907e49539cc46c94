import { describe, expect, it } from "vitest";
import type { Program } from "#domain";
import { applyAll, change, sprintCreation } from "#domain";
import { planningProgram } from "../../../../tests/fixtures/planning-program.ts";
import { as, calendar, day, smallProgram } from "../../../../tests/fixtures/small-program.ts";

/** The small program before its first sprint. */
const empty: Program = { ...smallProgram(), sprint: new Map() };
const starting = (startDay: string) =>
  applyAll(empty, [change("cycle-edited", "C1", { startDay: day(startDay) })]);
const proposed = (program: Program, on: string) =>
  sprintCreation(program, as("M1", day(on)))?.startDay;

describe("the first sprint of a program", () => {
  it("is proposed from the next working day, whenever the cycle or its stages began", () => {
    expect(proposed(starting("2026-09-07"), "2026-11-23")).toBe("2026-11-24");
    expect(proposed(starting("2026-09-07"), "2026-11-27")).toBe("2026-11-30");
    const holidays = [{ day: day("2026-11-24"), name: "Closed" }];
    const free = { ...empty, facts: { ...empty.facts, calendar: { ...calendar, holidays } } };
    expect(proposed(free, "2026-11-23")).toBe("2026-11-25");
  });

  it("is proposed from the cycle's first working day if that is still ahead", () => {
    expect(proposed(starting("2026-12-05"), "2026-11-23")).toBe("2026-12-07");
  });

  it("the next one follows on the last", () => {
    expect(proposed(smallProgram(), "2026-11-23")).toBe("2026-11-30");
  });
});

describe("the form of a new sprint", () => {
  it("lasts as long as the setting says, and can aim at outcomes that were not dropped", () => {
    const form = sprintCreation(planningProgram(), as("M1"));
    expect(form).toMatchObject({
      cycleId: "C1",
      number: 6,
      startDay: "2026-12-14",
      endDay: "2026-12-27",
      outcomes: [{ id: "O1", title: "Fewer outages" }],
      offer: { open: true },
    });
    const dropped = planningProgram(
      change("outcome-edited", "O1", { droppedReason: "Not needed" }),
    );
    expect(sprintCreation(dropped, as("M1"))?.outcomes).toEqual([]);
  });

  it("is none without a cycle, and closed to who may not", () => {
    const bare: Program = { ...empty, facts: { ...empty.facts, currentCycleId: null } };
    expect(sprintCreation(bare, as("M1"))).toBeNull();
    expect(sprintCreation(smallProgram(), as("M8"))?.offer.open).toBe(false);
  });
});
