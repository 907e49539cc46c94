import type { Instant } from "../calendar/index.ts";
import { noun } from "../engine/noun.ts";

/** A change of course made in a review, with the data that led to it (I-58). */
export interface Adjustment {
  readonly id: string;
  readonly sprintId: string;
  readonly text: string;
  readonly evidence: string | null;
  readonly byId: string;
  readonly at: Instant;
}

export const adjustment = noun<Adjustment>()({
  prefix: "AD-",
  creates: ["course-adjusted"],
  searched: ["evidence"],
  title: ({ text }) => text,
  place: ({ sprintId }, { placeOf }) => {
    const sprint = placeOf("sprint", sprintId);
    return sprint === null ? null : `${sprint}/review`;
  },
});
