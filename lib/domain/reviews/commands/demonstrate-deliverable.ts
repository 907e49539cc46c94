/** A deliverable was shown in the review: what was seen, and where one can look it up. */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { id, inputOf, text, textOrNull } from "../../engine/inputs.ts";
import { stateForbids } from "../../engine/platform-rules.ts";
import { actorId } from "../../engine/situation.ts";
import { asFirstRecorded } from "../../evidence/evidence.ts";
import { linkUnusable, textMissing } from "../../evidence/rules.ts";
import { saidAlready } from "../../sprints/rules/sprint-records.ts";
import { reviewNotOpen } from "../rules/sprint-review.ts";

const input = inputOf({
  itemId: id("A deliverable"),
  /** What those who were there saw. */
  note: text("What was shown"),
  /** A recording, a page, a picture; null when it was shown live only. */
  link: textOrNull(2000),
});

const begun = ["IN_PROGRESS", "IN_REVIEW", "RETURNED", "ACCEPTED"];

export const demonstrateDeliverable = defineCommand({
  name: "demonstrate-deliverable",
  noun: "sprintItem",
  input,
  subjectId: (command) => command.itemId,
  preconditions(program, id, situation) {
    const item = program.sprintItem.get(id);
    if (!item) return [];
    return [
      ...reviewNotOpen.check(program, { sprintId: item.sprintId }, situation),
      ...stateForbids.check(
        program,
        {
          subject: { noun: "deliverable", id: item.deliverableId },
          state: item.removed
            ? "REMOVED"
            : (program.deliverable.get(item.deliverableId)?.state ?? ""),
          allowed: begun,
        },
        situation,
      ),
    ];
  },
  checkInput(program, { itemId, note, link }, situation) {
    const subject = { noun: "sprintItem", id: itemId } as const;
    const shown = program.sprintItem.get(itemId)?.demonstrationNote;
    return [
      ...textMissing.check(program, { subject, field: "What was shown", text: note }, situation),
      ...saidAlready.check(
        program,
        { subject, text: note, others: shown ? [shown] : [] },
        situation,
      ),
      ...(link ? linkUnusable.check(program, { subject, link }, situation) : []),
    ];
  },
  changes(program, { itemId, note, link }, situation, mint) {
    const item = program.sprintItem.get(itemId);
    if (!item) return [];
    return [
      change("sprint-item-demonstrated", itemId, {
        demonstratedAt: situation.now,
        demonstrationNote: note.trim(),
      }),
      ...(link
        ? [
            change("evidence-added", mint("evidence"), {
              ...asFirstRecorded,
              subjectNoun: "deliverable",
              subjectId: item.deliverableId,
              kind: "DEMONSTRATION",
              title: `Shown in the review of sprint ${program.sprint.get(item.sprintId)?.number ?? ""}: ${note.trim()}`,
              link: link.trim(),
              occurredDay: situation.today,
              recordedAt: situation.now,
              recordedById: actorId(program, situation),
              // It shows what is, on the day it is recorded; acceptance never rested on it.
              reconstructed: false,
              removedReason: null,
            }),
          ]
        : []),
    ];
  },
});
