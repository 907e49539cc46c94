import type { Instant } from "../calendar/index.ts";
import { noun } from "../engine/noun.ts";
import { routes } from "../routes.ts";
import type { CarriedForm, RetroActionState, RootCause } from "../vocabulary.ts";

export interface RetroAction {
  readonly id: string;
  readonly retrospectiveId: string;
  readonly pointId: string | null;
  readonly text: string;
  readonly ownerId: string;
  /** Number of the sprint it is due in; a deferral moves it. */
  readonly targetSprint: number;
  readonly firstTargetSprint: number;
  /** How it will be known that it worked. */
  readonly verification: string;
  /** The root cause it is aimed at (I-59). */
  readonly rootCause: RootCause | null;
  readonly state: RetroActionState;
  readonly carriedInto: string | null;
  readonly carriedAs: CarriedForm | null;
  readonly deliverableId: string | null;
  readonly deferredCount: number;
  /** Why it was deferred or rejected. */
  readonly reason: string | null;
  /** What showed that it is done. */
  readonly shownBy: string | null;
  readonly at: Instant;
  readonly settledAt: Instant | null;
}

export const retroAction = noun<RetroAction>()({
  prefix: "R-",
  creates: ["retro-action-agreed"],
  edits: [
    "retro-action-edited",
    "retro-action-carried",
    "retro-action-started",
    "retro-action-done",
    "retro-action-deferred",
    "retro-action-rejected",
  ],
  searched: ["verification", "reason", "shownBy"],
  title: ({ text }) => text,
  place: ({ id }, { slug }) => `${routes.retrospectives(slug)}#${id}`,
});
