import { noun } from "../engine/noun.ts";
import type { Pillar } from "../vocabulary.ts";
import { wordFor } from "../vocabulary.ts";

/** One of the four parts of an outcome; done when its deliverables are accepted and its statement holds. */
export interface OutcomePart {
  readonly id: string;
  readonly outcomeId: string;
  readonly pillar: Pillar;
  readonly required: boolean;
  /** What will be true when this part is there. */
  readonly statement: string;
  readonly deliverableIds: readonly string[];
  /** Why the part is not required, and which members said so (EATP and business owner). */
  readonly notRequiredReason: string | null;
  readonly notRequiredByIds: readonly string[];
}

export const outcomePart = noun<OutcomePart>()({
  prefix: "OP-",
  creates: ["outcome-part-declared"],
  edits: ["outcome-part-edited"],
  searched: ["statement", "notRequiredReason"],
  title: ({ pillar, outcomeId }, { titleOf }) =>
    `${wordFor(pillar)} of ${titleOf("outcome", outcomeId)}`,
  place: ({ outcomeId }, { placeOf }) => placeOf("outcome", outcomeId),
  owner: ({ outcomeId }, { ownerOf }) => ownerOf("outcome", outcomeId),
});
