/** The stream says it is there, and names who looks at it: somebody who does not own it. */

import { takesPart } from "../../access.ts";
import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { id, inputOf, optionalText } from "../../engine/inputs.ts";
import { referenceUnknown, stateForbids } from "../../engine/platform-rules.ts";
import type { Situation } from "../../engine/situation.ts";
import { actorId } from "../../engine/situation.ts";
import type { Party } from "../../people/parties-to.ts";
import { partiesTo } from "../../people/parties-to.ts";
import type { Program } from "../../program.ts";
import { acceptedWithoutProof, approvesOwnWork } from "../rules/acceptance.ts";
import { progressNoted } from "./progress-notes.ts";

const input = inputOf({
  deliverableId: id("A deliverable"),
  /** Member who reviews it. */
  reviewerId: id("A reviewer"),
  note: optionalText(),
});

export const submitForAcceptance = defineCommand({
  name: "submit-for-acceptance",
  noun: "deliverable",
  input,
  preconditions(program, id, situation) {
    const subject = { noun: "deliverable", id } as const;
    const state = program.deliverable.get(id)?.state ?? "";
    return [
      ...stateForbids.check(program, { subject, state, allowed: ["IN_PROGRESS"] }, situation),
      ...acceptedWithoutProof.check(program, { deliverableId: id, submitting: true }, situation),
    ];
  },
  checkInput(program, { deliverableId, reviewerId }, situation) {
    const subject = { noun: "deliverable", id: deliverableId } as const;
    const reviewer = program.member.get(reviewerId);
    const able = reviewer?.active === true && takesPart(reviewer.roles);
    return [
      ...referenceUnknown.check(
        program,
        { subject, field: "Reviewer", value: reviewer?.name ?? reviewerId, exists: able },
        situation,
      ),
      ...approvesOwnWork.check(
        program,
        {
          subject,
          approverIds: [reviewerId],
          parties: partiesOnSubmitting(program, deliverableId, situation),
        },
        situation,
      ),
    ];
  },
  changes: (program, { deliverableId, reviewerId, note }, situation, mint) => [
    change("deliverable-submitted", deliverableId, {
      state: "IN_REVIEW",
      submittedAt: situation.now,
      submittedById: actorId(program, situation),
      partyIds: [
        ...new Set(
          partiesOnSubmitting(program, deliverableId, situation).map(({ memberId }) => memberId),
        ),
      ],
      reviewerId,
      returnedReason: null,
      lastNote: note.trim() || null,
      lastLoggedAt: situation.now,
    }),
    progressNoted(program, deliverableId, "IN_REVIEW", note || "Submitted", situation, mint),
  ],
});

/** Whose work it is from now on: whoever owns it, has submitted it before, or submits it here. */
function partiesOnSubmitting(
  program: Program,
  deliverableId: string,
  situation: Situation,
): readonly Party[] {
  const submitter: Party = { memberId: actorId(program, situation), tie: "submitted" };
  return [...partiesTo(program, { noun: "deliverable", id: deliverableId }), submitter];
}
