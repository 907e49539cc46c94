import { describe, expect, it } from "vitest";
import { at, day, smallProgram } from "../../../tests/fixtures/small-program.ts";
import { plannedSprint } from "../../../tests/fixtures/small-sprint.ts";
import type { Change } from "../changes.ts";
import { change } from "../changes.ts";
import { applyAll } from "../engine/apply.ts";
import type { Sprint, SprintItem } from "../nouns.ts";
import type { Program } from "../program.ts";
import { placedItem } from "../sprints/commands/sprint-shape.ts";
import { carriedDays, carriedDueDay, carriesOverInto } from "./carry-overs.ts";

const sprint = (program: Program, id: string): Sprint => {
  const found = program.sprint.get(id);
  if (!found) throw new Error(`The fixture lacks ${id}`);
  return found;
};
/** Does DL01, which left sprint 4 like this, carry over into another sprint? */
const carries = (item: Partial<SprintItem>, from: Partial<Sprint> = {}, into = "S5") => {
  const program = applyAll(plannedSprint(), [
    change("sprint-item-removed", "SI-1", item),
    change("sprint-edited", "S4", from),
  ]);
  return carriesOverInto(program, "DL01", sprint(program, into));
};
const out = (text: string, time = "10:00"): Partial<SprintItem> => ({
  removed: true,
  removedAt: at(text, time),
});

describe("I-41 what comes into a sprint carries over", () => {
  it.each<[string, boolean, Partial<SprintItem>, Partial<Sprint>]>([
    ["was returned", true, { disposition: "RETURNED" }, {}],
    ["was accepted", false, { disposition: "ACCEPTED" }, {}],
    ["stands there still", false, {}, {}],
    ["was taken out while it ran", true, out("2026-11-18"), {}],
    ["was taken out on its first day", true, out("2026-11-16", "00:00"), {}],
    ["was taken out before its first day", false, out("2026-11-13"), {}],
    ["was taken out of a plan that never ran", false, out("2026-11-18"), { state: "PLANNED" }],
    ["was taken out of a sprint closed since", true, out("2026-11-18"), { state: "CLOSED" }],
    [
      "was taken out at the minute it began",
      true,
      out("2026-11-17"),
      { startedAt: at("2026-11-17") },
    ],
    [
      "was taken out before it was begun late",
      false,
      out("2026-11-16"),
      { startedAt: at("2026-11-17") },
    ],
    ["is removed at an unknown time", false, { removed: true, removedAt: null }, {}],
    ["was put back", false, { removed: false, removedAt: at("2026-11-18") }, {}],
    [
      "was returned by a cancelled sprint",
      false,
      { disposition: "RETURNED" },
      { state: "CANCELLED" },
    ],
  ])("I-41 of a sprint that it left, when it %s: %s", (_title, expected, item, from) => {
    expect(carries(item, from)).toBe(expected);
  });

  it("I-41 goes forward only, and asks the last place alone", () => {
    expect(carries({ disposition: "RETURNED" }, {}, "S4")).toBe(false);
    expect(carries({ disposition: "RETURNED" }, {}, "S3")).toBe(false);
    const again: Change = change("sprint-item-recorded", "SI-9", {
      ...placedItem({ sprintId: "S5", deliverableId: "DL01", pointsAtLock: 5 }),
    });
    const program = applyAll(plannedSprint(), [
      change("sprint-item-disposed", "SI-1", { disposition: "RETURNED" }),
      again,
    ]);
    expect(carriesOverInto(program, "DL01", sprint(program, "S5"))).toBe(false);
    expect(carriesOverInto(smallProgram(), "DL01", sprint(program, "S5"))).toBe(false);
  });
});

describe("I-41 the days of carried work", () => {
  const program = plannedSprint();
  const into = sprint(program, "S5");
  const days = (
    dueDay: string | null,
    forecastDay: string | null,
    wanted: string | null = null,
  ) => {
    const carried = carriedDays(
      program,
      {
        dueDay: dueDay === null ? null : day(dueDay),
        forecastDay: forecastDay === null ? null : day(forecastDay),
      },
      into,
      wanted === null ? null : day(wanted),
    );
    return [carried.dueDay, carried.forecastDay];
  };

  it("I-41 is due on the last working day of the sprint it comes into", () => {
    expect(carriedDueDay(program, into)).toBe("2026-12-11");
    const weekend = { ...into, startDay: day("2026-12-12"), endDay: day("2026-12-13") };
    expect(carriedDueDay(program, weekend)).toBe("2026-12-13");
  });

  it.each([
    ["2026-11-27", "2026-11-27", null, ["2026-12-11", null]],
    ["2026-11-30", "2026-11-30", null, ["2026-11-30", "2026-11-30"]],
    ["2026-12-18", "2026-11-29", null, ["2026-12-18", null]],
    [null, null, null, ["2026-12-11", null]],
    ["2026-12-18", null, "2026-12-09", ["2026-12-09", null]],
  ] as const)(
    "I-41 due %s and expected %s, wanted %s, it gets %j",
    (due, forecast, wanted, got) => {
      expect(days(due, forecast, wanted)).toEqual(got);
    },
  );
});
