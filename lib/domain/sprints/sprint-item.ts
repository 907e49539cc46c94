import type { Instant } from "../calendar/index.ts";
import { noun } from "../engine/noun.ts";
import type { RootCause, SprintDisposition } from "../vocabulary.ts";

/** A deliverable's place in one sprint; kept after it is carried over. */
export interface SprintItem {
  readonly id: string;
  readonly sprintId: string;
  readonly deliverableId: string;
  readonly pointsAtLock: number;
  readonly addedAfterLock: boolean;
  readonly disposition: SprintDisposition | null;
  readonly rootCause: RootCause | null;
  readonly rootCauseNote: string | null;
  readonly disposedById: string | null;
  readonly removed: boolean;
  readonly removedAt: Instant | null;
  readonly removedReason: string | null;
  readonly addedAt: Instant | null;
  /** Why it came into a running sprint. */
  readonly addedReason: string | null;
  /** The sprint item that made room for it (I-42). */
  readonly inExchangeForId: string | null;
  readonly demonstratedAt: Instant | null;
  readonly demonstrationNote: string | null;
}

export const sprintItem = noun<SprintItem>()({
  prefix: "SI-",
  creates: ["sprint-item-recorded"],
  edits: [
    "sprint-item-locked",
    "sprint-item-removed",
    "sprint-item-demonstrated",
    "sprint-item-disposed",
  ],
  searched: ["rootCauseNote", "removedReason", "addedReason", "demonstrationNote"],
  title: ({ deliverableId, sprintId }, { titleOf }) =>
    `${deliverableId} in ${titleOf("sprint", sprintId).toLowerCase()}`,
  place: ({ sprintId }, { placeOf }) => placeOf("sprint", sprintId),
});
