/** The reviewer hands a deliverable back, with what is missing. */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { id, inputOf, text } from "../../engine/inputs.ts";
import { reasonTooShort, stateForbids } from "../../engine/platform-rules.ts";
import { approvesOwnWork } from "../rules/acceptance.ts";
import { progressNoted } from "./progress-notes.ts";

const input = inputOf({
  deliverableId: id("A deliverable"),
  reason: text("What is missing"),
});

export const returnDeliverable = defineCommand({
  name: "return-deliverable",
  noun: "deliverable",
  input,
  preconditions(program, id, situation) {
    const deliverable = program.deliverable.get(id);
    if (!deliverable) return [];
    const subject = { noun: "deliverable", id } as const;
    return [
      ...stateForbids.check(
        program,
        { subject, state: deliverable.state, allowed: ["IN_REVIEW"] },
        situation,
      ),
      ...approvesOwnWork.check(program, { subject }, situation),
    ];
  },
  checkInput: (program, { deliverableId, reason }, situation) =>
    reasonTooShort.check(
      program,
      { subject: { noun: "deliverable", id: deliverableId }, reason, field: "What is missing" },
      situation,
    ),
  changes: (program, { deliverableId, reason }, situation, mint) => [
    change("deliverable-returned", deliverableId, {
      state: "RETURNED",
      returnedReason: reason.trim(),
      returnCount: (program.deliverable.get(deliverableId)?.returnCount ?? 0) + 1,
      lastNote: reason.trim(),
      lastLoggedAt: situation.now,
    }),
    progressNoted(program, deliverableId, "RETURNED", reason, situation, mint),
  ],
});
