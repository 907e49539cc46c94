/** Optimism gap (domain.md §2.3.4): the share of stream statuses in the last reports that were claimed better than the evidence. */
import type { Report, ReportLine } from "../nouns.ts";
import type { Program } from "../program.ts";
import { remembered } from "../program.ts";
import { settingOf } from "../settings.ts";
import { isBetter } from "./evidence-status.ts";

export interface OptimismGap {
  readonly claims: number;
  readonly better: number;
  /** better ÷ claims, 0–1; null before anything was reported. */
  readonly ratio: number | null;
  /** Numbers of the reports looked at, oldest first. */
  readonly reports: readonly number[];
}

/** Reports that stand: the newest version of each number, oldest first. */
export const publishedReports: (program: Program) => readonly Report[] = remembered((program) =>
  [...program.report.values()]
    .filter(({ state }) => state === "PUBLISHED")
    .sort((a, b) => a.number - b.number || a.version - b.version),
);

/** The report that stands before this number. */
export const reportBefore = (program: Program, number: number): Report | null =>
  publishedReports(program)
    .filter((report) => report.number < number)
    .at(-1) ?? null;

/** Whether a stream claimed better than its evidence; false without a claim. */
export const claimedBetter = ({ claimed, evidence }: ReportLine): boolean =>
  claimed !== null && isBetter(claimed, evidence);

/** Over the last published reports before a number, or all; a stream without a claim does not count. */
export function optimismGap(program: Program, before = Number.POSITIVE_INFINITY): OptimismGap {
  const reports = publishedReports(program)
    .filter(({ number }) => number < before)
    .slice(-settingOf(program, "optimismReports"));
  const lines = reports.flatMap((report) => report.lines).filter(({ claimed }) => claimed !== null);
  const better = lines.filter(claimedBetter).length;
  return {
    claims: lines.length,
    better,
    ratio: lines.length === 0 ? null : better / lines.length,
    reports: reports.map(({ number }) => number),
  };
}

export interface ReportedGap {
  readonly id: string;
  readonly number: number;
  readonly publishedAt: Report["publishedAt"];
  /** Streams that claimed a status in this report, and those that claimed better than their evidence. */
  readonly claims: number;
  readonly better: number;
  /** Over this report and those before it that the gap looks at; 0–1. */
  readonly windowRatio: number | null;
}

/** The gap of each report that stands, oldest first: in itself, and over the reports that count on its day. */
export const gapByReport = (program: Program): readonly ReportedGap[] =>
  publishedReports(program).map(({ id, number, publishedAt, lines }) => {
    const claimed = lines.filter((line) => line.claimed !== null);
    return {
      id,
      number,
      publishedAt,
      claims: claimed.length,
      better: claimed.filter(claimedBetter).length,
      windowRatio: optimismGap(program, number + 1).ratio,
    };
  });
