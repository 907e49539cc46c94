/** The fields a calendar is made of in a form, and the calendar made of them. */

import { z } from "zod";
import type { Day, WorkCalendar } from "#domain";
import { dayUnread, parseDay } from "#domain";
import { choices, lines, text } from "./fields.ts";

export const weekdays = ["1", "2", "3", "4", "5", "6", "7"] as const;

/** One holiday per line: "2026-12-25 Christmas Day". */
const holidays = () =>
  lines("A line").transform((written, context): WorkCalendar["holidays"] =>
    written.map((line) => {
      const day: Day | null = parseDay(line.slice(0, 10));
      if (day !== null) return { day, name: line.slice(10).trim() || "Holiday" };
      context.addIssue({
        code: "custom",
        message: `${dayUnread(line.split(/\s/, 1)[0] ?? "")} Write a holiday as 2026-12-25 Christmas.`,
      });
      return z.NEVER;
    }),
  );

export const calendarFields = {
  zone: text("The time zone", 80),
  weekend: choices(weekdays, "The weekend"),
  holidays: holidays(),
  opensAt: text("The hour the day opens", 5),
  closesAt: text("The hour the day closes", 5),
};

export const calendarOf = (fields: {
  readonly zone: string;
  readonly weekend: readonly (typeof weekdays)[number][];
  readonly holidays: WorkCalendar["holidays"];
  readonly opensAt: string;
  readonly closesAt: string;
}): WorkCalendar => ({
  zone: fields.zone,
  weekend: fields.weekend.map(Number),
  holidays: fields.holidays,
  opensAt: fields.opensAt,
  closesAt: fields.closesAt,
});
