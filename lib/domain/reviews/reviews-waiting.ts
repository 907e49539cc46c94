/** Deliverables in review, by the member they were handed to. */
import type { Program } from "../program.ts";
import { groupedBy } from "../program.ts";

export const inReviewBy = groupedBy("deliverable", (one) =>
  one.state === "IN_REVIEW" ? one.reviewerId : null,
);

/** Whether a deliverable in review was handed to this member. */
export const reviewsWaitFor = (program: Program, memberId: string): boolean =>
  (inReviewBy(program).get(memberId)?.length ?? 0) > 0;
