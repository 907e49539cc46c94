/** The order of sprints: their days, their states, and who may end one. */

import { hasRole } from "../../authority.ts";
import type { Day } from "../../calendar/index.ts";
import { daysBetween, workingDaysIn } from "../../calendar/index.ts";
import { duties } from "../../duties.ts";
import { ownOrder, rule } from "../../engine/finding.ts";
import type { Ref } from "../../engine/ids.ts";
import { actorId, nameOf } from "../../engine/situation.ts";
import { holdingSprint, sprintsByNumber } from "../../planning/sprint-plan.ts";
import { settingOf } from "../../settings.ts";
import type { SprintState } from "../../vocabulary.ts";
import { stateWords, wordFor } from "../../vocabulary.ts";
import { listed, listedOr } from "../../wording.ts";
import { isRunning } from "../sprint-moves.ts";

const glossary = {
  label: "Glossary: transformation sprint",
  url: "https://www.compelframework.org/glossary/transformation-sprint",
};

/** the sprint is the unit of two weeks. */
export const sprintNotTwoWeeks = rule<{ subject: Ref; startDay: Day; endDay: Day }>({
  id: "A-04",
  severity: "WARNS",
  overridableBy: ["EATP"],
  standingOf: "normative",
  source: glossary,
  statement: "A transformation sprint lasts two weeks.",
  objection: "{startDay} to {endDay} is {days:calendar day}. A sprint usually has {usual}.",
  remedy: "Change the first or last day, or say why this sprint is longer or shorter.",
  check: (program, { subject, startDay, endDay }) => {
    const usual = settingOf(program, "sprintCalendarDays");
    const days = daysBetween(startDay, endDay) + 1;
    return days === usual || days < 1
      ? []
      : [{ subject, aspect: `${startDay}..${endDay}`, facts: { startDay, endDay, days, usual } }];
  },
});

/** T-57: said of a sprint in the words of its board, not of its id. */
export const sprintStateForbids = rule<{
  sprintId: string;
  doing: string;
  allowed: readonly SprintState[];
}>({
  id: "T-57",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement:
    "A sprint moves from draft to planned, active, in review, in retrospective and closed, one step at a time. It can be cancelled only before its review.",
  objection: "Sprint {number} is {state}{since}. For {doing}, it must be {allowed}.",
  remedy:
    "Take the next step first: lock a draft, start a planned sprint, review an active sprint.",
  check: (program, { sprintId, doing, allowed }) => {
    const sprint = program.sprint.get(sprintId);
    if (!sprint || allowed.includes(sprint.state)) return [];
    const since =
      sprint.state === "PLANNED" && sprint.lockedById !== null
        ? `, since ${nameOf(program, sprint.lockedById)} locked its plan`
        : "";
    return [
      {
        subject: { noun: "sprint", id: sprintId },
        facts: {
          number: sprint.number,
          state: stateWords(sprint.state),
          since,
          doing,
          allowed: listedOr(allowed.map(stateWords)),
        },
      },
    ];
  },
});

/** T-58: one sprint after the other, numbered in the order of their days. */
export const sprintsOverlap = rule<{
  subject: Ref;
  /** Null for a sprint that is only being created: it comes after all others. */
  number: number | null;
  startDay: Day;
  endDay: Day;
}>({
  id: "T-58",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement: "Sprints follow each other in the order of their numbers, without overlapping days.",
  objection:
    "{startDay} to {endDay} {clash} sprint {other}, which runs from {otherStart} to {otherEnd}.",
  remedy: "Choose days that no other sprint uses.",
  check: (program, { subject, number, startDay, endDay }) =>
    sprintsByNumber(program)
      .filter((other) => other.number !== number)
      .flatMap((other) => {
        const overlaps = startDay <= other.endDay && other.startDay <= endDay;
        const earlier = number === null || other.number < number;
        const misplaced = earlier ? startDay < other.startDay : startDay > other.startDay;
        if (!overlaps && !misplaced) return [];
        const clash = overlaps ? "overlaps" : earlier ? "is before" : "is after";
        return [
          {
            subject,
            aspect: other.id,
            facts: {
              startDay,
              endDay,
              clash,
              other: other.number,
              otherStart: other.startDay,
              otherEnd: other.endDay,
            },
          },
        ];
      }),
});

/** T-59: a sprint has a first and a last working day. */
export const sprintTooShort = rule<{ subject: Ref; startDay: Day; endDay: Day }>({
  id: "T-59",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement:
    "A sprint has more than one working day. It is planned on the first and reviewed on the last.",
  objection: "{startDay} to {endDay} has {days:working day}. A sprint needs at least two.",
  remedy: "Choose a later last day.",
  check: (program, { subject, startDay, endDay }) => {
    const days =
      endDay < startDay ? 0 : workingDaysIn(program.facts.calendar, startDay, endDay).length;
    return days > 1 ? [] : [{ subject, facts: { startDay, endDay, days } }];
  },
});

/** T-60: one sprint at a time. */
export const anotherSprintRuns = rule<{ sprintId: string }>({
  id: "T-60",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement: "Only one sprint runs at a time. The next starts after the previous one is closed.",
  objection: "Sprint {number} can't start while sprint {other} is {state}.",
  remedy: "Hold the review and retrospective of sprint {other}, then close it.",
  check: (program, { sprintId }) => {
    const number = program.sprint.get(sprintId)?.number ?? 0;
    return sprintsByNumber(program)
      .filter((other) => other.id !== sprintId && isRunning(other.state))
      .map((other) => ({
        subject: { noun: "sprint", id: sprintId },
        aspect: other.id,
        facts: { number, other: other.number, state: stateWords(other.state) },
      }));
  },
});

/** T-63: a deliverable is promised once at a time. */
export const promisedElsewhere = rule<{ deliverableId: string }>({
  id: "T-63",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement: "A deliverable is committed in one sprint at a time.",
  objection: "{id} is committed in sprint {number}, which is {state}.",
  remedy: "Take it out of that sprint with a reason, or let its review carry it over.",
  check: (program, { deliverableId }) => {
    const deliverable = program.deliverable.get(deliverableId);
    const holder = deliverable ? holdingSprint(program, deliverable) : null;
    return holder === null
      ? []
      : [
          {
            subject: { noun: "deliverable", id: deliverableId },
            facts: {
              id: deliverableId,
              number: holder.number,
              state: stateWords(holder.state),
            },
          },
        ];
  },
});

/** T-65: what two people began together, two people end (domain.md §2.3). */
export const cancelWantsBoth = rule<{
  sprintId: string;
  step: "asking" | "confirming" | "keeping it";
}>({
  id: "T-65",
  severity: "BLOCKS",
  overridableBy: [],
  ...ownOrder,
  statement:
    "Cancelling a sprint takes the EATP and the executive sponsor: one requests it with a reason, the other confirms. Until then either may withdraw the request.",
  objection: "Sprint {number} can't be cancelled: {why}.",
  remedy: "The EATP and the executive sponsor must each take one of the two steps.",
  check: (program, { sprintId, step }, situation) => {
    const sprint = program.sprint.get(sprintId);
    if (!sprint) return [];
    const askedBy = sprint.cancelAskedById;
    // As they are now: whoever asked and was given another role since does not stand for the one given up.
    const askers = program.member.get(askedBy ?? "")?.roles ?? [];
    const lacking = duties.cancelsSprint.filter((role) => !askers.includes(role));
    const why =
      askedBy === null
        ? step === "asking"
          ? null
          : "nobody has requested it yet"
        : step === "keeping it"
          ? null
          : step === "asking"
            ? `${nameOf(program, askedBy)} has already requested it, and it awaits confirmation`
            : askedBy === actorId(program, situation)
              ? "you requested it, so somebody else must confirm it"
              : lacking.some((role) => !hasRole(program, situation, role))
                ? `${nameOf(program, askedBy)} requested it, so it must be confirmed by ${listed(lacking.map(wordFor))}`
                : null;
    return why === null
      ? []
      : [{ subject: { noun: "sprint", id: sprintId }, facts: { number: sprint.number, why } }];
  },
});

export const sprintRules = [
  sprintNotTwoWeeks,
  sprintStateForbids,
  sprintsOverlap,
  sprintTooShort,
  anotherSprintRuns,
  promisedElsewhere,
  cancelWantsBoth,
];
