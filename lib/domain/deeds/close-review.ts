/** The review ends: nothing committed is left without a verdict, a disposition and a cause. */

import { change } from "../changes.ts";
import { deed } from "../deed.ts";
import type { InputOf } from "../engine/inputs.ts";
import { id, inputOf } from "../engine/inputs.ts";
import { reviewOf, undisposedIn } from "../measures/sprint-records.ts";
import { recordBare } from "../rules/sprint-records.ts";
import {
  alwaysComplete,
  leftInReview,
  leftUndisposed,
  reviewNotOpen,
} from "../rules/sprint-review.ts";

const input = inputOf({
  sprintId: id("A sprint"),
});

export type CloseReview = InputOf<typeof input>;

export const closeReview = deed({
  name: "close-review",
  noun: "sprint",
  input,
  subjectId: (command) => command.sprintId,
  objections(program, sprintId, situation) {
    const notOpen = reviewNotOpen.look(program, { sprintId }, situation);
    if (notOpen.length > 0) return notOpen;
    const review = reviewOf(program, sprintId);
    const missing = [
      ...(review?.attendeeIds.length === 0 ? ["who was there"] : []),
      ...(review?.summary === "" ? ["a summary"] : []),
    ];
    const deliverableIds = undisposedIn(program, sprintId);
    return [
      ...recordBare.look(
        program,
        { subject: { noun: "sprint", id: sprintId }, what: "review", missing },
        situation,
      ),
      ...leftInReview.look(program, { deliverableIds }, situation),
      ...leftUndisposed.look(program, { sprintId }, situation),
      ...alwaysComplete.look(program, { closingId: sprintId }, situation),
    ];
  },
  changes(program, { sprintId }, situation) {
    const review = reviewOf(program, sprintId);
    return review ? [change("review-closed", review.id, { closedAt: situation.now })] : [];
  },
});
