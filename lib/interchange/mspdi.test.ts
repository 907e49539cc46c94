import { expect, test } from "vitest";
import { planFile } from "../../tests/fixtures/plan-files.ts";
import type { PlanActivity, PlanDraft } from "./index.ts";
import { columnValues, readPlan } from "./index.ts";

function draftOf(bytes: Uint8Array): PlanDraft {
  const reading = readPlan(bytes, { fileName: "plan.xml" });
  if (reading.outcome !== "read") throw new Error(reading.problem.sentence);
  return reading.draft;
}

const draft = draftOf(planFile("water-works.xml"));

function activity(key: string): PlanActivity {
  const found = draft.activities.find((one) => one.key === key);
  if (!found) throw new Error(`no activity ${key}`);
  return found;
}

test("each row of a plan is an activity or left out with its reason", () => {
  const gone = draft.leftOut.filter(({ kind }) => kind === "activity");
  expect(draft.source.rowCount).toBe(24);
  expect(draft.activities.length + gone.length).toBe(24);
  expect(gone.map(({ row, name }) => [row, name])).toEqual([
    [10, null],
    [11, "Old idea"],
    [14, "Survey again"],
    [19, "Weekly meeting 1"],
    [20, "Weekly meeting 2"],
    [22, "Ghost of the electrics"],
  ]);
});

test("each link of a plan is a link or left out with its reason", () => {
  const gone = draft.leftOut.filter(({ kind }) => kind === "link");
  expect(draft.source.linkCount).toBe(16);
  expect(new Set(draft.links.map(({ ordinal }) => ordinal)).size + gone.length).toBe(16);
  const reasons = gone.map(({ row, reason }) => `${row}: ${reason}`);
  expect(reasons).toEqual([
    expect.stringMatching(/^12: The predecessor is in another plan .*other\.mpp/),
    "11: Its row was left out.",
    expect.stringMatching(/^12: One end, row 11 “Old idea”, was left out/),
    expect.stringMatching(/^12: One end has the key “77”, which isn't in the file/),
    expect.stringMatching(/^12: The activity is linked to itself/),
    expect.stringMatching(/^5: The activities below the summary are already linked/),
    expect.stringMatching(/^15: It would close a circle: “Ring one”, “Ring two” and “Ring three”/),
  ]);
});

test("all four link types come over with lag in working days", () => {
  const drawn = draft.links.map(
    ({ fromKey, toKey, linkType, lagDays, lagPercent, lagElapsed }) =>
      `${fromKey}→${toKey} ${linkType} ${lagDays}${lagPercent === null ? "" : ` ${lagPercent}%`}${lagElapsed ? " elapsed" : ""}`,
  );
  expect(drawn).toEqual([
    "2→3 FS 0",
    "3→4 SS 2",
    "4→6 FF -1",
    // Half of the predecessor's 15 days.
    "6→7 FS 7.5 50%",
    // Seven calendar days hold five working days.
    "7→8 FS 5 elapsed",
    "8→9 SF 0",
    "15→16 FS 0",
    "16→17 FS 0",
    "9→23 FF 0",
  ]);
});

test("a link on a summary is carried to the activities that say the same", () => {
  const carried = draft.links.filter(({ carriedFrom }) => carriedFrom !== null);
  expect(carried).toMatchObject([
    { fromKey: "9", toKey: "23", carriedFrom: { fromKey: "5", toKey: "23" }, row: 23 },
  ]);
  expect(draft.notes.join("\n")).toContain("replaced by 1 link between the activities below");
});

test("summaries, outline and the plan's own row are told apart", () => {
  expect(activity("0")).toMatchObject({ level: 0, summary: true, outline: [] });
  expect(activity("1")).toMatchObject({ level: 1, summary: true, outline: [], parentKey: "0" });
  expect(activity("3")).toMatchObject({
    level: 2,
    summary: false,
    outline: ["Foundation & ground"],
    parentKey: "1",
  });
  expect(draft.source.title).toBe("Water works");
});

test("an activity keeps its figures, dates and words", () => {
  expect(activity("2")).toMatchObject({
    row: 2,
    startDay: "2026-03-02",
    finishDay: "2026-03-06",
    durationDays: 5,
    percentComplete: 50,
    critical: true,
    totalSlackDays: 0,
    notes: "First line\nsecond <line>",
    ownerNames: ["Ada Brook"],
  });
  expect(activity("3")).toMatchObject({
    deadlineDay: "2026-03-18",
    constraint: { kind: "START_NOT_BEFORE", day: "2026-03-09" },
    ownerNames: ["Ada Brook", "Ben Weir"],
  });
  expect(activity("4").totalSlackDays).toBe(5);
  expect(activity("9")).toMatchObject({ milestone: true, durationDays: 0 });
  // 168 hours of calendar time are a week.
  expect(activity("8").durationDays).toBe(5);
  expect(columnValues(activity("2"), "Site")).toEqual(["North"]);
});

test("rows with faults come over without the fault, which is listed", () => {
  expect(activity("13")).toMatchObject({ name: "(no name, row 13)", finishDay: null });
  expect(activity("23")).toMatchObject({ startDay: null, finishDay: "2026-04-01" });
  expect(activity("18")).toMatchObject({ summary: false });
  const told = draft.leftOut.filter(({ kind }) => kind === "date" || kind === "inserted-plan");
  expect(told.map(({ row, kind }) => [row, kind])).toEqual([
    [13, "date"],
    [21, "inserted-plan"],
    [23, "date"],
  ]);
});

test("owners are people with work; material and idle resources are left out", () => {
  expect(draft.owners).toEqual([
    { name: "Ada Brook", email: "ada@water.example", activityCount: 2 },
    { name: "Ben Weir", email: null, activityCount: 2 },
  ]);
  const gone = draft.leftOut.filter(({ kind }) => kind === "owner").map(({ name }) => name);
  expect(gone).toEqual(["Concrete", "Idle hand"]);
});

test("the calendar has its weekend, hours and holidays, recurring ones spelled out", () => {
  expect(draft.calendar).toMatchObject({
    name: "Building site",
    weekendDays: [6, 7],
    opensAt: "08:00",
    closesAt: "17:00",
    extraWorkingDays: [{ day: "2026-03-28", name: "Saturday shift" }],
  });
  expect(draft.calendar?.holidays.map(({ day }) => day)).toEqual([
    "2026-03-31",
    "2026-04-02",
    "2026-04-03",
    "2026-05-01",
    "2026-05-15",
    "2026-05-29",
    "2026-11-26",
    "2026-12-31",
  ]);
  expect(draft.leftOut.filter(({ kind }) => kind === "calendar").map(({ name }) => name)).toEqual([
    "Summer hours",
  ]);
});

test("prefixed markup, CDATA and a plan of names only are read", () => {
  const flat = draftOf(planFile("flat-prefix.xml"));
  expect(flat.activities.map(({ name }) => name)).toEqual([
    "A1-Dig",
    "A1-Fill & level",
    "B2-Dig",
    "B2-Fill",
  ]);
  expect(flat.links).toHaveLength(1);
  expect(flat.calendar).toBeNull();
  expect(flat.groupings[0]).toMatchObject({ id: "prefix:-", ungroupedCount: 0 });
});

test("UTF-16, with a mark and without, reads like UTF-8", () => {
  const text = new TextDecoder().decode(planFile("water-works.xml")).replace("UTF-8", "UTF-16");
  const little = Buffer.from(text, "utf16le");
  const big = Buffer.from(text, "utf16le").swap16();
  for (const bytes of [little, Buffer.concat([Buffer.from([0xff, 0xfe]), little]), big]) {
    const read = draftOf(bytes);
    expect(read.activities).toEqual(draft.activities);
    expect(read.source.encoding).toMatch(/^UTF-16/);
  }
});
