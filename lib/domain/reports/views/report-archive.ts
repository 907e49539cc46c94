/** The archive: what was published and when, what became of claims, when the next report is due. */
import type { Day } from "../../calendar/index.ts";
import { dayOf } from "../../calendar/index.ts";
import { availability } from "../../engine/availability.ts";
import type { AvailabilityLine } from "../../engine/finding-line.ts";
import { availabilityLine } from "../../engine/finding-line.ts";
import type { Situation } from "../../engine/situation.ts";
import type { Report } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import type { ReportState, StatusValue } from "../../vocabulary.ts";
import { draftReport, openDraft } from "../commands/draft-report.ts";
import { nextReportDay } from "../next-report-day.ts";
import type { OptimismGap, ReportedGap } from "../optimism-gap.ts";
import { claimedBetter, gapByReport, optimismGap } from "../optimism-gap.ts";
import { mayReadReport } from "./steering-report.ts";

export interface ReportRow {
  readonly id: string;
  readonly number: number;
  readonly version: number;
  readonly state: ReportState;
  readonly periodStart: Day;
  readonly periodEnd: Day;
  readonly publishedDay: Day | null;
  readonly hash: string | null;
  readonly summary: string;
  readonly decisionsAsked: number;
  /** Streams by evidence at publishing, worst first. */
  readonly evidence: readonly { readonly status: StatusValue; readonly count: number }[];
  /** Streams that claimed better than their evidence. */
  readonly better: readonly string[];
}

export interface ReportArchive {
  readonly rows: readonly ReportRow[];
  /** The draft, for those who may write it. */
  readonly draft: { readonly number: number; readonly version: number } | null;
  readonly start: AvailabilityLine;
  readonly optimism: OptimismGap;
  /** The last 12 reports that stand, oldest first. */
  readonly gaps: readonly (Omit<ReportedGap, "publishedAt"> & {
    readonly publishedDay: Day | null;
  })[];
  readonly nextDueDay: Day | null;
  readonly overdue: boolean;
  readonly today: Day;
}

/** A year of monthly reports. */
const gapsShown = 12;

/**
 * Reports that are no longer drafts, the latest number and version first, with when the next is due. The draft is
 * null for readers who may not write it.
 */
export function reportArchive(program: Program, situation: Situation): ReportArchive {
  const draft = openDraft(program);
  const due = nextReportDay(program);
  return {
    rows: [...program.report.values()]
      .filter(({ state }) => state !== "DRAFT")
      .sort((a, b) => b.number - a.number || b.version - a.version)
      .map((report) => rowOf(program, report)),
    draft:
      draft && mayReadReport(program, draft, situation)
        ? { number: draft.number, version: draft.version }
        : null,
    start: availabilityLine(availability(draftReport, program, program.id, situation)),
    optimism: optimismGap(program),
    gaps: gapByReport(program)
      .slice(-gapsShown)
      .map(({ publishedAt, ...gap }) => ({
        ...gap,
        publishedDay: publishedAt === null ? null : dayOf(program.facts.calendar, publishedAt),
      })),
    nextDueDay: due,
    overdue: due !== null && due < situation.today,
    today: situation.today,
  };
}

const ladder: readonly StatusValue[] = [
  "OFF_TRACK",
  "AT_RISK",
  "ON_TRACK",
  "COMPLETE",
  "NOT_STARTED",
];

function rowOf(program: Program, report: Report): ReportRow {
  const { id, number, version, state, periodStart, periodEnd, publishedAt, hash, lines } = report;
  return {
    id,
    number,
    version,
    state,
    periodStart,
    periodEnd,
    publishedDay: publishedAt === null ? null : dayOf(program.facts.calendar, publishedAt),
    hash,
    summary: report.summary,
    decisionsAsked: report.decisionsAsked.length,
    evidence: ladder
      .map((status) => ({
        status,
        count: lines.filter(({ evidence }) => evidence === status).length,
      }))
      .filter(({ count }) => count > 0),
    better: lines.filter(claimedBetter).map(({ workstreamId }) => workstreamId),
  };
}
