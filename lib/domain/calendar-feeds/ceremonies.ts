/** The ceremonies of a program: what its sprints, settings and calendar make of the days. Reads no clock. */

import type { Day, Instant } from "../calendar/index.ts";
import {
  addDays,
  addWorkingDays,
  compareDays,
  isWorkingDay,
  weekdayOf,
  workingDayFrom,
  workingDaysIn,
} from "../calendar/index.ts";
import { compareText } from "../engine/ids.ts";
import type { Sprint } from "../nouns.ts";
import type { Program } from "../program.ts";
import { remembered } from "../program.ts";
import { nextReportDay } from "../reports/next-report-day.ts";
import type { SettingName } from "../settings.ts";
import { settingOf } from "../settings.ts";

export const ceremonyKinds = [
  "SPRINT_PLANNING",
  "STANDUP",
  "INTEGRATION_REVIEW",
  "SPRINT_REVIEW",
  "RETROSPECTIVE",
  "STEERING_REPORT",
] as const;
export type CeremonyKind = (typeof ceremonyKinds)[number];

export interface Ceremony {
  /** Stays the same when the sprint moves; unique in the program. */
  readonly key: string;
  readonly kind: CeremonyKind;
  readonly sprintId: string | null;
  readonly day: Day;
  /** Minutes after local midnight; null lasts the whole day. */
  readonly startMinute: number | null;
  readonly minutes: number;
  /** Only a draft plans it; a cancelled one stays, so that calendars hear of it. */
  readonly standing: "TENTATIVE" | "CONFIRMED" | "CANCELLED";
  /** Grows whenever days, hours, goal or standing change. */
  readonly sequence: number;
  /** When the program last said something about it that is on record. */
  readonly saidAt: Instant;
}

/** Every ceremony, cancelled ones too, in order of time. */
export const ceremoniesOf: (program: Program) => readonly Ceremony[] = remembered((program) =>
  [
    ...[...program.sprint.values()].flatMap((sprint) => ceremoniesOfSprint(program, sprint)),
    ...steeringDays(program),
  ].sort(byTime),
);

/** Compares by day, then by start (all-day ones first), then by key. */
export const byTime = (a: Ceremony, b: Ceremony): number =>
  compareDays(a.day, b.day) ||
  (a.startMinute ?? -1) - (b.startMinute ?? -1) ||
  compareText(a.key, b.key);

/** Planning on the first working day, a stand-up on each, integration weekly, review and retrospective on the last. */
function ceremoniesOfSprint(program: Program, sprint: Sprint): readonly Ceremony[] {
  const days = workingDaysIn(program.facts.calendar, sprint.startDay, sprint.endDay);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const one = (
    kind: CeremonyKind,
    key: string,
    day: Day,
    hour: SettingName,
    length: SettingName,
  ) => ({
    key: `${sprint.id}-${key}`,
    kind,
    sprintId: sprint.id,
    day,
    startMinute: minuteOf(settingOf(program, hour)),
    minutes: settingOf(program, length),
    ...standingOf(program, sprint),
    saidAt: lastSaid(program, sprint),
  });
  const planning = one("SPRINT_PLANNING", "planning", first, "planningHour", "planningMinutes");
  return [
    planning,
    ...days.map((day) => {
      const standup = one("STANDUP", `standup-${day}`, day, "standupHour", "standupMinutes");
      return day === first ? afterPlanning(planning, standup) : standup;
    }),
    ...integrationDays(program, sprint, days).map(({ day, week }) =>
      one(
        "INTEGRATION_REVIEW",
        `integration-${week}`,
        day,
        "integrationHour",
        "integrationMinutes",
      ),
    ),
    one("SPRINT_REVIEW", "review", last, "reviewHour", "reviewMinutes"),
    one("RETROSPECTIVE", "retrospective", last, "retroHour", "retroMinutes"),
  ];
}

const minuteOf = (hour: number): number => Math.round(hour * 60);

/** On the first day the stand-up waits until planning is over, where the two would meet. */
function afterPlanning<C extends { startMinute: number; minutes: number }>(
  planning: C,
  standup: C,
): C {
  const ends = planning.startMinute + planning.minutes;
  const meets =
    standup.startMinute < ends && planning.startMinute < standup.startMinute + standup.minutes;
  return meets ? { ...standup, startMinute: ends } : standup;
}

/**
 * The set weekday of each week; where that is a day off, the next working day of the sprint, else the one before.
 * A week without a working day has none.
 */
function integrationDays(
  program: Program,
  { startDay, endDay }: Sprint,
  days: readonly Day[],
): readonly { readonly day: Day; readonly week: number }[] {
  const { calendar } = program.facts;
  const weekday = settingOf(program, "integrationWeekday");
  const found = new Map<Day, number>();
  const ahead = (weekday - weekdayOf(startDay) + 7) % 7;
  for (let week = 1; addDays(startDay, ahead + 7 * (week - 1)) <= endDay; week += 1) {
    const [from, to] = [addDays(startDay, 7 * (week - 1)), addDays(startDay, 7 * week - 1)];
    if (!days.some((one) => from <= one && one <= to)) continue;
    const day = addDays(from, ahead);
    const held = isWorkingDay(calendar, day) ? day : workingDayFrom(calendar, day);
    const instead = held <= endDay ? held : addWorkingDays(calendar, day, -1);
    if (days.includes(instead) && !found.has(instead)) found.set(instead, week);
  }
  return [...found].map(([day, week]) => ({ day, week }));
}

const standings: Readonly<Partial<Record<Sprint["state"], Ceremony["standing"]>>> = {
  DRAFT: "TENTATIVE",
  CANCELLED: "CANCELLED",
};

/** The numbers of the program that say when its ceremonies are. */
const rhythmSettings: ReadonlySet<SettingName> = new Set([
  "planningHour",
  "planningMinutes",
  "standupHour",
  "standupMinutes",
  "integrationHour",
  "integrationMinutes",
  "integrationWeekday",
  "reviewHour",
  "reviewMinutes",
  "retroHour",
  "retroMinutes",
  "steeringWeeks",
]);

/** What else changes when the rhythm does: whoever subscribed to the calendar is told that everything is newer. */
export const rhythmMoved = ({ facts }: Program, now: Instant) => ({
  rhythmRevision: facts.rhythmRevision + 1,
  rhythmSetAt: now,
});

/** Whether a setting decides when ceremonies are held, so that changing it moves calendars (see `rhythmMoved`). */
export const isOfRhythm = (name: SettingName): boolean => rhythmSettings.has(name);

/** Each edit of the sprint or of the rhythm counts; so does being locked, and being cancelled after that. */
function standingOf(
  { facts }: Program,
  { state, revision }: Sprint,
): Pick<Ceremony, "standing" | "sequence"> {
  const standing = standings[state] ?? "CONFIRMED";
  const step = { TENTATIVE: 0, CONFIRMED: 1, CANCELLED: 2 }[standing];
  return { standing, sequence: revision + step + facts.rhythmRevision };
}

const lastSaid = (
  program: Program,
  { plannedAt, lockedAt, startedAt, closedAt }: Sprint,
): Instant => {
  const { rhythmSetAt, foundedAt } = program.facts;
  const said = closedAt ?? startedAt ?? lockedAt ?? plannedAt ?? foundedAt;
  return rhythmSetAt !== null && rhythmSetAt > said ? rhythmSetAt : said;
};

/** The days on which a steering report falls due, from the next one to the end of the cycle. */
function steeringDays(program: Program): readonly Ceremony[] {
  const next = nextReportDay(program);
  if (next === null) return [];
  const published = [...program.report.values()].filter(({ state }) => state !== "DRAFT");
  const last = published.reduce((most, { number }) => Math.max(most, number), 0);
  const saidAt = published.reduce(
    (latest, { publishedAt }) =>
      publishedAt !== null && publishedAt > latest ? publishedAt : latest,
    program.facts.rhythmSetAt ?? program.facts.foundedAt,
  );
  const cycle = program.cycle.get(program.facts.currentCycleId ?? "");
  const days = [next];
  const weeks = settingOf(program, "steeringWeeks");
  for (let day = addDays(next, weeks * 7); cycle && day <= cycle.endDay; ) {
    days.push(day);
    day = addDays(day, weeks * 7);
  }
  return days.map((day, index) => ({
    key: `report-${last + 1 + index}`,
    kind: "STEERING_REPORT",
    sprintId: null,
    day,
    startMinute: null,
    minutes: 0,
    standing: "CONFIRMED",
    sequence: published.length + program.facts.rhythmRevision,
    saidAt,
  }));
}
