/** The order of sprints: their days, their states, and who may end one. */

import { hasRole } from "../../authority.ts";
import type { Day } from "../../calendar/index.ts";
import { daysBetween, workingDaysIn } from "../../calendar/index.ts";
import { duties } from "../../duties.ts";
import { rule } from "../../engine/finding.ts";
import type { Ref } from "../../engine/ids.ts";
import { actorId, nameOf } from "../../engine/situation.ts";
import { holdingSprint, sprintsByNumber } from "../../planning/sprint-plan.ts";
import { settingOf } from "../../settings.ts";
import type { SprintState } from "../../vocabulary.ts";
import { wordFor } from "../../vocabulary.ts";
import { listed, listedOr } from "../../wording.ts";
import { isRunning } from "../sprint-moves.ts";

const throughline = { label: "Throughline", url: null };
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
  objection: "From {startDay} to {endDay} are {days:calendar day} instead of {usual}.",
  remedy: "Move its first or last day, or say why this one is longer or shorter.",
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
  standingOf: "platform",
  source: throughline,
  statement:
    "A sprint goes from draft over planned, active, in review and in retrospective to closed, one step after the other; cancelled only before its review.",
  objection: "Sprint {number} is {state}{since}; {doing} is for a sprint that is {allowed}.",
  remedy:
    "Take the step its state allows: a draft is locked, a locked plan is started, a running sprint is reviewed.",
  check: (program, { sprintId, doing, allowed }) => {
    const sprint = program.sprint.get(sprintId);
    if (!sprint || allowed.includes(sprint.state)) return [];
    const since =
      sprint.state === "PLANNED" && sprint.lockedById !== null
        ? ` since ${nameOf(program, sprint.lockedById)} locked its plan`
        : "";
    return [
      {
        subject: { noun: "sprint", id: sprintId },
        facts: {
          number: sprint.number,
          state: wordFor(sprint.state).toLowerCase(),
          since,
          doing,
          allowed: listedOr(allowed.map((state) => wordFor(state).toLowerCase())),
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
  standingOf: "platform",
  source: throughline,
  statement:
    "Sprints follow one another: their days do not overlap, and their numbers follow their days.",
  objection:
    "{startDay} to {endDay} {clash} sprint {other}, which runs from {otherStart} to {otherEnd}.",
  remedy: "Choose days that lie free.",
  check: (program, { subject, number, startDay, endDay }) =>
    sprintsByNumber(program)
      .filter((other) => other.number !== number)
      .flatMap((other) => {
        const overlaps = startDay <= other.endDay && other.startDay <= endDay;
        const earlier = number === null || other.number < number;
        const misplaced = earlier ? startDay < other.startDay : startDay > other.startDay;
        if (!overlaps && !misplaced) return [];
        const clash = overlaps ? "overlaps" : earlier ? "lies before" : "lies after";
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
  standingOf: "platform",
  source: throughline,
  statement:
    "A sprint has more than one working day: it is planned on its first and reviewed on its last.",
  objection:
    "From {startDay} to {endDay} the sprint has {days:working day}; it needs more than one.",
  remedy: "Give it a later last day.",
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
  standingOf: "platform",
  source: throughline,
  statement: "One sprint runs at a time; the next begins when the one before is closed.",
  objection: "Sprint {number} cannot start while sprint {other} is {state}.",
  remedy: "Close that sprint first: review, retrospective, close.",
  check: (program, { sprintId }) => {
    const number = program.sprint.get(sprintId)?.number ?? 0;
    return sprintsByNumber(program)
      .filter((other) => other.id !== sprintId && isRunning(other.state))
      .map((other) => ({
        subject: { noun: "sprint", id: sprintId },
        aspect: other.id,
        facts: { number, other: other.number, state: wordFor(other.state).toLowerCase() },
      }));
  },
});

/** T-63: a deliverable is promised once at a time. */
export const promisedElsewhere = rule<{ deliverableId: string }>({
  id: "T-63",
  severity: "BLOCKS",
  overridableBy: [],
  standingOf: "platform",
  source: throughline,
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
              state: wordFor(holder.state).toLowerCase(),
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
  standingOf: "platform",
  source: throughline,
  statement:
    "A sprint is cancelled by the EATP and the executive sponsor: one asks with a reason, the other confirms. Until then either may keep it.",
  objection: "Cancelling sprint {number}: {why}.",
  remedy: "The EATP and the executive sponsor each do one of the two steps.",
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
          : "nobody has asked for it yet"
        : step === "keeping it"
          ? null
          : step === "asking"
            ? `${nameOf(program, askedBy)} has asked for it already; it wants confirming now`
            : askedBy === actorId(program, situation)
              ? "you asked for it, so somebody else must confirm it"
              : lacking.some((role) => !hasRole(program, situation, role))
                ? `${nameOf(program, askedBy)} asked for it, so it takes ${listed(lacking.map(wordFor))} to confirm`
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
