/** The beats of a sprint and of the program's steering: held in their time, or somebody hears of it. */
import type { Day } from "../../calendar/index.ts";
import {
  addDays,
  addWorkingDays,
  dayOf,
  workingDaysBetween,
  workingDaysIn,
} from "../../calendar/index.ts";
import type { Watch } from "../../engine/finding.ts";
import { ownOrder, rule } from "../../engine/finding.ts";
import type { Sprint } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import { retrospectivesOfSprint, reviewsOfSprint } from "../../program.ts";
import { nextReportDay } from "../../reports/next-report-day.ts";
import { settingOf } from "../../settings.ts";
import { begunSprints, isSprintOver } from "../../sprints/running-sprint.ts";

/** A beat that the end of a sprint asks for, and the day it was due on. */
interface Beat {
  readonly what: "Its planning" | "Its review" | "Its retrospective";
  readonly dueDay: Day;
  readonly heldDay: Day | null;
}

/** Planning on the first working day; review and retrospective on the last. */
export function beatsOf(program: Program, sprint: Sprint): readonly Beat[] {
  const { calendar } = program.facts;
  const days = workingDaysIn(calendar, sprint.startDay, sprint.endDay);
  const [first = sprint.startDay, last = sprint.endDay] = [days[0], days.at(-1)];
  return [
    {
      what: "Its planning",
      dueDay: first,
      heldDay: sprint.lockedAt === null ? null : dayOf(calendar, sprint.lockedAt),
    },
    {
      what: "Its review",
      dueDay: last,
      heldDay: reviewsOfSprint(program).get(sprint.id)?.[0]?.day ?? null,
    },
    {
      what: "Its retrospective",
      dueDay: last,
      heldDay: retrospectivesOfSprint(program).get(sprint.id)?.[0]?.day ?? null,
    },
  ];
}

/** T-72: a beat that is skipped is a warning, not a habit. */
export const beatSkipped = rule<Watch>({
  id: "T-72",
  severity: "WARNS",
  overridableBy: ["EATP"],
  ...ownOrder,
  statement:
    "A sprint's planning, review and retrospective are held no later than one working day after they are due.",
  objection: "Sprint {number}: {what} was due on {day} and hasn't been recorded.",
  remedy: "Hold it now, even if it is short, or change the sprint's dates.",
  check: (program, _question, { today }) =>
    [...program.sprint.values()]
      .filter((sprint) => !isSprintOver(sprint) && !sprint.imported)
      .flatMap((sprint) =>
        beatsOf(program, sprint)
          .filter(
            ({ dueDay, heldDay }) =>
              heldDay === null && addWorkingDays(program.facts.calendar, dueDay, 1) < today,
          )
          .map(({ what, dueDay }) => ({
            subject: { noun: "sprint" as const, id: sprint.id },
            aspect: what,
            facts: { number: sprint.number, what: what.toLowerCase(), day: dueDay },
          })),
      ),
});

/** The day a steering report is due, the next one or that of a number: after the one before, or after the first sprint began. */
export function steeringDueDay(program: Program, number?: number): Day | null {
  const next = nextReportDay(program, number);
  if (next !== null) return next;
  const [first] = begunSprints(program);
  return first ? addDays(first.startDay, settingOf(program, "steeringWeeks") * 7) : null;
}

/** So late that the sponsor is told, too. */
export function sponsorHears(program: Program, today: Day): boolean {
  const day = steeringDueDay(program);
  if (day === null) return false;
  const late = workingDaysBetween(program.facts.calendar, day, today);
  return late > settingOf(program, "sponsorHearsWorkingDays");
}

/** I-31: executives who hear nothing decide nothing. */
export const steeringUpdateMissing = rule<Watch>({
  id: "I-31",
  severity: "WARNS",
  overridableBy: ["STEERCO"],
  standingOf: "policy",
  source: { label: "Seed EA2", url: null },
  statement:
    "A steering report is published every month. If one is missing, the EATP is warned, and after a week the sponsor is told.",
  objection: "A steering report was due on {day}, {late:working day} ago{sponsor}.",
  remedy: "Draft and publish it. Say in the report what isn't known yet.",
  check(program, _question, { today }) {
    const day = steeringDueDay(program);
    if (day === null || day >= today) return [];
    const late = workingDaysBetween(program.facts.calendar, day, today);
    const sponsor = sponsorHears(program, today) ? "; the sponsor is told" : "";
    return [{ subject: { noun: "facts", id: program.id }, facts: { day, late, sponsor } }];
  },
});

export const cadenceRules = [beatSkipped, steeringUpdateMissing];
