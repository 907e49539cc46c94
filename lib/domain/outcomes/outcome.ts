import type { Day } from "../calendar/index.ts";
import type { DroppedFrom } from "../engine/noun.ts";
import { noun } from "../engine/noun.ts";
import { routes } from "../routes.ts";
import type { OutcomeState } from "../vocabulary.ts";

export interface Outcome {
  readonly id: string;
  readonly title: string;
  readonly measure: string;
  readonly useCaseId: string | null;
  /** Member id of the business owner. */
  readonly businessOwnerId: string | null;
  readonly state: OutcomeState;
  readonly deliveredDay: Day | null;
  /** The decision to let a cycle end Produce while it is technically complete (I-48); the last one. */
  readonly carried: {
    readonly cycleId: string;
    readonly reason: string;
    readonly byId: string;
    readonly day: Day;
  } | null;
  readonly droppedReason: string | null;
  readonly droppedFrom: DroppedFrom<OutcomeState> | null;
  readonly broughtBackReason: string | null;
}

export const outcome = noun<Outcome>()({
  prefix: "O",
  creates: ["outcome-created"],
  edits: [
    "outcome-edited",
    "outcome-dropped",
    "outcome-brought-back",
    "outcome-moved",
    "outcome-carried",
  ],
  searched: ["measure", "carried.reason", "droppedReason", "broughtBackReason"],
  title: ({ title }) => title,
  place: ({ id }, { slug }) => routes.outcome(slug, id),
  owner: ({ businessOwnerId }) => businessOwnerId,
});
