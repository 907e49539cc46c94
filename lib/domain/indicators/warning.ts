import type { Instant } from "../calendar/index.ts";
import { noun } from "../engine/noun.ts";
import { routes } from "../routes.ts";

/** A warning as the clock first saw it, until the program no longer gives cause for it. */
export interface Warning {
  readonly id: string;
  readonly ruleId: string;
  readonly subjectNoun: string;
  readonly subjectId: string;
  /** The part of the subject it speaks of, if any: what is only watched for one says nothing of another. */
  readonly aspect: string | null;
  /** As it was said when it was raised: history only. Whoever shows a standing warning words it for the day. */
  readonly sentence: string;
  readonly raisedAt: Instant;
  readonly clearedAt: Instant | null;
  /** Why it is only watched, in the EATP's words. */
  readonly watchReason: string | null;
  readonly watchedById: string | null;
}

export const warning = noun<Warning>()({
  prefix: "WN-",
  creates: ["warning-raised"],
  edits: ["warning-cleared", "warning-watched"],
  searched: ["sentence", "watchReason"],
  title: ({ ruleId, subjectNoun, subjectId }, { titleOf }) =>
    `Warning ${ruleId} on ${titleOf(subjectNoun, subjectId)}`,
  place: ({ id }, { slug }) => `${routes.indicators(slug)}#${id}`,
});
