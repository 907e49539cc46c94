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
    statement: "Something is overdue by more than the program allows.",
    words: "{id} {title} is {days:working day} overdue (due {due}).",
  },
  "X-02.c": {
    status: "OFF_TRACK",
    statement: "The critical path waits for a hard dependency that is overdue and has no new date.",
    words: "{to} is on the critical path and waits for {from}, needed by {needBy}{promise}.",
  },
  "X-02.d": {
    status: "OFF_TRACK",
    statement: "A use case reached its iteration limit below its threshold and awaits a decision.",
    words: "{useCase} reached its iteration limit below its threshold and awaits a decision.",
  },
  "X-02.e": {
    status: "AT_RISK",
    statement: "A gate sent work back, or stopped it in one stream, and hasn't been decided again.",
    words: "{gate} ({id}) sent the work back or stopped it and hasn't been decided again.",
  },
  "X-02.f": {
    status: "AT_RISK",
    statement: "Something is overdue.",
    words: "{id} {title} was due {due}.",
  },
  "X-02.g": {
    status: "AT_RISK",
    statement: "Something is expected after its due date.",
    words: "{id} {title} is due {due} and expected {forecast}.",
  },
  "X-02.h": {
    status: "AT_RISK",
    statement: "A high or critical escalation is past the time limit of its tier.",
    words: "{id} {title} ({severity}) is past its time limit on {tier}.",
  },
  "X-02.i": {
    status: "AT_RISK",
    statement: "Too little of what the last closed sprint committed was accepted.",
    words:
      "{stream} committed {committed:point} in sprint {sprint}, and {accepted} {accepted?was|were} accepted.",
  },
  "X-02.j": {
    status: "AT_RISK",
    statement: "Too few dependencies are resolved by the day they are needed.",
    words:
      "{resolved} of {due:dependency|dependencies} of {stream} due in the last {window:working day} {due?was|were} resolved on time.",
  },
  "X-02.k": {
    status: "AT_RISK",
    statement: "A critical risk is past its review date.",
    words: "{id} {title} was due for review on {review}.",
  },
  "X-02.l": {
    status: "AT_RISK",
    statement: "Two or more indicators have a warning.",
    words: "{count:indicator} {count?has|have} a warning: {which}.",
  },
  "X-02.m": {
    status: "AT_RISK",
    statement: "A condition of a conditional go is overdue.",
    words: "Condition {id} of {gate} was due {due}: {text}",
  },
  "X-02.n": {
    status: "AT_RISK",
    statement: "A pillar is off track, so the program can be at risk at best.",
    words: "{pillar} is off track.",
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
