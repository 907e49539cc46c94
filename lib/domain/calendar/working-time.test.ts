import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Instant, WorkCalendar } from "./index.ts";
import {
  addClock,
  addWorkingDays,
  addWorkingHours,
  dayAt,
  dayOf,
  hoursInWorkingDay,
  instantAt,
  instantFrom,
  isWorkingDay,
  isWorkingTime,
  millisecondsOf,
  parseInstant,
  plusMilliseconds,
  timeOf,
  workingHoursBetween,
  workingTimeFrom,
} from "./index.ts";

const zones = [
  "Europe/Stockholm",
  "America/New_York",
  "Asia/Kolkata",
  "Pacific/Apia",
  "Australia/Lord_Howe",
];
const officeHours = [
  ["08:00", "17:00"],
  ["09:30", "18:00"],
  ["07:00", "12:00"],
] as const;
/** Hours that contain every jump of the clocks. */
const nightHours = [
  ["00:00", "24:00"],
  ["00:30", "06:00"],
  ["01:15", "02:45"],
] as const;
const jumps = [
  "2011-10-30T01:00Z",
  "2012-03-25T01:00Z",
  "2011-11-06T06:00Z",
  "2012-03-11T07:00Z",
  "2011-10-01T15:30Z",
  "2012-03-31T15:00Z",
  "2011-12-30T10:00Z",
  "2012-03-31T14:00Z",
].map(at);
/** 2010-10 to 2013, half of them within three hours of a jump in one of the zones. */
const moment = fc.oneof(
  fc
    .integer({ min: 1_286_000_000, max: 1_370_000_000 })
    .map((seconds) => instantFrom(seconds * 1_000)),
  fc
    .tuple(fc.constantFrom(...jumps), fc.integer({ min: -10_800, max: 10_800 }))
    .map(([jump, seconds]) => plusMilliseconds(jump, seconds * 1_000)),
);
const quarters = fc.integer({ min: 1, max: 400 }).map((quarter) => quarter / 4);
const daysOff = fc.array(
  fc.integer({ min: 14_884, max: 15_857 }).map((number) => ({ day: dayAt(number), name: "" })),
  { maxLength: 30 },
);
/** 2011-12-30 never came in Samoa, so a calendar of Samoa has it as a day off. */
const samoa = { day: dayAt(15_338), name: "the day that never was" };

function calendarsOpen(
  ...hours: readonly (readonly [string, string])[]
): fc.Arbitrary<WorkCalendar> {
  const weekends = fc.constantFrom([6, 7], [5, 6], [7], []);
  return fc
    .tuple(fc.constantFrom(...zones), weekends, daysOff, fc.constantFrom(...hours))
    .map(([zone, weekend, holidays, [opensAt, closesAt]]) => ({
      zone,
      weekend,
      holidays: [...holidays, samoa],
      opensAt,
      closesAt,
    }));
}

const anyCalendar = calendarsOpen(...officeHours, ...nightHours);
const officeCalendar = calendarsOpen(...officeHours);

const stockholm: WorkCalendar = {
  zone: "Europe/Stockholm",
  weekend: [6, 7],
  holidays: [],
  opensAt: "08:00",
  closesAt: "17:00",
};

function at(text: string): Instant {
  const parsed = parseInstant(text);
  if (parsed === null) throw new Error(`${text} is no instant`);
  return parsed;
}

function local(cal: WorkCalendar, instant: Instant): string {
  return `${dayOf(cal, instant)} ${timeOf(cal, instant)}`;
}

describe("working hours", () => {
  it.each([
    ["within a day", "2026-11-20T09:00Z", 4, "2026-11-20 14:00"],
    ["up to the closing", "2026-11-20T12:00Z", 4, "2026-11-20 17:00"],
    ["over a weekend", "2026-11-20T15:00Z", 4, "2026-11-23 11:00"],
    ["from a Saturday", "2026-11-21T15:00Z", 4, "2026-11-23 12:00"],
    ["from before the opening", "2026-11-20T05:00Z", 0.5, "2026-11-20 08:30"],
    ["from the closing", "2026-11-20T16:00Z", 9, "2026-11-23 17:00"],
    ["over the spring jump", "2026-03-27T15:00Z", 2, "2026-03-30 09:00"],
    ["over the autumn jump", "2026-10-23T14:00Z", 2, "2026-10-26 09:00"],
    ["backwards", "2026-11-23T08:00Z", -2, "2026-11-20 16:00"],
    ["backwards to the opening", "2026-11-23T09:00Z", -2, "2026-11-23 08:00"],
  ])("add %s", (_, from, hours, to) => {
    expect(local(stockholm, addWorkingHours(stockholm, at(from), hours))).toBe(to);
  });

  it("are none outside working time", () => {
    const between = (a: string, b: string) => workingHoursBetween(stockholm, at(a), at(b));
    expect(between("2026-11-20T16:00Z", "2026-11-23T07:00Z")).toBe(0);
    expect(between("2026-11-20T18:00Z", "2026-11-22T20:00Z")).toBe(0);
    expect(between("2026-11-20T15:30Z", "2026-11-23T07:15Z")).toBe(0.75);
    expect(between("2026-11-23T07:15Z", "2026-11-20T15:30Z")).toBe(-0.75);
    expect(between("2026-10-23T06:00Z", "2026-10-26T16:00Z")).toBe(18);
  });

  it("count by the local clock on the nights the clocks jump", () => {
    const always = { ...stockholm, weekend: [], opensAt: "00:00", closesAt: "24:00" };
    const between = (a: string, b: string) => workingHoursBetween(always, at(a), at(b));
    // 29 March 2026 has 23 hours on the stopwatch, 25 October has 25; both have 24 on the wall.
    expect(between("2026-03-28T23:00Z", "2026-03-29T22:00Z")).toBe(24);
    expect(between("2026-10-24T22:00Z", "2026-10-25T23:00Z")).toBe(24);
    // The repeated hour stands still.
    expect(between("2026-10-25T00:30Z", "2026-10-25T01:00Z")).toBe(0.5);
    expect(between("2026-10-25T01:00Z", "2026-10-25T02:00Z")).toBe(0);
    expect(between("2026-10-25T01:30Z", "2026-10-25T02:30Z")).toBe(0.5);
  });

  it("count half an hour twice on Lord Howe only once", () => {
    const cal = { ...stockholm, zone: "Australia/Lord_Howe", weekend: [], opensAt: "01:00" };
    const between = (a: string, b: string) => workingHoursBetween(cal, at(a), at(b));
    expect(between("2026-04-04T14:00Z", "2026-04-04T15:30Z")).toBe(1);
    expect(between("2026-10-03T14:30Z", "2026-10-03T15:30Z")).toBe(1.5);
  });

  it("count a day that a zone skipped, unless it is a day off", () => {
    const apia = { ...stockholm, zone: "Pacific/Apia" };
    const between = (cal: WorkCalendar) =>
      workingHoursBetween(cal, at("2011-12-29T18:00Z"), at("2011-12-31T18:00Z"));
    expect(between(apia)).toBe(18);
    expect(between({ ...apia, holidays: [samoa] })).toBe(9);
  });

  it("come back when added and taken away, within working time", () => {
    fc.assert(
      fc.property(officeCalendar, moment, quarters, (cal, any, hours) => {
        const from = workingTimeFrom(cal, any);
        const to = addWorkingHours(cal, from, hours);
        expect(workingHoursBetween(cal, from, to)).toBe(hours);
        expect(addWorkingHours(cal, to, -hours)).toBe(from);
      }),
      { numRuns: 500 },
    );
  });

  it("add up over any three instants, whatever the clocks do", () => {
    fc.assert(
      fc.property(anyCalendar, moment, moment, moment, (cal, a, b, c) => {
        const around = workingHoursBetween(cal, a, b) + workingHoursBetween(cal, b, c);
        expect(around).toBeCloseTo(workingHoursBetween(cal, a, c), 6);
      }),
    );
  });

  it("never run backwards, whatever the clocks do", () => {
    const minutes = fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 3_000 }));
    fc.assert(
      fc.property(anyCalendar, moment, minutes, quarters, (cal, early, later, hours) => {
        const late = instantFrom(millisecondsOf(early) + later * 60_000);
        expect(workingHoursBetween(cal, early, late)).toBeGreaterThanOrEqual(0);
        const [first, second] = [early, late].map((from) => addWorkingHours(cal, from, hours));
        expect(String(first) <= String(second)).toBe(true);
        expect(String(first) > early).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it("never promise less time than asked", () => {
    fc.assert(
      fc.property(anyCalendar, moment, quarters, (cal, from, hours) => {
        const to = addWorkingHours(cal, from, hours);
        expect(workingHoursBetween(cal, from, to)).toBeGreaterThanOrEqual(hours - 1e-9);
      }),
      { numRuns: 500 },
    );
  });

  it("fill a working day", () => {
    fc.assert(
      fc.property(officeCalendar, moment, (cal, any) => {
        const from = workingTimeFrom(cal, any);
        const day = dayOf(cal, from);
        const opening = instantAt(cal, day, cal.opensAt);
        const closing = instantAt(cal, day, cal.closesAt);
        expect(workingHoursBetween(cal, opening, closing)).toBe(hoursInWorkingDay(cal));
        expect(isWorkingTime(cal, opening)).toBe(true);
        expect(isWorkingTime(cal, closing)).toBe(false);
      }),
    );
  });
});

describe("a clock", () => {
  it.each([
    ["starts at once in working time", "2026-11-20T09:00Z", "2026-11-20 10:00"],
    ["starts at the opening in the early morning", "2026-11-20T05:00Z", "2026-11-20 08:00"],
    ["starts next morning in the evening", "2026-11-19T18:00Z", "2026-11-20 08:00"],
    ["starts next morning at the closing", "2026-11-19T16:00Z", "2026-11-20 08:00"],
    ["starts on Monday at the weekend", "2026-11-21T09:00Z", "2026-11-23 08:00"],
  ])("%s", (_, from, start) => {
    expect(local(stockholm, workingTimeFrom(stockholm, at(from)))).toBe(start);
  });

  it("I-71 a limit of working days ends at the same local time, over a weekend and a jump", () => {
    const ends = (from: string, workingDays: number) =>
      local(stockholm, addClock(stockholm, at(from), { workingDays }));
    expect(ends("2026-11-19T09:30Z", 1)).toBe("2026-11-20 10:30");
    expect(ends("2026-11-20T09:30Z", 1)).toBe("2026-11-23 10:30");
    expect(ends("2026-03-27T09:30Z", 1)).toBe("2026-03-30 10:30");
    expect(ends("2026-10-23T08:30Z", 3)).toBe("2026-10-28 10:30");
    expect(ends("2026-11-20T19:00Z", 2)).toBe("2026-11-25 08:00");
    expect(ends("2026-11-21T12:00Z", 0)).toBe("2026-11-23 08:00");
  });

  it("I-71 a limit of working hours runs in working time only", () => {
    const ends = (from: string, workingHours: number) =>
      local(stockholm, addClock(stockholm, at(from), { workingHours }));
    expect(ends("2026-11-20T14:00Z", 4)).toBe("2026-11-23 10:00");
    expect(ends("2026-11-21T12:00Z", 4)).toBe("2026-11-23 12:00");
    expect(ends("2026-11-21T12:00Z", 0)).toBe("2026-11-23 08:00");
  });

  it("ends on the local time it started, so many working days later, in every zone", () => {
    const days = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(officeCalendar, moment, days, (cal, from, workingDays) => {
        const start = workingTimeFrom(cal, from);
        const end = addClock(cal, from, { workingDays });
        const day = addWorkingDays(cal, dayOf(cal, start), workingDays);
        expect(local(cal, end)).toBe(`${day} ${timeOf(cal, start)}`);
        expect(isWorkingDay(cal, day)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
