/** How long people wait before they raise what they see, sprint by sprint, and whether it grows (I-76). */
import { dayOf } from "../calendar/index.ts";
import type { Escalation, Sprint } from "../nouns.ts";
import type { Program } from "../program.ts";
import { settingOf } from "../settings.ts";
import { begunSprints } from "../sprints/running-sprint.ts";
import { medianOf } from "../sprints/statistics.ts";
import { workingDaysToRaise } from "./escalation-clock.ts";

export interface RaisedInSprint {
  readonly number: number;
  readonly raised: number;
  /** Null where nothing was raised. */
  readonly medianWorkingDays: number | null;
}

/** Of these escalations those that people raised; the clock waits for nothing. */
export const raisedByPeople = (escalations: Iterable<Escalation>): readonly Escalation[] =>
  [...escalations].filter(({ openedById }) => openedById !== "clock");

/** Of these escalations those that people raised in the days of a sprint. */
export const raisedIn = (
  { facts: { calendar } }: Program,
  { startDay, endDay }: Sprint,
  escalations: Iterable<Escalation>,
): readonly Escalation[] =>
  raisedByPeople(escalations).filter(({ openedAt }) => {
    const day = dayOf(calendar, openedAt);
    return startDay <= day && day <= endDay;
  });

export const medianDaysToRaise = (
  program: Program,
  escalations: readonly Escalation[],
): number | null => medianOf(escalations.map((one) => workingDaysToRaise(program, one)));

/** Sprints that have begun, the first one first, with what people raised in each. */
export const raisedBySprint = (
  program: Program,
  escalations: Iterable<Escalation>,
): readonly RaisedInSprint[] => {
  const all = [...escalations];
  return begunSprints(program).map((sprint) => {
    const raised = raisedIn(program, sprint, all);
    return {
      number: sprint.number,
      raised: raised.length,
      medianWorkingDays: medianDaysToRaise(program, raised),
    };
  });
};

/** The latest sprints, where the median rose from each to the next; null where it did not, or one had nothing raised. */
export function slowingSprints(
  program: Program,
  sprints: readonly RaisedInSprint[],
): readonly RaisedInSprint[] | null {
  const count = settingOf(program, "trendSprints");
  const latest = sprints.slice(-count);
  const rises = latest.every(({ medianWorkingDays: days }, at) => {
    const before = latest[at - 1]?.medianWorkingDays ?? null;
    return days !== null && (at === 0 || (before !== null && days > before));
  });
  return rises && latest.length === count ? latest : null;
}
