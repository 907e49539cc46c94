/** How the records of a sprint are written: once each, by whoever was there, while they are open. */

import { isOpen } from "../../deliverables/deliverable-moves.ts";
import { ownOrder, rule } from "../../engine/finding.ts";
import type { Ref } from "../../engine/ids.ts";
import type { RetroAction } from "../../nouns.ts";
import type { CarriedForm } from "../../vocabulary.ts";
import { listed } from "../../wording.ts";
import { isSprintOver } from "../running-sprint.ts";

const nobody = [] as const;
const blocks = { severity: "BLOCKS", overridableBy: nobody, ...ownOrder } as const;

/** T-77: pressed twice, written once. */
export const saidAlready = rule<{ subject: Ref; text: string; others: readonly string[] }>({
  id: "T-77",
  ...blocks,
  statement: "A record has no duplicate entries.",
  objection: "“{text}” is already recorded here.",
  remedy: "Edit the existing entry, or say what is different.",
  check: (_program, { subject, text, others }) =>
    text.trim() !== "" && others.some((other) => other.trim() === text.trim())
      ? [{ subject, facts: { text: text.trim() } }]
      : [],
});

/** T-78: an answer is one of two. */
export const decidedBothWays = rule<{ subject: Ref; decision: string; noActionReason: string }>({
  id: "T-78",
  ...blocks,
  statement: "Feedback is answered by a decision or by a reason for no action, not by both.",
  objection: "The answer {fault}.",
  remedy: "Fill in one of the two.",
  check: (_program, { subject, decision, noActionReason }) => {
    const given = [decision, noActionReason].filter((text) => text.trim() !== "").length;
    if (given === 1) return [];
    const fault =
      given === 0
        ? "has neither a decision nor a reason for no action"
        : "has both a decision and a reason for no action";
    return [{ subject, facts: { fault } }];
  },
});

/** T-79: an action is carried into a sprint that is still open to it. */
export const carriedElsewhere = rule<{
  action: RetroAction;
  sprintId: string;
  form: CarriedForm;
  deliverableId: string | null;
}>({
  id: "T-79",
  ...blocks,
  statement:
    "A retrospective action is added to a plan no later than it is due, as a working agreement or as a deliverable of that sprint.",
  objection: "{id} can't be added to the plan: {why}.",
  remedy:
    "Choose the sprint it is due in, and a deliverable of that sprint or a working agreement.",
  check: (program, { action, sprintId, form, deliverableId }) => {
    const sprint = program.sprint.get(sprintId);
    const deliverable = program.deliverable.get(deliverableId ?? "");
    // A sprint that is over cannot carry it any more; then any later one may.
    const missed = [...program.sprint.values()].some(
      (one) => one.number === action.targetSprint && isSprintOver(one),
    );
    const why =
      sprint && sprint.number > action.targetSprint && !missed
        ? `it is due in sprint ${action.targetSprint}, before sprint ${sprint.number}`
        : form === "AGREEMENT"
          ? null
          : deliverable === undefined
            ? "no deliverable is named"
            : deliverable.sprintId !== sprintId || !isOpen(deliverable)
              ? `${deliverable.id} is not open in that sprint`
              : null;
    return why === null
      ? []
      : [{ subject: { noun: "retroAction", id: action.id }, facts: { id: action.id, why } }];
  },
});

/** T-80: put off once; after that it is done or given up. */
export const deferredAgain = rule<{ action: RetroAction }>({
  id: "T-80",
  ...blocks,
  statement: "A retrospective action is deferred only once. After that it is done or rejected.",
  objection: "{id} was already deferred: {reason}",
  remedy: "Do it in the sprint it is due in, or reject it with a reason.",
  check: (_program, { action }) =>
    action.deferredCount === 0
      ? []
      : [
          {
            subject: { noun: "retroAction", id: action.id },
            facts: { id: action.id, reason: action.reason ?? "" },
          },
        ],
});

/** T-81: a record says who was there, and a review what came of it. */
export const recordBare = rule<{ subject: Ref; what: string; missing: readonly string[] }>({
  id: "T-81",
  ...blocks,
  statement:
    "A review or retrospective names its participants before it closes. A review also has a summary.",
  objection: "The {what} is missing: {missing}.",
  remedy: "Add it to the record, for those who weren't there.",
  check: (_program, { subject, what, missing }) =>
    missing.length === 0 ? [] : [{ subject, facts: { what, missing: listed(missing) } }],
});

/** T-83: a retrospective's record is written while it is open. */
export const retrospectiveClosed = rule<{ subject: Ref; retrospectiveId: string }>({
  id: "T-83",
  ...blocks,
  statement: "A retrospective is edited only before it closes.",
  objection: "{id} is closed and can't be changed.",
  remedy: "Bring it up in the next retrospective.",
  check: (program, { subject, retrospectiveId: id }) =>
    program.retrospective.get(id)?.closedAt ? [{ subject, facts: { id } }] : [],
});

/** T-85: each retrospective happens once. */
export const reflectedAlready = rule<{ subject: Ref; retrospectiveId: string | null }>({
  id: "T-85",
  ...blocks,
  statement: "A sprint, or a delivered outcome, has one retrospective.",
  objection: "{subject} already has a retrospective: {id}.",
  remedy: "Open that one. If it is closed, bring it up in the next retrospective.",
  check: (_program, { subject, retrospectiveId: id }) =>
    id === null ? [] : [{ subject, facts: { subject: subject.id, id } }],
});

export const sprintRecordRules = [
  saidAlready,
  decidedBothWays,
  carriedElsewhere,
  deferredAgain,
  recordBare,
  retrospectiveClosed,
  reflectedAlready,
];
