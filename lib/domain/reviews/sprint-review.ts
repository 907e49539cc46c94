import type { Day, Instant } from "../calendar/index.ts";
import { noun } from "../engine/noun.ts";

/** The review of one sprint: what was shown, what was not accepted and why, what changes because of it. */
export interface SprintReview {
  readonly id: string;
  readonly sprintId: string;
  readonly day: Day;
  readonly attendeeIds: readonly string[];
  readonly summary: string;
  readonly openedById: string;
  readonly openedAt: Instant;
  readonly closedAt: Instant | null;
}

export const sprintReview = noun<SprintReview>()({
  prefix: "SR-",
  creates: ["review-opened"],
  edits: ["review-edited", "review-closed"],
  searched: ["summary"],
  title: ({ sprintId }, { titleOf }) => `Review of ${titleOf("sprint", sprintId).toLowerCase()}`,
  place({ sprintId }, { placeOf }) {
    const sprint = placeOf("sprint", sprintId);
    return sprint === null ? null : `${sprint}/review`;
  },
});
