import type { Instant } from "../calendar/index.ts";
import { noun } from "../engine/noun.ts";
import type { FindingSeverity } from "../vocabulary.ts";

/** A named person saw a warning and went on, with a reason. */
export interface Acknowledgement {
  readonly id: string;
  readonly ruleId: string;
  readonly severity: FindingSeverity;
  readonly subjectNoun: string;
  readonly subjectId: string;
  readonly aspect: string | null;
  /** The command's name; the log is hashed with this word. */
  readonly deed: string;
  readonly byId: string;
  readonly reason: string;
  readonly at: Instant;
}

export const acknowledgement = noun<Acknowledgement>()({
  prefix: "AK-",
  creates: ["finding-acknowledged"],
  searched: ["reason"],
  title: ({ ruleId, subjectId }) => `${ruleId} on ${subjectId}`,
  place: ({ subjectNoun, subjectId }, { placeOf }) => placeOf(subjectNoun, subjectId),
});
