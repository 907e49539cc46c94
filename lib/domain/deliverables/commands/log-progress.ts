/** What a stream lead says of a deliverable's day: state, note, and what came up. Never a percentage. */

import type { Day } from "../../calendar/index.ts";
import type { Change } from "../../changes.ts";
import { change } from "../../changes.ts";
import { impactNoticeChanges } from "../../dependencies/commands/impact-notices.ts";
import { startedTooEarly } from "../../dependencies/rules/method-needs.ts";
import { defineCommand } from "../../engine/command.ts";
import type { Finding } from "../../engine/finding.ts";
import type { InputOf } from "../../engine/inputs.ts";
import {
  choice,
  complain,
  id,
  inputOf,
  optionalChoice,
  optionalDay,
  optionalText,
  text,
} from "../../engine/inputs.ts";
import { actorMayNot, daysReversed, stateForbids } from "../../engine/platform-rules.ts";
import type { Situation } from "../../engine/situation.ts";
import type { Opening } from "../../escalations/commands/raise-blocker.ts";
import { openingChanges, openingFindings } from "../../escalations/commands/raise-blocker.ts";
import { usualDecision } from "../../escalations/wanted-decision.ts";
import {
  evidenceAdded,
  evidenceFields,
  evidenceFindings,
  withEvidence,
} from "../../evidence/commands/add-evidence.ts";
import { textMissing } from "../../evidence/rules.ts";
import type { Deliverable } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import type { DeliverableState } from "../../vocabulary.ts";
import { deliverableStates, escalationSeverities } from "../../vocabulary.ts";
import { loggableStates, logPath, statesBefore } from "../deliverable-moves.ts";
import { committedBeforePredecessor, expectedDay, startsOnUnaccepted } from "../rules/sequence.ts";
import { progressNoted } from "./progress-notes.ts";

const input = inputOf({
  deliverableId: id("A deliverable"),
  state: choice(deliverableStates, "The state"),
  note: text("A note"),
  /** The day it is expected now; null leaves it as it is. */
  forecastDay: optionalDay(),
  /** The blocker counts where something was written: what stands in the way that the stream cannot remove alone. */
  blockerTitle: optionalText(200),
  blockerSeverity: optionalChoice(escalationSeverities),
  blockerWants: optionalText(1000),
  ...evidenceFields,
}).transform((sent, context) => {
  const { blockerTitle: title, blockerSeverity: severity, ...more } = withEvidence(sent, context);
  const { blockerWants, ...rest } = more;
  const given = title !== "" || blockerWants !== "";
  const wantedDecision = blockerWants || usualDecision(rest.deliverableId);
  if (given && severity === null) complain(context, "blockerSeverity", "Choose a severity.");
  const blocker = given && severity !== null ? { title, severity, wantedDecision } : null;
  return { ...rest, blocker };
});

export type LogProgress = InputOf<typeof input>;

export const logProgress = defineCommand({
  name: "log-progress",
  noun: "deliverable",
  input,
  from: deliverableStates.filter((state) => loggableStates(state).length > 0),
  checkInput(program, command, situation) {
    const { deliverableId: id, note, forecastDay, evidence } = command;
    const deliverable = program.deliverable.get(id);
    if (!deliverable) return [];
    const subject = { noun: "deliverable", id } as const;
    const opening = openingOf(deliverable, command, situation);
    return [
      ...textMissing.check(program, { subject, field: "A note", text: note }, situation),
      ...moveFindings(program, deliverable, command.state, situation),
      ...(forecastDay === null
        ? []
        : daysReversed.check(
            program,
            {
              subject,
              first: deliverable.startedDay ? "the day work started" : "today",
              firstDay: deliverable.startedDay ?? situation.today,
              second: "The forecast",
              secondDay: forecastDay,
            },
            situation,
          )),
      ...(evidence ? evidenceFindings(program, subject, evidence, situation) : []),
      ...(opening ? openingFindings(program, opening, situation) : []),
    ];
  },
  changes(program, command, situation, mint) {
    const { deliverableId: id, state, note, forecastDay, evidence } = command;
    const deliverable = program.deliverable.get(id);
    if (!deliverable) return [];
    const opening = openingOf(deliverable, command, situation);
    return [
      ...moveChanges(deliverable, state, {
        lastNote: note.trim(),
        lastLoggedAt: situation.now,
        ...forecastSet(deliverable, forecastDay),
        ...(state === "IN_PROGRESS" && deliverable.startedDay === null
          ? { startedDay: situation.today }
          : {}),
      }),
      progressNoted(program, id, state, note, situation, mint),
      ...(evidence
        ? [evidenceAdded(program, { noun: "deliverable", id }, evidence, situation, mint)]
        : []),
      ...(opening ? openingChanges(program, opening, situation, mint) : []),
      ...(forecastDay !== null && slips(deliverable, forecastDay)
        ? impactNoticeChanges(program, id, forecastDay, situation, mint)
        : []),
    ];
  },
});

/** What stands in the way of moving to a state; asked by the page for every choice, and by the command. */
export function moveFindings(
  program: Program,
  deliverable: Deliverable,
  to: DeliverableState,
  situation: Situation,
): readonly Finding[] {
  const subject = { noun: "deliverable", id: deliverable.id } as const;
  const path = logPath(deliverable.state, to);
  if (path === null || !loggableStates(deliverable.state).includes(to)) {
    return stateForbids.check(
      program,
      { subject, state: deliverable.state, allowed: statesBefore(to) },
      situation,
    );
  }
  const starts = to === "IN_PROGRESS" && deliverable.startedDay === null;
  return [
    ...(path.includes("COMMITTED")
      ? [
          // A promise is asked of whoever may make it, also where it is only passed on the way.
          ...actorMayNot.check(program, { command: "commit-deliverable", subject }, situation),
          ...committedBeforePredecessor.check(
            program,
            { deliverableId: deliverable.id, sprintId: deliverable.sprintId },
            situation,
          ),
        ]
      : []),
    ...(starts
      ? [
          ...startsOnUnaccepted.check(program, { deliverableId: deliverable.id }, situation),
          ...startedTooEarly(program, { deliverableId: deliverable.id }, situation),
        ]
      : []),
  ];
}

/** One change per state on the way; the last one carries what was said. */
function moveChanges(
  deliverable: Deliverable,
  to: DeliverableState,
  said: Partial<Omit<Deliverable, "id">>,
): readonly Change[] {
  const { id, state: from } = deliverable;
  const between = (logPath(from, to) ?? []).slice(0, -1);
  const kind =
    to === "BLOCKED" && from !== "BLOCKED"
      ? "deliverable-blocked"
      : from === "BLOCKED" && to !== "BLOCKED"
        ? "deliverable-unblocked"
        : "progress-logged";
  return [
    ...between.map((state) =>
      change(state === "IN_PROGRESS" ? "progress-logged" : "deliverable-planned", id, { state }),
    ),
    change(kind, id, { state: to, ...said }),
  ];
}

const forecastSet = (deliverable: Deliverable, day: Day | null) =>
  day === null ? {} : { forecastDay: day === deliverable.dueDay ? null : day };

/** Later than it was expected; a first date where there was none is not a delay. */
function slips(deliverable: Deliverable, day: Day): boolean {
  const expected = expectedDay(deliverable);
  return expected !== null && day > expected;
}

/** The move to BLOCKED is the log entry's own; the opening only brings the escalation. */
function openingOf(
  deliverable: Deliverable,
  { blocker, note }: LogProgress,
  situation: Situation,
): Opening | null {
  if (blocker === null) return null;
  return {
    ...blocker,
    kind: "BLOCKER",
    description: note,
    tier: "L1_WORKSTREAM",
    affectedIds: [deliverable.id],
    workstreamId: deliverable.workstreamId,
    firstSeenDay: situation.today,
    confidential: false,
    options: [],
  };
}
