/** The fields a program's calendar is made of, and the calendar made of them. */
import { z } from "zod";
import type { WorkCalendar } from "../../calendar/index.ts";
import { dayUnread, parseDay } from "../../calendar/index.ts";
import type { FieldsOf } from "../../engine/inputs.ts";
import { choices, lines, text } from "../../engine/inputs.ts";

/** Monday is 1. */
const weekdays = ["1", "2", "3", "4", "5", "6", "7"] as const;

export const calendarFields = {
  zone: text("The time zone", 80),
  weekend: choices(weekdays, "The weekend"),
  /** One a line: "2026-12-25 Christmas Day". */
  holidays: lines().transform((written, context): WorkCalendar["holidays"] =>
    written.map((line) => {
      const day = parseDay(line.slice(0, 10));
      if (day !== null) return { day, name: line.slice(10).trim() || "Holiday" };
      const message = `${dayUnread(line.split(/\s/, 1)[0] ?? "")} Write a holiday as 2026-12-25 Christmas.`;
      context.addIssue({ code: "custom", message });
      return z.NEVER;
    }),
  ),
  opensAt: text("The time the working day starts", 5),
  closesAt: text("The time the working day ends", 5),
};

/** The input with its calendar in the place of the calendar's fields. */
export function withCalendar<T extends FieldsOf<typeof calendarFields>>({
  zone,
  weekend,
  holidays,
  opensAt,
  closesAt,
  ...rest
}: T) {
  const calendar: WorkCalendar = {
    zone,
    weekend: weekend.map(Number),
    holidays,
    opensAt,
    closesAt,
  };
  return { ...rest, calendar };
}
