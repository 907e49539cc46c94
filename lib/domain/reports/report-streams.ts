/** One stream in a report: claim beside evidence, why, and where its pillars meet. */
import type { Day } from "../calendar/index.ts";
import { dayOf } from "../calendar/index.ts";
import { nameOf } from "../engine/situation.ts";
import type { ReportLine, Workstream } from "../nouns.ts";
import type { Program } from "../program.ts";
import type { Pillar, StatusValue } from "../vocabulary.ts";
import { pillars } from "../vocabulary.ts";
import type { EvidenceClauseId, EvidenceReason } from "./evidence-clauses.ts";
import { reasonWords } from "./evidence-clauses.ts";
import type { EvidenceBook } from "./evidence-status.ts";
import { cellKey, isBetter } from "./evidence-status.ts";

export interface ReasonLine {
  readonly clause: EvidenceClauseId;
  readonly noun: string;
  readonly id: string;
  /** Days stay ISO. */
  readonly sentence: string;
}

/** A reason for an evidence status in words, with the subject it is about. */
export const reasonLine = (reason: EvidenceReason): ReasonLine => ({
  clause: reason.clause,
  noun: reason.subject.noun,
  id: reason.subject.id,
  sentence: reasonWords(reason),
});

export interface StreamReport {
  readonly id: string;
  readonly name: string;
  readonly lead: string;
  readonly claimed: StatusValue | null;
  readonly claimedDay: Day | null;
  readonly evidence: StatusValue;
  /** The worst few; `moreReasons` says how many are left out. */
  readonly reasons: readonly ReasonLine[];
  readonly moreReasons: number;
  readonly explanation: string | null;
  readonly comparison: "better" | "stricter" | "same" | "unclaimed";
  /** Points accepted of points planned. */
  readonly acceptedPoints: number;
  readonly points: number;
  readonly cells: readonly {
    readonly pillar: Pillar;
    readonly evidence: StatusValue;
    readonly acceptedCount: number;
    readonly count: number;
  }[];
}

const reasonsShown = 4;

/**
 * A stream with its claim from `line` beside its evidence from `book`, the 4 worst reasons, and its evidence per
 * pillar; pillars it has no deliverable of are left out.
 */
export function streamReport(
  program: Program,
  stream: Workstream,
  line: ReportLine | undefined,
  book: EvidenceBook,
): StreamReport {
  const evidence = book.ofStream.get(stream.id) ?? { status: "NOT_STARTED", reasons: [] };
  const work = book.accepted.get(stream.id);
  const claimed = line?.claimed ?? null;
  return {
    id: stream.id,
    name: stream.name,
    lead: stream.leadId === null ? "vacant" : nameOf(program, stream.leadId),
    claimed,
    claimedDay: stream.claimedAt === null ? null : dayOf(program.facts.calendar, stream.claimedAt),
    evidence: evidence.status,
    reasons: evidence.reasons.slice(0, reasonsShown).map(reasonLine),
    moreReasons: Math.max(0, evidence.reasons.length - reasonsShown),
    explanation: stream.claimExplanation,
    comparison: compared(claimed, evidence.status),
    acceptedPoints: work?.acceptedPoints ?? 0,
    points: work?.points ?? 0,
    cells: pillars.flatMap((pillar) => {
      const cell = book.ofCell.get(cellKey(stream.id, pillar));
      const there = book.accepted.get(cellKey(stream.id, pillar));
      return cell && there
        ? [
            {
              pillar,
              evidence: cell.status,
              acceptedCount: there.acceptedCount,
              count: there.count,
            },
          ]
        : [];
    }),
  };
}

function compared(claimed: StatusValue | null, evidence: StatusValue): StreamReport["comparison"] {
  if (claimed === null) return "unclaimed";
  if (isBetter(claimed, evidence)) return "better";
  return isBetter(evidence, claimed) ? "stricter" : "same";
}
