import type { Day, Instant } from "../calendar/index.ts";
import { noun } from "../engine/noun.ts";
import { routes } from "../routes.ts";
import type { ReportState, StatusValue } from "../vocabulary.ts";

export interface ReportLine {
  readonly workstreamId: string;
  readonly claimed: StatusValue | null;
  readonly evidence: StatusValue;
  readonly explanation: string | null;
}

export interface DecisionAsked {
  readonly question: string;
  readonly ofWhom: string;
  readonly byDay: Day;
  /** What waiting costs. */
  readonly costOfWaiting: string;
}

/** What became of a decision that the report before asked for. */
export interface DecisionAnswer {
  readonly question: string;
  readonly became: string;
}

/** An exception that a published report lists as in force. */
export interface ExceptionMark {
  readonly kind: string;
  readonly noun: string;
  readonly id: string;
  readonly key: string;
  readonly what: string;
}

/** The head of a steering report; the printed body is kept apart and never changes once published. */
export interface Report {
  readonly id: string;
  readonly number: number;
  readonly version: number;
  readonly correctsId: string | null;
  readonly periodStart: Day;
  readonly periodEnd: Day;
  readonly state: ReportState;
  readonly summary: string;
  readonly failedNote: string;
  readonly decisionsAsked: readonly DecisionAsked[];
  readonly noDecisionReason: string | null;
  /** One per decision of the last published report, in its order; that report itself never changes. */
  readonly lastDecisions: readonly DecisionAnswer[];
  /** Why a published report was corrected; only on the version that corrects it. */
  readonly correctionReason: string | null;
  /** Claim beside evidence at publishing; empty in a draft. */
  readonly lines: readonly ReportLine[];
  /** What it lists as in force; null in a draft, and for reports published before this was kept. */
  readonly exceptions: readonly ExceptionMark[] | null;
  readonly publishedAt: Instant | null;
  readonly publishedById: string | null;
  /** SHA-256 of the stored body. */
  readonly hash: string | null;
}

export const report = noun<Report>()({
  prefix: "R",
  creates: ["report-drafted"],
  edits: ["report-edited", "report-published", "report-corrected"],
  searched: [
    "summary",
    "failedNote",
    "decisionsAsked.question",
    "decisionsAsked.ofWhom",
    "decisionsAsked.costOfWaiting",
    "noDecisionReason",
    "lastDecisions.question",
    "lastDecisions.became",
    "correctionReason",
    "lines.explanation",
  ],
  title: ({ number }) => `Steering report ${number}`,
  place: ({ id }, { slug }) => routes.report(slug, id),
});
