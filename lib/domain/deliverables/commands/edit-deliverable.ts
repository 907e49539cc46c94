/** A deliverable is edited. A later due date is a delay, and the streams that depend on it are notified. */

import { change } from "../../changes.ts";
import { impactNoticeChanges } from "../../dependencies/commands/impact-notices.ts";
import { defineCommand } from "../../engine/command.ts";
import { editing } from "../../engine/edit.ts";
import type { InputOf } from "../../engine/inputs.ts";
import { id, inputOf } from "../../engine/inputs.ts";
import { referenceUnknown, stateForbids } from "../../engine/platform-rules.ts";
import { undecided } from "../../evidence/commands/remove-evidence.ts";
import { fallingSignatures } from "../../gates/signing-rules.ts";
import { partiesAfterHandover } from "../../people/parties-to.ts";
import { deliverableFields, describedDeliverable } from "../deliverable.ts";
import { approvesOwnWork } from "../rules/acceptance.ts";
import { ownerChangesInReview } from "../rules/own-work.ts";
import { expectedDay } from "../rules/sequence.ts";
import { fieldFindings } from "./deliverable-fields.ts";

const input = inputOf({
  ...deliverableFields,
  deliverableId: id("A deliverable"),
  workstreamId: id("A workstream"),
});

export type EditDeliverable = InputOf<typeof input>;

export const editDeliverable = defineCommand<EditDeliverable>({
  name: "edit-deliverable",
  noun: "deliverable",
  input,
  preconditions(program, id, situation) {
    const question = undecided(program, { noun: "deliverable", id });
    return question ? stateForbids.check(program, question, situation) : [];
  },
  checkInput(program, command, situation) {
    const { deliverableId: id, workstreamId, ownerId } = command;
    const subject = { noun: "deliverable", id } as const;
    const stream = program.workstream.get(workstreamId);
    const reviewerId = program.deliverable.get(id)?.reviewerId;
    return [
      ...referenceUnknown.check(
        program,
        {
          subject,
          field: "Workstream",
          value: stream?.name ?? workstreamId,
          exists: stream !== undefined && stream.state !== "DROPPED",
        },
        situation,
      ),
      ...fieldFindings(program, subject, workstreamId, command, situation),
      ...(reviewerId
        ? approvesOwnWork.check(
            program,
            {
              subject,
              approverIds: [reviewerId],
              parties: ownerId === null ? [] : [{ memberId: ownerId, tie: "owns" }],
            },
            situation,
          )
        : []),
      ...ownerChangesInReview.check(program, { deliverableId: id, ownerId }, situation),
    ];
  },
  consequences: fallingSignatures,
  changes(program, command, situation, mint) {
    const { deliverableId: id, workstreamId, dueDay } = command;
    const before = program.deliverable.get(id);
    const edited = change("deliverable-edited", id, {
      ...describedDeliverable(command),
      workstreamId,
      ...(before ? partiesAfterHandover(before, command.ownerId) : {}),
    });
    const expected = before ? expectedDay(before) : null;
    const slips =
      dueDay !== null && expected !== null && before?.forecastDay === null && dueDay > expected;
    return slips
      ? [edited, ...impactNoticeChanges(program, id, dueDay, situation, mint)]
      : [edited];
  },
  edits: editing<EditDeliverable>((program, { deliverableId }) => {
    const before = program.deliverable.get(deliverableId);
    return before
      ? {
          ...describedDeliverable(before),
          secondaryPillars: before.secondaryPillars,
          workstreamId: before.workstreamId,
        }
      : null;
  }),
});
