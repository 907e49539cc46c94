import fc from "fast-check";
import { expect, test } from "vitest";
import type { Day } from "#domain";
import { addDays, parseDay } from "#domain";
import { dayUnder, orderOf, readDate } from "./plan-dates.ts";

test.each([
  ["2026-03-12"],
  ["2026-03-12T09:00:00.000+0000"],
  ["2026/3/12"],
  ["20260312"],
  ["2026-03-12 09:00"],
  ["12/Mar/26 9:00 AM"],
  ["12-Mar-2026"],
  ["12 March 2026"],
  ["Mar 12, 2026"],
  ["Thu, 12 Mar 2026"],
  ["12. März 2026"],
  ["12 mars 2026"],
  ["12 de marzo de 2026"],
  ["12.03.26"],
  ["Do 12.03.26 17:00"],
])("%s is 12 March 2026", (text) => {
  expect(dayUnder(readDate(text), "day-first")).toBe("2026-03-12");
  expect(dayUnder(readDate(text), "month-first")).toBe("2026-03-12");
});

test.each([
  "",
  "soon",
  "v1.30",
  "2026-02-30",
  "31/Feb/26",
  "2026",
  "0000-00-00",
  "12/2026",
  "9999-01-01",
])("%j is no date", (text) => {
  expect(dayUnder(readDate(text), "day-first")).toBeNull();
});

test("a Tuesday in front is no March", () => {
  expect(dayUnder(readDate("Mar 10/03/26"), "day-first")).toBe("2026-03-10");
});

test("without a number above twelve, fewer backward activities decide but do not settle", () => {
  const pairs = [[readDate("09/03/2026"), readDate("04/04/2026")] as const];
  expect(orderOf(pairs, "month-first")).toEqual({
    order: "day-first",
    certain: false,
    mixed: false,
  });
  expect(orderOf([], "day-first")).toBeNull();
});

const someDay = fc.integer({ min: 0, max: 60_000 }).map((days): Day => {
  const first = parseDay("1970-01-01");
  if (first === null) throw new Error("no day");
  return addDays(first, days);
});

test("every day written with slashes is read back under its order", () => {
  fc.assert(
    fc.property(someDay, (day) => {
      const [year, month, date] = day.split("-");
      expect(dayUnder(readDate(`${date}/${month}/${year}`), "day-first")).toBe(day);
      expect(dayUnder(readDate(`${month}/${date}/${year}`), "month-first")).toBe(day);
      expect(dayUnder(readDate(day), "day-first")).toBe(day);
    }),
  );
});
