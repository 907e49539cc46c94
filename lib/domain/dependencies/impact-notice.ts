import type { Day, Instant } from "../calendar/index.ts";
import { noun } from "../engine/noun.ts";
import { routes } from "../routes.ts";
import type { ImpactAnswer } from "../vocabulary.ts";

/** I-26: what one slip means for one stream, and what its lead answers. */
export interface ImpactNotice {
  readonly id: string;
  /** The deliverable that slipped. */
  readonly causeId: string;
  readonly workstreamId: string;
  readonly affectedIds: readonly string[];
  readonly fromDay: Day | null;
  readonly toDay: Day;
  readonly slipWorkingDays: number;
  readonly raisedAt: Instant;
  readonly answer: ImpactAnswer | null;
  readonly answerNote: string | null;
  readonly answeredById: string | null;
  readonly answeredAt: Instant | null;
  /** Set when a later slip of the same cause replaces this notice. */
  readonly supersededById: string | null;
}

export const impactNotice = noun<ImpactNotice>()({
  prefix: "IN-",
  creates: ["impact-notice-raised"],
  edits: ["impact-notice-answered", "impact-notice-superseded"],
  searched: ["answerNote"],
  title: ({ causeId, workstreamId }) => `${causeId} for ${workstreamId}`,
  place: ({ id }, { slug }) => `${routes.dependencies(slug)}?part=responses#${id}`,
});
