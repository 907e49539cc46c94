import type { Day, Instant } from "../calendar/index.ts";
import { noun } from "../engine/noun.ts";
import type { ProgramRole } from "../vocabulary.ts";

/** Sets one rule aside for one subject; the finding stays and reads "overridden". */
export interface Override {
  readonly id: string;
  readonly ruleId: string;
  readonly subjectNoun: string;
  readonly subjectId: string;
  /** The one part of the subject it speaks of (a pillar of a sprint, say); null for all of it. */
  readonly aspect: string | null;
  readonly role: ProgramRole;
  readonly byId: string;
  readonly reason: string;
  readonly grantedAt: Instant;
  readonly expiresDay: Day;
  readonly withdrawn: boolean;
  /** Since when its giver had held the role; null where that was not kept. */
  readonly roleSince: Day | null;
  /** The name of whoever gave the role; null when it was taken at the founding, or that was not kept. */
  readonly roleGivenBy: string | null;
}

export const override = noun<Override>()({
  prefix: "OV-",
  creates: ["override-granted"],
  edits: ["override-withdrawn"],
  searched: ["reason"],
  title: ({ ruleId, subjectId }) => `${ruleId} for ${subjectId}`,
  place: ({ subjectNoun, subjectId }, { placeOf }) => placeOf(subjectNoun, subjectId),
});
