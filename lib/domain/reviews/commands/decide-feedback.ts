/** Feedback is answered: by a decision, or by saying why nothing is done. */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { id, inputOf, optionalText } from "../../engine/inputs.ts";
import { reasonTooShort, stateForbids } from "../../engine/platform-rules.ts";
import { actorId } from "../../engine/situation.ts";
import { decidedBothWays } from "../../sprints/rules/sprint-records.ts";

const input = inputOf({
  feedbackId: id("The feedback"),
  /** Empty when nothing is done; then the reason says why. */
  decision: optionalText(),
  noActionReason: optionalText(),
});

export const decideFeedback = defineCommand({
  name: "decide-feedback",
  noun: "feedback",
  input,
  preconditions: (program, id, situation) =>
    stateForbids.check(
      program,
      {
        subject: { noun: "feedback", id },
        state: program.feedback.get(id)?.decidedAt == null ? "OPEN" : "ANSWERED",
        allowed: ["OPEN"],
      },
      situation,
    ),
  checkInput(program, { feedbackId: id, decision, noActionReason }, situation) {
    const subject = { noun: "feedback", id } as const;
    return [
      ...decidedBothWays.check(program, { subject, decision, noActionReason }, situation),
      ...(noActionReason.trim() === ""
        ? []
        : reasonTooShort.check(program, { subject, reason: noActionReason }, situation)),
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
