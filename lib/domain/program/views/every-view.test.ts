import { describe, expect, it } from "vitest";
import type { Change, Day, Program, Situation } from "#domain";
import { advanceClocks, applyAll, change } from "#domain";
import { people } from "../../../../prisma/seed/clearwater/people.ts";
import { asPerson, clearwater } from "../../../../tests/fixtures/clearwater.ts";
import {
  everyRulePage,
  everyView,
  flaws,
  stringsIn,
} from "../../../../tests/fixtures/every-view.ts";
import { as, smallProgram } from "../../../../tests/fixtures/small-program.ts";
import { addDays, dayAt, instantAt } from "../../calendar/index.ts";

/** One reader of each combination of roles. */
const readers = people.filter(
  ({ roles }, index) =>
    people.findIndex((one) => [...one.roles].sort().join() === [...roles].sort().join()) === index,
);

function flawsOf(views: readonly (readonly [string, () => unknown])[]): readonly string[] {
  const found = new Set<string>();
  for (const [view, make] of views)
    for (const [path, text] of stringsIn(make()))
      for (const [flaw, pattern] of flaws)
        if (pattern.test(text)) found.add(`${view}${path}: ${flaw}: ${text}`);
  return [...found];
}

describe("every view of the demo", () => {
  it.each(readers.map(({ key, roles }) => [key, roles.join(", ")] as const))(
    "reads well to %s (%s)",
    (key) => {
      expect(flawsOf(everyView(clearwater(), asPerson(key)))).toEqual([]);
    },
  );

  it("reads well on every page of the rulebook", () => {
    expect(flawsOf(everyRulePage(clearwater(), asPerson("leila")))).toEqual([]);
  });
});

describe("the flaws that are looked for", () => {
  it.each([
    ["an unfilled placeholder", "Plan a deliverable with {pillar}."],
    ["a count of one with a plural", "1 actions came out of it."],
    ["a count of one with a plural", "It took 1 working days."],
    ["a value that is none", "undefined of 3"],
    ["a missing fact", "? is not known here."],
    ["a double space", "It  is late."],
    ["a space before a full stop", "It is late ."],
    ["a share with a space", "78 % are on time."],
    ["a day without its year", "Due Fri 27 Nov."],
  ])("%s: %j", (name, text) => {
    expect(flaws.filter(([, pattern]) => pattern.test(text)).map(([flaw]) => flaw)).toContain(name);
  });

  it.each(["1 action", "sprint 1 days", "11 days", "2.1 points", "78% of 1 or more"])(
    "none in %j",
    (text) => {
      expect(flaws.filter(([, pattern]) => pattern.test(text)).map(([flaw]) => flaw)).toEqual([]);
    },
  );
});

/** A program from before days were limited: whatever may hold a day holds the calendar's last. */
function atTheEnd(program: Program): Program {
  const last: Day = dayAt(9_999_999);
  const changes: Change[] = [
    change("deliverable-edited", "DL01", { startDay: last, dueDay: last }),
    change("deliverable-edited", "DL02", { forecastDay: last }),
    change("dependency-edited", "DP-1", { needByDay: last }),
    change("gate-edited", "G-1", { scheduledDay: last }),
    change("program-edited", program.id, {
      calendar: { ...program.facts.calendar, holidays: [{ day: last, name: "The last day" }] },
    }),
  ];
  return applyAll(program, changes);
}

describe("a program that holds 9999-12-31", () => {
  const program = atTheEnd(smallProgram());

  it.each(["M1", "M2", "M5", "M8"])("opens every view for %s", (memberId) => {
    for (const [, make] of everyView(program, as(memberId))) make();
  });

  it("opens every view on that day", () => {
    const last = dayAt(9_999_999);
    const situation: Situation = { ...as("M1"), today: last };
    for (const [, make] of everyView(program, situation)) make();
  });

  it("lets its clocks run, also on the last of all days after a month without them", () => {
    expect(advanceClocks.carryOut(program, {}, as("clock")).kind).toBe("done");
    const today = dayAt(9_999_999);
    const at = (day: Day) => instantAt(program.facts.calendar, day, "12:00");
    const since = at(addDays(today, -30));
    const last = { ...as("clock"), today, now: at(today) };
    expect(advanceClocks.carryOut(program, { since }, last).kind).toBe("done");
  });
});
