import type { Day, Instant } from "../calendar/index.ts";
import { noun } from "../engine/noun.ts";
import { routes } from "../routes.ts";

/** The weekly review across streams. */
export interface IntegrationReview {
  readonly id: string;
  readonly sprintId: string | null;
  readonly day: Day;
  readonly attendeeIds: readonly string[];
  /** What was settled between streams; a review without one counts as not held (I-30). */
  readonly outcomes: readonly {
    readonly workstreamIds: readonly string[];
    readonly text: string;
  }[];
  readonly decisions: readonly string[];
  readonly dependencyIds: readonly string[];
  readonly recordedById: string;
  readonly recordedAt: Instant;
}

export const integrationReview = noun<IntegrationReview>()({
  prefix: "IG-",
  creates: ["integration-review-held"],
  edits: ["integration-review-edited"],
  searched: ["outcomes.text", "decisions"],
  title: ({ day }) => `Integration review of ${day}`,
  place: ({ id }, { slug }) => `${routes.integration(slug)}?tab=reviews#${id}`,
});
