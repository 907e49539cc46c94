import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Day, WorkCalendar } from "./index.ts";
import {
  addDays,
  addWorkingDays,
  calendarFaults,
  dayAt,
  daysBetween,
  hoursInWorkingDay,
  isWorkingDay,
  nthWorkingDay,
  parseDay,
  weekdayOf,
  workingDayFrom,
  workingDayNumber,
  workingDaysBetween,
  workingDaysIn,
} from "./index.ts";

const anyDay = fc.integer({ min: 20_000, max: 21_000 }).map(dayAt);
const count = fc.integer({ min: -300, max: 300 });
const calendars = fc.record({
  zone: fc.constant("Europe/Stockholm"),
  weekend: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 6 }),
  holidays: fc.array(
    anyDay.map((day) => ({ day, name: "holiday" })),
    { maxLength: 60 },
  ),
  opensAt: fc.constant("08:00"),
  closesAt: fc.constant("16:30"),
});

/** Christmas of Stockholm: Thursday 24 and Friday 25 December 2026, and Friday 1 January 2027. */
const stockholm: WorkCalendar = {
  zone: "Europe/Stockholm",
  weekend: [6, 7],
  holidays: ["2026-12-24", "2026-12-25", "2026-12-26", "2027-01-01", "2027-01-01"].map((text) => ({
    day: day(text),
    name: "public holiday",
  })),
  opensAt: "08:00",
  closesAt: "16:30",
};

function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === null) throw new Error(`${text} is no day`);
  return parsed;
}

function worksNaively(cal: WorkCalendar, on: Day): boolean {
  return !cal.weekend.includes(weekdayOf(on)) && !cal.holidays.some((free) => free.day === on);
}

function stepNaively(cal: WorkCalendar, from: Day, n: number): Day {
  let at = from;
  for (let left = Math.abs(n); left > 0; ) {
    at = addDays(at, Math.sign(n));
    if (worksNaively(cal, at)) left -= 1;
  }
  return at;
}

function countNaively(cal: WorkCalendar, from: Day, to: Day): number {
  if (to < from) return 0 - countNaively(cal, to, from);
  let found = 0;
  for (let at = from; at < to; ) {
    at = addDays(at, 1);
    if (worksNaively(cal, at)) found += 1;
  }
  return found;
}

describe("working days", () => {
  it("skip the weekend and the holidays", () => {
    expect(addWorkingDays(stockholm, day("2026-12-23"), 1)).toBe("2026-12-28");
    expect(addWorkingDays(stockholm, day("2026-12-28"), -1)).toBe("2026-12-23");
    expect(addWorkingDays(stockholm, day("2026-12-31"), 1)).toBe("2027-01-04");
    expect(addWorkingDays(stockholm, day("2026-12-26"), 0)).toBe("2026-12-26");
    expect(workingDayFrom(stockholm, day("2026-12-24"))).toBe("2026-12-28");
    expect(workingDayFrom(stockholm, day("2026-12-23"))).toBe("2026-12-23");
  });

  it("count after the first day up to and including the last", () => {
    expect(workingDaysBetween(stockholm, day("2026-12-18"), day("2026-12-21"))).toBe(1);
    expect(workingDaysBetween(stockholm, day("2026-12-21"), day("2026-12-18"))).toBe(-1);
    expect(workingDaysBetween(stockholm, day("2026-12-23"), day("2026-12-27"))).toBe(0);
    expect(workingDaysBetween(stockholm, day("2026-12-23"), day("2026-12-23"))).toBe(0);
  });

  it("number the days of a sprint of ten from 1", () => {
    const start = day("2026-12-14");
    expect(nthWorkingDay(stockholm, start, 1)).toBe("2026-12-14");
    expect(nthWorkingDay(stockholm, start, 6)).toBe("2026-12-21");
    expect(workingDayNumber(stockholm, start, day("2026-12-21"))).toBe(6);
    expect(workingDayNumber(stockholm, start, day("2026-12-20"))).toBe(5);
    expect(workingDayNumber(stockholm, start, day("2026-12-13"))).toBe(0);
    expect(workingDayNumber(stockholm, start, day("2026-12-01"))).toBe(0);
    expect(workingDaysIn(stockholm, start, day("2026-12-27"))).toHaveLength(8);
    expect(workingDaysIn(stockholm, day("2026-12-23"), day("2026-12-29"))).toEqual([
      "2026-12-23",
      "2026-12-28",
      "2026-12-29",
    ]);
    expect(workingDaysIn(stockholm, start, day("2026-12-01"))).toEqual([]);
  });

  it("agree with counting day by day, for any weekend and holidays", () => {
    fc.assert(
      fc.property(calendars, anyDay, anyDay, count, (cal, from, to, n) => {
        expect(isWorkingDay(cal, from)).toBe(worksNaively(cal, from));
        expect(addWorkingDays(cal, from, n)).toBe(stepNaively(cal, from, n));
        expect(workingDaysBetween(cal, from, to)).toBe(countNaively(cal, from, to));
      }),
      { numRuns: 300 },
    );
  });

  it("come back when added and taken away, from a working day", () => {
    fc.assert(
      fc.property(calendars, anyDay, count, (cal, any, n) => {
        const from = workingDayFrom(cal, any);
        const to = addWorkingDays(cal, from, n);
        expect(addWorkingDays(cal, to, -n)).toBe(from);
        expect(workingDaysBetween(cal, from, to)).toBe(n);
        expect(isWorkingDay(cal, to)).toBe(true);
      }),
    );
  });

  it("add up over any three days, in any order", () => {
    fc.assert(
      fc.property(calendars, anyDay, anyDay, anyDay, (cal, a, b, c) => {
        const around = workingDaysBetween(cal, a, b) + workingDaysBetween(cal, b, c);
        expect(around).toBe(workingDaysBetween(cal, a, c));
      }),
    );
  });

  it("keep the order of days and of counts", () => {
    fc.assert(
      fc.property(calendars, anyDay, anyDay, count, (cal, a, b, n) => {
        const [early, late] = a < b ? [a, b] : [b, a];
        if (n !== 0)
          expect(addWorkingDays(cal, early, n) <= addWorkingDays(cal, late, n)).toBe(true);
        expect(addWorkingDays(cal, a, n) < addWorkingDays(cal, a, n + 1)).toBe(true);
      }),
    );
  });

  it("number days as nthWorkingDay finds them", () => {
    const position = fc.integer({ min: 1, max: 200 });
    fc.assert(
      fc.property(calendars, anyDay, position, (cal, start, n) => {
        const found = nthWorkingDay(cal, start, n);
        expect(workingDayNumber(cal, start, found)).toBe(n);
        expect(workingDaysIn(cal, start, found).at(-1)).toBe(found);
        expect(daysBetween(start, found)).toBeGreaterThanOrEqual(n - 1);
      }),
    );
  });

  it("come whole", () => {
    const start = day("2026-12-14");
    expect(() => addWorkingDays(stockholm, start, 1.5)).toThrow(RangeError);
    expect(() => nthWorkingDay(stockholm, start, 0)).toThrow(RangeError);
    expect(() => addWorkingDays(stockholm, start, Number.NaN)).toThrow(RangeError);
  });
});

describe("a work calendar", () => {
  it("is sound with six days off and open round the clock", () => {
    const cal = { ...stockholm, weekend: [1, 2, 3, 4, 5, 6], opensAt: "00:00", closesAt: "24:00" };
    expect(calendarFaults(cal)).toEqual([]);
    expect(hoursInWorkingDay(cal)).toBe(24);
    expect(hoursInWorkingDay(stockholm)).toBe(8.5);
    expect(addWorkingDays(cal, day("2026-12-20"), 2)).toBe("2027-01-03");
  });

  it("names its faults, and nothing is counted with it", () => {
    const cases: readonly (readonly [Partial<WorkCalendar>, string])[] = [
      [{ zone: "Mars/Olympus" }, "zone"],
      [{ weekend: [1, 2, 3, 4, 5, 6, 7] }, "weekend"],
      [{ weekend: [0] }, "weekend"],
      [{ weekend: [6.5] }, "weekend"],
      [{ opensAt: "17:00" }, "hours"],
      [{ closesAt: "08:00" }, "hours"],
      [{ closesAt: "25:00" }, "hours"],
    ];
    for (const [flaw, fault] of cases) {
      const cal = { ...stockholm, ...flaw };
      expect(calendarFaults(cal)).toEqual([fault]);
      expect(() => addWorkingDays(cal, day("2026-12-20"), 1)).toThrow(fault);
    }
  });
});
