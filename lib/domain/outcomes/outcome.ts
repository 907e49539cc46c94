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
  readonly droppedReason: string | null;
  readonly droppedFrom: DroppedFrom<OutcomeState> | null;
  readonly broughtBackReason: string | null;
}

export const outcome = noun<Outcome>()({
  prefix: "O",
  creates: ["outcome-created"],
  edits: ["outcome-edited", "outcome-dropped", "outcome-brought-back", "outcome-moved"],
  searched: ["measure", "droppedReason", "broughtBackReason"],
  title: ({ title }) => title,
  place: ({ id }, { slug }) => routes.outcome(slug, id),
  owner: ({ businessOwnerId }) => businessOwnerId,
});
