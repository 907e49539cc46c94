import type { Instant } from "../calendar/index.ts";
import { noun } from "../engine/noun.ts";
import type { FeedbackSource } from "../vocabulary.ts";

/** What a sprint told the program; answered by a decision or an explicit "no action". */
export interface Feedback {
  readonly id: string;
  readonly sprintId: string;
  readonly source: FeedbackSource;
  readonly text: string;
  readonly byId: string;
  readonly at: Instant;
  readonly decision: string | null;
  readonly noActionReason: string | null;
  readonly decidedById: string | null;
  readonly decidedAt: Instant | null;
}

export const feedback = noun<Feedback>()({
  prefix: "FB-",
  creates: ["feedback-given"],
  edits: ["feedback-decided"],
  searched: ["decision", "noActionReason"],
  title: ({ text }) => text,
  place: ({ id, sprintId }, { placeOf }) => {
    const sprint = placeOf("sprint", sprintId);
    return sprint === null ? null : `${sprint}/review#${id}`;
  },
});
