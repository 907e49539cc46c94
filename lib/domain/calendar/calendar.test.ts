import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Day, WorkCalendar } from "./index.ts";
import {
  addClock,
  addDays,
  addWorkingDays,
  addYears,
  compareDays,
  compareInstants,
  dayAt,
  dayNumberOf,
  dayOf,
  daysBetween,
  dayUnread,
  instantAt,
  instantFrom,
  isDay,
  isInstant,
  isZone,
  millisecondsOf,
  parseDay,
  parseInstant,
  plusMilliseconds,
  readDay,
  timeOf,
  weekdayOf,
} from "./index.ts";

const dayNumber = fc.integer({ min: -719_162, max: 2_932_896 });
const modernMillisecond = fc.integer({ min: 0, max: 4_102_444_800_000 });
const zones = [
  "Europe/Stockholm",
  "America/New_York",
  "America/St_Johns",
  "Asia/Kolkata",
  "Pacific/Apia",
  "Australia/Lord_Howe",
  "Africa/Casablanca",
  "UTC",
];

function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === null) throw new Error(`${text} is no day`);
  return parsed;
}

function inZone(zone: string): WorkCalendar {
  return { zone, weekend: [6, 7], holidays: [], opensAt: "08:00", closesAt: "17:00" };
}

describe("days", () => {
  it("agree with the platform's own calendar for every day from year 1 to 9999", () => {
    fc.assert(
      fc.property(dayNumber, (number) => {
        const date = new Date(number * 86_400_000);
        expect(dayAt(number)).toBe(date.toISOString().slice(0, 10));
        expect(dayNumberOf(dayAt(number))).toBe(number);
        expect(weekdayOf(dayAt(number))).toBe(date.getUTCDay() || 7);
      }),
    );
  });

  it("take 29 February in leap years only", () => {
    expect(parseDay("2024-02-29")).toBe("2024-02-29");
    expect(parseDay("2000-02-29")).toBe("2000-02-29");
    expect(parseDay("1900-02-29")).toBeNull();
    expect(parseDay("2026-02-29")).toBeNull();
  });

  it.each([
    "2026-02-30",
    "2026-13-01",
    "2026-00-10",
    "2026-04-31",
    "2026-01-00",
    "0000-01-01",
    "2026-1-2",
    "26-01-02",
    "2026-01-02T00:00",
    "02/01/2026",
    "",
  ])("refuse %j", (text) => {
    expect(parseDay(text)).toBeNull();
    expect(isDay(text)).toBe(false);
  });

  it("forgive blanks around a day", () => {
    expect(parseDay(" 2026-11-23\n")).toBe("2026-11-23");
    expect(isDay(" 2026-11-23")).toBe(false);
  });

  it("add and subtract, in both directions", () => {
    fc.assert(
      fc.property(dayNumber, dayNumber, (a, b) => {
        const [from, to] = [dayAt(a), dayAt(b)];
        expect(addDays(from, daysBetween(from, to))).toBe(to);
        expect(Math.sign(compareDays(from, to))).toBe(Math.sign(a - b));
      }),
    );
  });

  it("stop at the years 1 and 9999 and never throw there", () => {
    const [first, last] = [dayAt(-999_999_999), dayAt(999_999_999)];
    expect([first, last]).toEqual(["0001-01-01", "9999-12-31"]);
    expect(addDays(last, 1)).toBe(last);
    expect(addDays(first, -1)).toBe(first);
    for (const zone of zones) {
      const cal = inZone(zone);
      for (const edge of [first, last]) {
        expect(addWorkingDays(cal, edge, 5) >= edge).toBe(true);
        expect(addWorkingDays(cal, edge, -5) <= edge).toBe(true);
        const instant = instantAt(cal, edge, "23:59");
        expect(isInstant(instant)).toBe(true);
        expect(isInstant(addClock(cal, instant, { workingHours: 40 }))).toBe(true);
        expect(isInstant(addClock(cal, instant, { workingDays: 9 }))).toBe(true);
        expect(isDay(dayOf(cal, instant))).toBe(true);
      }
    }
    expect(() => dayAt(0.5)).toThrow(RangeError);
    expect(() => dayAt(Number.NaN)).toThrow(RangeError);
    expect(() => instantFrom(Number.NaN)).toThrow(RangeError);
  });

  it("are taken from 1900 to 2199", () => {
    expect(parseDay("1900-01-01")).toBe("1900-01-01");
    expect(parseDay("2199-12-31")).toBe("2199-12-31");
    for (const text of ["1899-12-31", "2200-01-01", "9999-12-31"]) {
      expect(parseDay(text)).toBeNull();
      expect(readDay(text)).toBeNull();
      expect(dayUnread(text)).toBe(
        `The date ${text} is out of range. Use a year from 1900 to 2199.`,
      );
    }
  });

  it.each([
    ["2026-12-18", "2026-12-18"],
    ["18 Dec 2026", "2026-12-18"],
    [" 18 December 2026 ", "2026-12-18"],
    ["18.12.2026", "2026-12-18"],
    ["18/12/2026", null],
    ["31 Feb 2026", null],
    ["18 Duc 2026", null],
  ])("read %j as %j", (text, wanted) => {
    expect(readDay(text)).toBe(wanted);
  });

  it("that cannot be read say how to write them", () => {
    expect(dayUnread("18/12/2026")).toBe(
      "We couldn't read the date 18/12/2026. Use 18 Dec 2026 or 2026-12-18.",
    );
  });

  it("move by years, 29 February to the 28th", () => {
    expect(addYears(day("2024-02-29"), 1)).toBe("2025-02-28");
    expect(addYears(day("2026-11-27"), -2)).toBe("2024-11-27");
    expect(addYears(day("2026-11-27"), 9_000)).toBe("9999-11-27");
  });
});

describe("instants", () => {
  it("agree with the platform's ISO spelling and order", () => {
    fc.assert(
      fc.property(modernMillisecond, modernMillisecond, (a, b) => {
        const instant = instantFrom(a);
        expect(instant).toBe(new Date(a).toISOString());
        expect(millisecondsOf(instant)).toBe(a);
        expect(plusMilliseconds(instant, b - a)).toBe(new Date(b).toISOString());
        expect(Math.sign(compareInstants(instant, instantFrom(b)))).toBe(Math.sign(a - b));
      }),
    );
  });

  it.each([
    ["2026-11-22T09:00:00.123Z", "2026-11-22T09:00:00.123Z"],
    ["2026-11-22T09:00Z", "2026-11-22T09:00:00.000Z"],
    ["2026-11-22T09:00:07Z", "2026-11-22T09:00:07.000Z"],
    ["2026-11-22T09:00:07.5Z", "2026-11-22T09:00:07.500Z"],
    ["2026-11-22T09:00:07.123456Z", "2026-11-22T09:00:07.123Z"],
    ["2026-01-01T00:30+02:00", "2025-12-31T22:30:00.000Z"],
    ["2026-11-22T22:00:00-0330", "2026-11-23T01:30:00.000Z"],
  ])("read %s", (text, instant) => {
    expect(parseInstant(text)).toBe(instant);
  });

  it.each([
    "2026-11-22T09:00",
    "2026-11-22 09:00Z",
    "2026-02-30T09:00Z",
    "2026-11-22T24:00Z",
    "2026-11-22T09:60Z",
    "0001-01-01T00:00+02:00",
    "9999-12-31T23:00-02:00",
    "now",
  ])("refuse %s", (text) => {
    expect(parseInstant(text)).toBeNull();
    expect(isInstant(text)).toBe(false);
  });
});

describe("zones", () => {
  it("are known by IANA name, not by offset", () => {
    for (const zone of zones) expect(isZone(zone)).toBe(true);
    for (const text of ["", "Mars/Olympus", "+02:00", "Europe/Stockholm; DROP"])
      expect(isZone(text)).toBe(false);
  });

  it("show the wall clock that the platform shows", () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), modernMillisecond, (zone, milliseconds) => {
        const shown = new Date(milliseconds).toLocaleString("sv-SE", { timeZone: zone });
        const instant = instantFrom(milliseconds);
        expect(`${dayOf(inZone(zone), instant)} ${timeOf(inZone(zone), instant)}`).toBe(
          shown.slice(0, 16),
        );
      }),
      { numRuns: 300 },
    );
  });

  it("show the wall clock that the platform shows through every hour of 2011", () => {
    for (const zone of zones) {
      const platform = new Intl.DateTimeFormat("sv-SE", {
        timeZone: zone,
        dateStyle: "short",
        timeStyle: "short",
      });
      const cal = inZone(zone);
      const start = Date.UTC(2011, 0, 1);
      const wrong: string[] = [];
      for (let hour = 0; hour < 366 * 24; hour += 1) {
        const milliseconds = start + hour * 3_600_000 + 2_100_000;
        const instant = instantFrom(milliseconds);
        const shown = `${dayOf(cal, instant)} ${timeOf(cal, instant)}`;
        if (shown !== platform.format(milliseconds)) wrong.push(`${instant} is not ${shown}`);
      }
      expect(wrong).toEqual([]);
    }
  });

  it("answer a local time and take it back when the clocks show it", () => {
    const minute = fc.integer({ min: 0, max: 1_439 });
    const modernDay = fc.integer({ min: 14_000, max: 25_000 });
    fc.assert(
      fc.property(fc.constantFrom(...zones), modernDay, minute, (zone, number, at) => {
        const cal = inZone(zone);
        const time = `${String(Math.floor(at / 60)).padStart(2, "0")}:${String(at % 60).padStart(2, "0")}`;
        const instant = instantAt(cal, dayAt(number), time);
        const back = `${dayOf(cal, instant)} ${timeOf(cal, instant)}`;
        const asked = `${dayAt(number)} ${time}`;
        // A skipped time moves to the jump, never backwards.
        expect(back >= asked).toBe(true);
        if (back !== asked) {
          const minuteBefore = plusMilliseconds(instant, -1);
          expect(`${dayOf(cal, minuteBefore)} ${timeOf(cal, minuteBefore)}` < asked).toBe(true);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ["Europe/Stockholm", "2026-03-29", "01:59", "2026-03-29T00:59:00.000Z"],
    ["Europe/Stockholm", "2026-03-29", "02:30", "2026-03-29T01:00:00.000Z"],
    ["Europe/Stockholm", "2026-03-29", "03:00", "2026-03-29T01:00:00.000Z"],
    ["Europe/Stockholm", "2026-10-25", "02:30", "2026-10-25T00:30:00.000Z"],
    ["Europe/Stockholm", "2026-10-25", "03:00", "2026-10-25T02:00:00.000Z"],
    ["America/New_York", "2026-03-08", "02:15", "2026-03-08T07:00:00.000Z"],
    ["America/New_York", "2026-11-01", "01:30", "2026-11-01T05:30:00.000Z"],
    ["Asia/Kolkata", "2026-03-29", "09:00", "2026-03-29T03:30:00.000Z"],
    ["Australia/Lord_Howe", "2026-10-04", "02:10", "2026-10-03T15:30:00.000Z"],
    ["Australia/Lord_Howe", "2026-10-04", "02:30", "2026-10-03T15:30:00.000Z"],
    ["Australia/Lord_Howe", "2026-04-05", "01:45", "2026-04-04T14:45:00.000Z"],
    ["Australia/Lord_Howe", "2026-04-05", "02:00", "2026-04-04T15:30:00.000Z"],
    ["Pacific/Apia", "2011-12-30", "09:00", "2011-12-30T10:00:00.000Z"],
    ["Pacific/Apia", "2011-12-31", "00:00", "2011-12-30T10:00:00.000Z"],
    ["America/St_Johns", "2010-03-14", "00:30", "2010-03-14T03:31:00.000Z"],
    ["UTC", "2026-01-01", "24:00", "2026-01-02T00:00:00.000Z"],
  ])("%s: %s %s is %s", (zone, text, time, instant) => {
    expect(instantAt(inZone(zone), day(text), time)).toBe(instant);
  });

  it("refuse a time that is none", () => {
    for (const time of ["24:01", "8:00", "12:60", "noon"])
      expect(() => instantAt(inZone("UTC"), day("2026-01-01"), time)).toThrow(RangeError);
  });
});
