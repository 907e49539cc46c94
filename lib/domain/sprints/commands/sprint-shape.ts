/** A sprint and a place in one, as they begin. */
import type { Sprint, SprintItem } from "../../nouns.ts";

type Begun = Pick<Sprint, "number" | "cycleId" | "goal" | "startDay" | "endDay">;

/** A sprint in draft: nothing locked, nothing held. */
export const draftSprint = (begun: Begun): Omit<Sprint, "id"> => ({
  ...begun,
  state: "DRAFT",
  lockedAt: null,
  committedPoints: null,
  acceptedPoints: null,
  closedAt: null,
  absences: [],
  outcomeIds: [],
  paceReason: null,
  lockedById: null,
  calibratedAtLock: null,
  roadmapVersion: null,
  startedAt: null,
  cancelAskedById: null,
  cancelledReason: null,
  imported: false,
  plannedById: null,
  plannedAt: null,
  gateAsked: false,
  revision: 0,
});

type Placed = Pick<SprintItem, "sprintId" | "deliverableId" | "pointsAtLock">;

/** A deliverable's place in a sprint, as planned. */
export const placedItem = (placed: Placed): Omit<SprintItem, "id"> => ({
  ...placed,
  addedAfterLock: false,
  disposition: null,
  rootCause: null,
  rootCauseNote: null,
  disposedById: null,
  removed: false,
  removedAt: null,
  removedReason: null,
  addedAt: null,
  addedReason: null,
  inExchangeForId: null,
  demonstratedAt: null,
  demonstrationNote: null,
});
