/** The review ends: nothing committed is left without a verdict, a disposition and a cause. */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import type { Finding } from "../../engine/finding.ts";
import { id, inputOf } from "../../engine/inputs.ts";
import type { Situation } from "../../engine/situation.ts";
import type { Program } from "../../program.ts";
import { recordBare } from "../../sprints/rules/sprint-records.ts";
import { reviewOf, undisposedIn } from "../../sprints/sprint-records.ts";
import {
  alwaysComplete,
  leftInReview,
  leftUndisposed,
  reviewNotOpen,
} from "../rules/sprint-review.ts";

const input = inputOf({
  sprintId: id("A sprint"),
});

export const closeReview = defineCommand({
  name: "close-review",
  noun: "sprint",
  input,
  preconditions(program, sprintId, situation) {
    const notOpen = reviewNotOpen.check(program, { sprintId }, situation);
    return notOpen.length > 0 ? notOpen : reviewUnfinished(program, sprintId, situation);
  },
  changes(program, { sprintId }, situation) {
    const review = reviewOf(program, sprintId);
    return review ? [change("review-closed", review.id, { closedAt: situation.now })] : [];
  },
});

/** What a review that is open still lacks before it can close. */
export function reviewUnfinished(
  program: Program,
  sprintId: string,
  situation: Situation,
): readonly Finding[] {
  const review = reviewOf(program, sprintId);
  const missing = [
    ...(review?.attendeeIds.length === 0 ? ["who was there"] : []),
    ...(review?.summary === "" ? ["a summary"] : []),
  ];
  const deliverableIds = undisposedIn(program, sprintId);
  return [
    ...recordBare.check(
      program,
      { subject: { noun: "sprint", id: sprintId }, what: "review", missing },
      situation,
    ),
    ...leftInReview.check(program, { deliverableIds }, situation),
    ...leftUndisposed.check(program, { sprintId }, situation),
    ...alwaysComplete.check(program, { closingId: sprintId }, situation),
  ];
}
