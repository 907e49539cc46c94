/** Who was in the review, when, and what came of it in a few sentences. */
import type { Day } from "../calendar.ts";
import { change } from "../changes.ts";
import type { Command } from "../deed.ts";
import { deed } from "../deed.ts";
import { editing } from "../edit.ts";
import { reviewOf } from "../measures/sprint-records.ts";
import { reviewNotOpen } from "../rules/sprint-review.ts";
import { recordDayFindings } from "./record-day.ts";
import { unknownMembers } from "./references.ts";

export interface EditReview extends Command {
  readonly sprintId: string;
  readonly day: Day;
  readonly attendeeIds: readonly string[];
  readonly summary: string;
}

export const editReview = deed<EditReview>({
  name: "edit-review",
  noun: "sprint",
  subjectId: (command) => command.sprintId,
  objections: (program, sprintId, situation) =>
    reviewNotOpen.look(program, { sprintId }, situation),
  provokes: (program, { sprintId: id, day, attendeeIds }, situation) => [
    ...recordDayFindings(program, id, day, situation),
    ...unknownMembers(program, { noun: "sprint", id }, "Who was there", attendeeIds, situation),
  ],
  changes(program, { sprintId, day, attendeeIds, summary }) {
    const review = reviewOf(program, sprintId);
    if (!review) return [];
    return [
      change("review-edited", review.id, {
        day,
        attendeeIds: [...new Set(attendeeIds)],
        summary: summary.trim(),
      }),
    ];
  },
  edits: editing((program, { sprintId }) => {
    const review = reviewOf(program, sprintId);
    if (!review) return null;
    const { day, attendeeIds, summary } = review;
    return { day, attendeeIds, summary };
  }),
});
