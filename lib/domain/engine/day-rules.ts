/** Days that a program can hold, and days that look like a slip of the pen. */
import type { Day } from "../calendar/index.ts";
import { addYears, compareDays, daysBetween, isKeptDay } from "../calendar/index.ts";
import type { Program } from "../program.ts";
import { settingOf } from "../settings.ts";
import { counted } from "../wording.ts";
import type { StatedDay } from "./days-in-command.ts";
import type { Sighting } from "./finding.ts";
import { ownOrder, rule } from "./finding.ts";
import type { Ref } from "./ids.ts";

/** First and last day of a cycle that a command brings along. */
export interface CycleDays {
  readonly startDay: Day;
  readonly endDay: Day;
}

export interface DayWindow {
  readonly from: Day;
  readonly to: Day;
  /** The outermost day of the cycles, or today where that lies further out. */
  readonly first: { readonly day: Day; readonly name: string };
  readonly last: { readonly day: Day; readonly name: string };
}

/** Days that are taken without a question: from two years before the first cycle to two years after the last. */
export function plausibleDays(
  program: Program,
  today: Day,
  cycle: CycleDays | null = null,
): DayWindow {
  const cycles = [...program.cycle.values(), ...(cycle ? [cycle] : [])];
  const now = { day: today, name: "today" };
  const first = cycles
    .map(({ startDay }) => ({ day: startDay, name: "the start of the cycle" }))
    .reduce((a, b) => (compareDays(b.day, a.day) < 0 ? b : a), now);
  const last = cycles
    .map(({ endDay }) => ({ day: endDay, name: "the end of the cycle" }))
    .reduce((a, b) => (compareDays(b.day, a.day) > 0 ? b : a), now);
  const years = settingOf(program, "farDayYears");
  return { from: addYears(first.day, -years), to: addYears(last.day, years), first, last };
}

/** Whether a day lies outside the window; its first and last day lie inside. */
export const isFarOff = (day: Day, { from, to }: DayWindow): boolean =>
  compareDays(day, from) < 0 || compareDays(day, to) > 0;

/** The day probably meant: the same day and month in the year that lies closest to the cycle. */
export function dayMeant(day: Day, { first, last }: DayWindow): Day {
  const years = [Number(first.day.slice(0, 4)) - 1, Number(last.day.slice(0, 4)) + 1];
  const [from = 0, to = 0] = years;
  const candidates = Array.from({ length: to - from + 1 }, (_, index) =>
    addYears(day, from + index - Number(day.slice(0, 4))),
  );
  const outside = (one: Day): number =>
    Math.max(0, daysBetween(one, first.day), daysBetween(last.day, one));
  return candidates.reduce((best, one) => (outside(one) < outside(best) ? one : best), day);
}

/** One finding per field: the first of its days, and how many more there are. */
function byField(
  subject: Ref,
  days: readonly StatedDay[],
  factsOf: (stated: StatedDay) => Record<string, string>,
): readonly Sighting[] {
  const fields = new Map<string, StatedDay[]>();
  for (const one of days) fields.set(one.field, [...(fields.get(one.field) ?? []), one]);
  return [...fields].flatMap(([field, stated]) => {
    const [one] = stated;
    if (!one) return [];
    const others = new Set(stated.map(({ day }) => day)).size - 1;
    const more =
      others === 0 ? "" : ` ${counted(others, "more date is", "more dates are")} as far away.`;
    return [
      {
        subject,
        aspect: field,
        facts: {
          field,
          day: one.day,
          more,
          ...factsOf(one),
          ...(one.row === null ? {} : { row: one.row }),
        },
      },
    ];
  });
}

/** T-170: a program keeps days of three centuries. */
export const dayOutOfRange = rule<{ subject: Ref; stated: readonly StatedDay[] }>({
  id: "T-170",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement: "Every date is between 1900 and 2199.",
  objection: "{field} {day} is out of range. Use a year from 1900 to 2199.{more}",
  remedy: "Correct the year.",
  check: (_program, { subject, stated }) =>
    byField(
      subject,
      stated.filter(({ day }) => !isKeptDay(day)),
      () => ({}),
    ),
});

/** T-171: 2062 is usually 2026. */
export const dayFarFromCycle = rule<{
  subject: Ref;
  stated: readonly StatedDay[];
  cycle: CycleDays | null;
}>({
  id: "T-171",
  severity: "WARNS",
  overridableBy: [],
  ...ownOrder,
  statement: "A date more than two years outside the program's cycles must be confirmed.",
  objection: "{field} {day} is {distance}. Did you mean {meant}?{more}",
  remedy: "Correct the year. If the date is right, say why.",
  check(program, { subject, stated, cycle }, { today }) {
    const window = plausibleDays(program, today, cycle);
    const years = settingOf(program, "farDayYears");
    const spelt = years === 1 ? "a year" : years === 2 ? "two years" : `${years} years`;
    const far = stated.filter(({ day }) => isKeptDay(day) && isFarOff(day, window));
    return byField(subject, far, ({ day }) => {
      const early = compareDays(day, window.first.day) < 0;
      const edge = early ? window.first : window.last;
      return {
        distance: `more than ${spelt} ${early ? "before" : "after"} ${edge.name} (${edge.day})`,
        meant: dayMeant(day, window),
      };
    });
  },
});

export const dayRules = [dayOutOfRange, dayFarFromCycle];
