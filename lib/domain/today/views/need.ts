/** One thing that needs the reader: a sentence, its clock, whom it concerns, why it stands so high, and what to do. */
import type { Day, Instant } from "../../calendar/index.ts";
import { addWorkingDays, workingDaysBetween, workingHoursBetween } from "../../calendar/index.ts";
import { compareIds, compareText } from "../../engine/ids.ts";
import type { Situation } from "../../engine/situation.ts";
import { nameOf } from "../../engine/situation.ts";
import type { Reader } from "../../program/views/reader.ts";
import type { Program } from "../../program.ts";
import { ruleCard } from "../../rulebook.ts";
import { counted } from "../../wording.ts";
import type { Cause } from "../causes.ts";
import type { DueSoon } from "./due-soon.ts";

/** now: a limit has passed or passes today; soon: within days; watch: no clock of its own. */
export type Urgency = "now" | "soon" | "watch";

export interface Need {
  readonly id: string;
  readonly urgency: Urgency;
  /** Days inside stay ISO. */
  readonly sentence: string;
  /** "in 6 working hours", "3 working days ago". */
  readonly clock: string | null;
  readonly concerned: readonly string[];
  /** Why it stands so high, and the rule behind it. */
  readonly why: {
    readonly words: string;
    readonly ruleId: string | null;
    /** The rule, said as a rule. */
    readonly statement: string;
  };
  readonly action: { readonly label: string; readonly path: string };
}

/** What a source of needs hands over; the weight is its consequence, largest first. */
export interface RankedNeed extends Need {
  readonly weight: number;
  /** Needs of one cause are one row of Today; null for a need that is alone of its kind. */
  readonly cause: Cause | null;
  /** Orders equal consequences: the earlier clock first. */
  readonly at: string;
}

/**
 * Why a need stands where it does, with the statement of the rule behind it.
 * @throws Error when no rule has this id.
 */
export const byRule = (ruleId: string, words: string): Need["why"] => ({
  words,
  ruleId,
  statement: ruleCard(ruleId).statement,
});

/** Compares by weight (largest first), then by clock (earliest first), then by id. */
export const byConsequence = (a: RankedNeed, b: RankedNeed): number =>
  b.weight - a.weight || compareText(a.at, b.at) || compareIds(a.id, b.id);

/** How far off an instant is, in working time. */
export function hoursClock(program: Program, at: Instant, { now }: Situation): string {
  const { calendar } = program.facts;
  const hours = workingHoursBetween(calendar, now, at);
  const whole = Math.round(Math.abs(hours));
  const dayHours = 16;
  const unit =
    whole < dayHours
      ? counted(Math.max(1, whole), "working hour")
      : counted(Math.round(Math.abs(hours) / hoursADay(program)), "working day");
  return hours >= 0 ? `in ${unit}` : `${unit} ago`;
}

function hoursADay(program: Program): number {
  const [open = 0, close = 0] = [
    program.facts.calendar.opensAt,
    program.facts.calendar.closesAt,
  ].map((time) => Number(time.slice(0, 2)) + Number(time.slice(3)) / 60);
  return Math.max(1, close - open);
}

/** How far off a day is, in working days. */
export function dayClock(program: Program, day: Day, { today }: Situation): string {
  if (day === today) return "today";
  const days = workingDaysBetween(program.facts.calendar, today, day);
  if (days === 0) return day > today ? "before the next working day" : "since the last working day";
  return days > 0 ? `in ${counted(days, "working day")}` : `${counted(-days, "working day")} ago`;
}

/** One kind of thing that may need a reader. */
export type Source = (
  program: Program,
  reader: Reader,
  situation: Situation,
  dueSoon: DueSoon,
) => readonly RankedNeed[];

/** Names of the given members, each once, in the order given; null ids are left out. */
export const nameList = (program: Program, ids: readonly (string | null)[]): readonly string[] => [
  ...new Set(ids.flatMap((id) => (id === null ? [] : nameOf(program, id)))),
];

/** The day that lies the given number of working days after today. */
export const ahead = (program: Program, { today }: Situation, days: number): Day =>
  addWorkingDays(program.facts.calendar, today, days);
