/** A deliverable is promised for a sprint (or taken up outside of one); what it builds on must be reachable. */
import { change } from "../changes.ts";
import type { Command } from "../deed.ts";
import { deed } from "../deed.ts";
import { sprintItemsOf } from "../program.ts";
import { referenceUnknown, stateForbids } from "../rules/house.ts";
import { committedBeforePredecessor } from "../rules/sequence.ts";
import { placedItem } from "./sprint-shape.ts";

export interface CommitDeliverable extends Command {
  readonly deliverableId: string;
  readonly sprintId: string | null;
}

export const commitDeliverable = deed<CommitDeliverable>({
  name: "commit-deliverable",
  noun: "deliverable",
  subjectId: (command) => command.deliverableId,
  objections: (program, id, situation) =>
    stateForbids.look(
      program,
      {
        subject: { noun: "deliverable", id },
        state: program.deliverable.get(id)?.state ?? "",
        allowed: ["PROPOSED", "READY", "COMMITTED"],
      },
      situation,
    ),
  provokes(program, { deliverableId, sprintId }, situation) {
    const subject = { noun: "deliverable", id: deliverableId } as const;
    const sprint = sprintId === null ? undefined : program.sprint.get(sprintId);
    const open =
      sprint?.state === "DRAFT" || sprint?.state === "PLANNED" || sprint?.state === "ACTIVE";
    return [
      ...referenceUnknown.look(
        program,
        { subject, field: "Open sprint", value: sprintId ?? "", exists: sprintId === null || open },
        situation,
      ),
      ...committedBeforePredecessor.look(program, { deliverableId, sprintId }, situation),
    ];
  },
  changes(program, { deliverableId: id, sprintId }, _situation, mint) {
    const deliverable = program.deliverable.get(id);
    const standing = (sprintItemsOf(program).get(id) ?? []).filter(
      (item) => item.disposition === null && !item.removed,
    );
    const sprint = sprintId === null ? undefined : program.sprint.get(sprintId);
    const stays = standing.some((item) => item.sprintId === sprintId);
    return [
      ...(deliverable?.state === "PROPOSED"
        ? [change("deliverable-planned", id, { state: "READY" })]
        : []),
      change("deliverable-planned", id, { state: "COMMITTED", sprintId }),
      ...standing
        .filter((item) => item.sprintId !== sprintId)
        .map((item) => change("sprint-item-disposed", item.id, { removed: true })),
      ...(sprint && !stays
        ? [
            change("sprint-item-recorded", mint("sprintItem"), {
              ...placedItem({
                sprintId: sprint.id,
                deliverableId: id,
                pointsAtLock: deliverable?.points ?? 0,
              }),
              addedAfterLock: sprint.lockedAt !== null,
            }),
          ]
        : []),
    ];
  },
});
