import type { Instant } from "../calendar/index.ts";
import { noun } from "../engine/noun.ts";

/** A command that rules refused; kept by page. Its name stands in `deed`: what the log holds is hashed and keeps its words. */
export interface Refusal {
  readonly id: string;
  readonly deed: string;
  readonly subjectNoun: string;
  readonly subjectId: string;
  readonly ruleIds: readonly string[];
  readonly sentence: string;
  readonly byId: string;
  readonly at: Instant;
}

export const refusal = noun<Refusal>()({
  prefix: "RF-",
  keptByPage: true,
  creates: ["deed-refused"],
});
