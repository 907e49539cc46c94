import type { Day, Instant } from "../calendar/index.ts";
import { noun } from "../engine/noun.ts";
import type { DeliverableState } from "../vocabulary.ts";

/** One logged step of work; kept by page, not loaded. */
export interface ProgressNote {
  readonly id: string;
  readonly deliverableId: string;
  readonly byId: string;
  readonly at: Instant;
  readonly day: Day;
  readonly state: DeliverableState;
  readonly note: string;
  /** The note whose words this one replaces. */
  readonly correctsId: string | null;
}

export const progressNote = noun<ProgressNote>()({
  prefix: "N-",
  keptByPage: true,
  creates: ["progress-noted", "note-corrected"],
  searched: ["note"],
  title: ({ deliverableId }, { titleOf }) => `Note on ${titleOf("deliverable", deliverableId)}`,
  place: ({ deliverableId }, { placeOf }) => placeOf("deliverable", deliverableId),
});
