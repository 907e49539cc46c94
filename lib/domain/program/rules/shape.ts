/** The form of what a program is founded on: names, addresses, calendars. */
import type { CalendarFault, WorkCalendar } from "../../calendar/index.ts";
import { calendarFaults } from "../../calendar/index.ts";
import { ownOrder, rule } from "../../engine/finding.ts";
import type { Ref } from "../../engine/ids.ts";

const throughline = { label: "Throughline", url: null };

const faultWords: Readonly<Record<CalendarFault, string>> = {
  zone: "We couldn't find this time zone. Use an IANA name such as Europe/Stockholm.",
  weekend: "The weekend leaves no working day or contains an unknown weekday.",
  holidays: "We couldn't read the date of a holiday.",
  hours: "The working day must start before it ends.",
};

export const calendarUnsound = rule<{ subject: Ref; calendar: WorkCalendar }>({
  id: "T-20",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement: "A calendar has a time zone, working hours and at least one working day a week.",
  objection: "{fault}",
  remedy: "Correct this field.",
  check: (_program, { subject, calendar }) =>
    calendarFaults(calendar).map((fault) => ({ subject, facts: { fault: faultWords[fault] } })),
});

/** `wanted` finishes the sentence "{field} must be …". */
export const fieldOutOfShape = rule<{ subject: Ref; field: string; fits: boolean; wanted: string }>(
  {
    id: "T-21",
    severity: "BLOCKS",
    overridableBy: [],
    standingOf: "platform",
    source: throughline,
    statement: "Names, addresses and numbers have the format that their field asks for.",
    objection: "{field} must be {wanted}.",
    remedy: "Correct this field.",
    check: (_program, { subject, field, fits, wanted }) =>
      fits ? [] : [{ subject, facts: { field, wanted } }],
  },
);

/** Small letters and digits in groups parted by single hyphens, beginning with a letter. */
export const isSlug = (text: string): boolean => /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(text);

/** Whether a text has the shape of an email address; whether anybody reads mail there is not known. */
export const isEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);

/** Slugs that would collide with addresses of the application. */
const reserved: ReadonlySet<string> = new Set(["new", "import", "directory"]);

/** Whether an address belongs to the application itself: "new", "import" and "directory". */
export const isReservedSlug = (text: string): boolean => reserved.has(text);

export const shapeRules = [calendarUnsound, fieldOutOfShape];
