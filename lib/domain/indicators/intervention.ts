import type { Day, Instant } from "../calendar/index.ts";
import { noun } from "../engine/noun.ts";

/** What somebody does about a warning, and when it is looked at again (I-103). */
export interface Intervention {
  readonly id: string;
  readonly warningId: string;
  readonly ownerId: string;
  readonly step: string;
  readonly reviewDay: Day;
  readonly recordedById: string;
  readonly recordedAt: Instant;
  readonly effect: string | null;
  readonly reviewedAt: Instant | null;
}

export const intervention = noun<Intervention>()({
  prefix: "IV-",
  creates: ["intervention-recorded"],
  edits: ["intervention-reviewed"],
  searched: ["effect"],
  title: ({ step }) => step,
  place: ({ warningId }, { placeOf }) => placeOf("warning", warningId),
});
