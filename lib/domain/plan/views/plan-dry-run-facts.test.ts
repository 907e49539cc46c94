import { describe, expect, it } from "vitest";
import { calendar, day, today } from "../../../../tests/fixtures/small-program.ts";
import type { PlanDryRun } from "./plan-dry-run.ts";
import { dryRunFacts } from "./plan-dry-run-facts.ts";

const dryRun: PlanDryRun = {
  fileName: "plan.xml",
  source: "Microsoft Project XML, 65 rows",
  title: "Plan",
  startDay: today,
  endDay: day("2026-12-18"),
  calendar,
  calendarName: null,
  by: "Summary tasks",
  groupings: [],
  streams: [],
  deliverables: 12,
  headings: 3,
  milestones: 2,
  undated: 4,
  unowned: 5,
  pointsFrom: "estimates",
  dependencies: 0,
  crossing: 0,
  withLag: 0,
  linkTypes: [],
  owners: [],
  leftOut: [],
  leftOutCount: 0,
  notes: [],
  questions: [],
  columns: [],
  roles: [],
};
const owner = (name: string, accountId: string | null) => ({ name, deliverables: 1, accountId });
const links = {
  dependencies: 9,
  crossing: 2,
  withLag: 3,
  linkTypes: [
    { linkType: "FS", count: 8 },
    { linkType: "SS", count: 0 },
    { linkType: "FF", count: 1 },
  ],
} as const;

describe("the figures of a dry run", () => {
  it("come in reading order", () => {
    expect(dryRunFacts(dryRun).map(({ name }) => name)).toEqual([
      "File",
      "Deliverables",
      "Dependencies",
      "Owners",
      "Calendar",
    ]);
  });

  it.each<[string, Partial<PlanDryRun>, string]>([
    ["File", {}, "plan.xml: Microsoft Project XML, 65 rows"],
    [
      "Deliverables",
      {},
      "12 rows, 2 of them milestones. 3 headings don't become deliverables. 4 without a date, 5 without an owner. Points come from the plan's estimates.",
    ],
    [
      "Deliverables",
      { deliverables: 1, milestones: 1, headings: 1, pointsFrom: "durations" },
      "1 row, 1 of them a milestone. 1 heading doesn't become a deliverable. 4 without a date, 5 without an owner. Points come from durations: one per working day, none for milestones.",
    ],
    ["Dependencies", {}, "None."],
    [
      "Dependencies",
      links,
      "9 (8 FS, 1 FF), 3 with lag or lead. 2 between workstreams need the provider's agreement.",
    ],
    [
      "Dependencies",
      { ...links, crossing: 1 },
      "9 (8 FS, 1 FF), 3 with lag or lead. 1 between workstreams needs the provider's agreement.",
    ],
    ["Owners", {}, "None."],
    [
      "Owners",
      { owners: [owner("Ada Lind", "A1"), owner("Kim", null), owner("Lou", null)] },
      "3, 1 of them with an account here.",
    ],
    ["Calendar", {}, "The plan has none, so Monday to Friday, 08:00 to 16:00, 0 holidays."],
    [
      "Calendar",
      {
        calendarName: "Plant",
        calendar: { ...calendar, holidays: [{ day: day("2026-12-25"), name: "Christmas" }] },
      },
      "“Plant”, 08:00 to 16:00, 1 holiday.",
    ],
  ])("%s: %j", (name, set, value) => {
    const facts = dryRunFacts({ ...dryRun, ...set });
    expect(facts.find((one) => one.name === name)?.value).toBe(value);
  });
});
