/** What the end of a sprint wants: work without a disposition, actions that are due, a review or retrospective to close. */

import { workingDaysIn } from "../../calendar/index.ts";
import type { Sprint } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import { actionsDueBy } from "../../reviews/retro-follow-through.ts";
import { routes } from "../../routes.ts";
import { currentSprint } from "../../sprints/running-sprint.ts";
import { isUnsettled, itemsHeld, reviewOf } from "../../sprints/sprint-records.ts";
import { sprintStep } from "../../sprints/views/sprint-step.ts";
import { counted, listed, plural } from "../../wording.ts";
import { cause } from "../causes.ts";
import { consequence } from "../consequence.ts";
import type { RankedNeed, Source } from "./need.ts";
import { byRule, dayClock, nameList } from "./need.ts";

const lastDayOf = (program: Program, { startDay, endDay }: Sprint) =>
  workingDaysIn(program.facts.calendar, startDay, endDay).at(-1) ?? endDay;

/** Undisposed work: everybody's own, and all of it for whoever runs the program. */
const undisposed: Source = (program, reader, situation) => {
  const sprint = currentSprint(program, situation.today);
  if (sprint?.state !== "IN_REVIEW" || reviewOf(program, sprint.id)?.closedAt) return [];
  const left = itemsHeld(program, sprint.id)
    .filter(isUnsettled)
    .flatMap((item) => program.deliverable.get(item.deliverableId) ?? [])
    .filter(({ workstreamId }) => reader.runsProgram || reader.streamIds.has(workstreamId));
  if (left.length === 0) return [];
  const last = lastDayOf(program, sprint);
  return [
    {
      id: `undisposed:${sprint.id}`,
      weight: consequence.sprintItemsUnsettled,
      at: last,
      cause: null,
      urgency: "now",
      sentence: `${listed(left.map(({ id }) => id))} ${plural(left.length, "wasn't", "weren't")} accepted in sprint ${sprint.number}. Choose a disposition and a root cause.`,
      clock: dayClock(program, last, situation),
      concerned: nameList(
        program,
        left.map(({ ownerId }) => ownerId),
      ),
      why: byRule("I-55", "The review can't close without them"),
      action: { label: "Choose dispositions", path: `sprints/${sprint.number}/dispositions` },
    },
  ];
};

/** Ceremonies that are due, for whoever runs them. */
const nextStep: Source = (program, reader, situation) => {
  const sprint = currentSprint(program, situation.today);
  if (!reader.runsProgram || !sprint) return [];
  const { due, words, action } = sprintStep(program, sprint, situation);
  if (!due || !action || !["ACTIVE", "IN_REVIEW", "IN_RETRO"].includes(sprint.state)) return [];
  const last = lastDayOf(program, sprint);
  const pastEnd = last < situation.today;
  return [
    {
      id: `step:${sprint.id}`,
      weight: pastEnd ? consequence.sprintPastEnd : consequence.sprintStepDue,
      at: last,
      cause: null,
      urgency: last <= situation.today ? "now" : "soon",
      sentence: pastEnd
        ? `Sprint ${sprint.number} ended on ${last} and is not closed. ${words}`
        : `Sprint ${sprint.number}: ${words.charAt(0).toLowerCase()}${words.slice(1)}`,
      clock: dayClock(program, last, situation),
      concerned: [],
      why: byRule("A-05", "A sprint closes only when its review and retrospective are recorded"),
      action: {
        label: action.label,
        path: action.href.replace(routes.place(program.facts.slug, ""), ""),
      },
    },
  ];
};

/** Actions due in the sprint that runs; an owner sees each, the EATP all in one sentence. */
const actionsDue: Source = (program, reader, situation) => {
  const sprint = currentSprint(program, situation.today);
  if (!sprint) return [];
  const due = actionsDueBy(program, sprint.number);
  const mine = due.filter(({ ownerId }) => ownerId === reader.memberId);
  const others = due.filter(({ ownerId }) => ownerId !== reader.memberId);
  const last = lastDayOf(program, sprint);
  const common = {
    at: last,
    urgency: last <= situation.today ? "now" : "soon",
    clock: dayClock(program, last, situation),
    why: byRule("I-63", "The sprint can't close before these are settled"),
  } as const;
  const own = mine.map(
    (action): RankedNeed => ({
      ...common,
      id: `action:${action.id}`,
      weight: consequence.ownActionDue,
      cause: cause("actionsDue"),
      sentence: `${action.id} “${action.text}” is due in sprint ${action.targetSprint}. Mark it as done, defer it or reject it.`,
      concerned: [],
      action: { label: "Update it", path: `retrospectives#${action.id}` },
    }),
  );
  if (!reader.runsProgram || others.length === 0) return own;
  return [
    ...own,
    {
      ...common,
      id: "actions",
      weight: consequence.othersActionsDue,
      cause: null,
      sentence: `${counted(others.length, "retrospective action")} (${others.map(({ id }) => id).join(", ")}) due in sprint ${sprint.number} ${plural(others.length, "is", "are")} still open.`,
      concerned: nameList(
        program,
        others.map(({ ownerId }) => ownerId),
      ),
      action: { label: "See them", path: "retrospectives" },
    },
  ];
};

export const reviewNeeds: readonly Source[] = [undisposed, nextStep, actionsDue];
