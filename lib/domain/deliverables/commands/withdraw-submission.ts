/** A submission is taken back before anybody has reviewed it; the work goes on. */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { id, inputOf, optionalText } from "../../engine/inputs.ts";
import { stateForbids } from "../../engine/platform-rules.ts";
import { partiesTo } from "../../people/parties-to.ts";
import { reviewHasBegun } from "../rules/own-work.ts";
import { progressNoted } from "./progress-notes.ts";

const input = inputOf({
  deliverableId: id("A deliverable"),
  /** May stay empty. */
  note: optionalText(1000),
});

export const withdrawSubmission = defineCommand({
  name: "withdraw-submission",
  noun: "deliverable",
  input,
  preconditions: (program, id, situation) => [
    ...stateForbids.check(
      program,
      {
        subject: { noun: "deliverable", id },
        state: program.deliverable.get(id)?.state ?? "",
        allowed: ["IN_REVIEW"],
      },
      situation,
    ),
    ...reviewHasBegun.check(program, { deliverableId: id }, situation),
  ],
  changes: (program, { deliverableId, note }, situation, mint) => [
    change("submission-withdrawn", deliverableId, {
      state: "IN_PROGRESS",
      submittedAt: null,
      submittedById: null,
      reviewerId: null,
      partyIds: [
        ...new Set(
          partiesTo(program, { noun: "deliverable", id: deliverableId }).map((one) => one.memberId),
        ),
      ],
      lastNote: note.trim() || null,
      lastLoggedAt: situation.now,
    }),
    progressNoted(
      program,
      deliverableId,
      "IN_PROGRESS",
      note || "Submission taken back",
      situation,
      mint,
    ),
  ],
});
