/** Who was in the review, when, and what came of it in a few sentences. */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { editing } from "../../engine/edit.ts";
import type { InputOf } from "../../engine/inputs.ts";
import { day, id, ids, inputOf, optionalText } from "../../engine/inputs.ts";
import { unknownMembers } from "../../people/commands/references.ts";
import { reviewOf } from "../../sprints/sprint-records.ts";
import { reviewNotOpen } from "../rules/sprint-review.ts";
import { recordDayFindings } from "./record-day.ts";

const input = inputOf({
  sprintId: id("A sprint"),
  day: day("The day it was held"),
  attendeeIds: ids(),
  summary: optionalText(),
});

export type EditReview = InputOf<typeof input>;

export const editReview = defineCommand({
  name: "edit-review",
  noun: "sprint",
  input,
  preconditions: (program, sprintId, situation) =>
    reviewNotOpen.check(program, { sprintId }, situation),
  checkInput: (program, { sprintId: id, day, attendeeIds }, situation) => [
    ...recordDayFindings(program, id, day, situation),
    ...unknownMembers(program, { noun: "sprint", id }, "The participants", attendeeIds, situation),
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
  edits: editing<EditReview>((program, { sprintId }) => {
    const review = reviewOf(program, sprintId);
    if (!review) return null;
    const { day, attendeeIds, summary } = review;
    return { day, attendeeIds, summary };
  }),
});
