/** The clauses of the evidence status (X-02, domain.md §2.3.3), each with the words that say why it holds. */
import type { Instant } from "../calendar/index.ts";
import type { FindingFacts } from "../engine/finding.ts";
import type { Ref } from "../engine/ids.ts";
import type { Pillar } from "../vocabulary.ts";
import { filled } from "../wording.ts";

interface Clause {
  readonly status: "OFF_TRACK" | "AT_RISK";
  /** The clause, said as a rule. */
  readonly statement: string;
  /** Why it holds here, with {facts} in braces; days stay ISO. */
  readonly words: string;
}

/** In the order of the ladder. */
export const evidenceClauses = {
  "X-02.a": {
    status: "OFF_TRACK",
    statement: "A stage or cycle gate was stopped.",
    words: "{gate} ({id}) was stopped.",
  },
  "X-02.b": {
    status: "OFF_TRACK",
    statement: "Something due is overdue for longer than the program allows.",
    words: "{id} {title} is {days:working day} past its day, {due}.",
  },
  "X-02.c": {
    status: "OFF_TRACK",
    statement:
      "The critical path waits for a hard dependency that is past its day and has no new one.",
    words: "{to} is on the critical path and waits for {from}, needed by {needBy}{promise}.",
  },
  "X-02.d": {
    status: "OFF_TRACK",
    statement: "A use case reached its limit of attempts below its threshold and nobody decided.",
    words: "{useCase} is out of attempts below its threshold and waits for a decision.",
  },
  "X-02.e": {
    status: "AT_RISK",
    statement:
      "A gate sent work back, or stopped it in one stream, and has not been decided again.",
    words: "{gate} ({id}) did not let the work pass and hasn't been decided again.",
  },
  "X-02.f": {
    status: "AT_RISK",
    statement: "Something due is overdue.",
    words: "{id} {title} was due {due}.",
  },
  "X-02.g": {
    status: "AT_RISK",
    statement: "Something due is forecast late.",
    words: "{id} {title} is due {due} and expected {forecast}.",
  },
  "X-02.h": {
    status: "AT_RISK",
    statement: "A high or critical escalation is over the limit of its tier.",
    words: "{id} {title} ({severity}) is over its limit on {tier}.",
  },
  "X-02.i": {
    status: "AT_RISK",
    statement: "Of what was committed in the last closed sprint too little was accepted.",
    words:
      "{stream} committed {committed:point} in sprint {sprint}, and {accepted} {accepted?was|were} accepted.",
  },
  "X-02.j": {
    status: "AT_RISK",
    statement: "Too few dependencies are resolved by the day they are needed.",
    words:
      "{resolved} of {due:dependency|dependencies} of {stream} that fell due in the last {window:working day} {due?was|were} resolved in time.",
  },
  "X-02.k": {
    status: "AT_RISK",
    statement: "A critical risk was not reviewed on its day.",
    words: "{id} {title} was to be reviewed on {review}.",
  },
  "X-02.l": {
    status: "AT_RISK",
    statement: "Two or more indicators warn.",
    words: "{count:indicator} warn: {which}.",
  },
  "X-02.m": {
    status: "AT_RISK",
    statement: "A condition of a conditional go is overdue.",
    words: "Condition {id} of {gate} was due {due}: {text}",
  },
  "X-02.n": {
    status: "AT_RISK",
    statement: "A pillar has failed; the program cannot be better than at risk.",
    words: "{pillar} has failed.",
  },
} as const satisfies Record<string, Clause>;
export type EvidenceClauseId = keyof typeof evidenceClauses;

/** One reason for an evidence status. */
export interface EvidenceReason {
  readonly clause: EvidenceClauseId;
  readonly subject: Ref;
  readonly facts: FindingFacts;
  /** Streams it speaks about; null is all of them. */
  readonly streamIds: readonly string[] | null;
  /** The pillar it speaks about; null is every pillar of those streams. */
  readonly pillar: Pillar | null;
  /** Where a clock decides: the instant from which it holds. */
  readonly since: Instant | null;
}

/** The status that a reason alone would lead to. */
export const statusOfReason = (reason: EvidenceReason): "OFF_TRACK" | "AT_RISK" =>
  evidenceClauses[reason.clause].status;

/** The reason in words. Days stay ISO. */
export function reasonWords(reason: EvidenceReason): string {
  return filled(evidenceClauses[reason.clause].words, reason.facts);
}
