/** Feedback is answered: by a decision, or by saying why nothing is done. */

import { change } from "../changes.ts";
import { deed } from "../deed.ts";
import type { InputOf } from "../engine/inputs.ts";
import { id, inputOf, optionalText } from "../engine/inputs.ts";
import { reasonTooShort, stateForbids } from "../rules/house.ts";
import { decidedBothWays } from "../rules/sprint-records.ts";
import { actorId } from "../situation.ts";

const input = inputOf({
  feedbackId: id("Feedback"),
  /** Empty when nothing is done; then the reason says why. */
  decision: optionalText(),
  noActionReason: optionalText(),
});

export type DecideFeedback = InputOf<typeof input>;

export const decideFeedback = deed({
  name: "decide-feedback",
  noun: "feedback",
  input,
  subjectId: (command) => command.feedbackId,
  objections: (program, id, situation) =>
    stateForbids.look(
      program,
      {
        subject: { noun: "feedback", id },
        state: program.feedback.get(id)?.decidedAt == null ? "OPEN" : "ANSWERED",
        allowed: ["OPEN"],
      },
      situation,
    ),
  provokes(program, { feedbackId: id, decision, noActionReason }, situation) {
    const subject = { noun: "feedback", id } as const;
    return [
      ...decidedBothWays.look(program, { subject, decision, noActionReason }, situation),
      ...(noActionReason.trim() === ""
        ? []
        : reasonTooShort.look(program, { subject, reason: noActionReason }, situation)),
    ];
  },
  changes: (program, { feedbackId, decision, noActionReason }, situation) => [
    change("feedback-decided", feedbackId, {
      decision: decision.trim() || null,
      noActionReason: noActionReason.trim() || null,
      decidedById: actorId(program, situation),
      decidedAt: situation.now,
    }),
  ],
});
