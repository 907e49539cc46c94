/** One steering report. Published: its stored snapshot and nothing else. Draft: the same over the living program. */

import { may } from "../authority.ts";
import type { Day, Instant } from "../calendar.ts";
import { offer } from "../deed.ts";
import { correctReport } from "../deeds/correct-report.ts";
import type { ReportContent } from "../measures/report-content.ts";
import { reportContent } from "../measures/report-content.ts";
import type { Difference } from "../measures/report-difference.ts";
import { reportDifference } from "../measures/report-difference.ts";
import { sha256 } from "../measures/sha-256.ts";
import type { Report } from "../nouns.ts";
import type { Program } from "../program.ts";
import type { Situation } from "../situation.ts";
import { nameOf } from "../situation.ts";
import type { ReportState } from "../vocabulary.ts";
import type { OfferLine } from "./finding-line.ts";
import { offerLine } from "./finding-line.ts";
import { placesOf } from "./subject-words.ts";

/** What is kept apart from the program: stored snapshots, null where there is none. */
export interface StoredBodies {
  readonly own: string | null;
  /** Of the report that this one corrects. */
  readonly corrected: string | null;
}

export interface ReportView {
  readonly id: string;
  readonly number: number;
  readonly version: number;
  readonly state: ReportState;
  readonly zone: string;
  readonly content: ReportContent;
  readonly publishedAt: Instant | null;
  readonly publishedBy: string | null;
  readonly hash: string | null;
  /** The version that this one corrects, with what changed. */
  readonly corrects: { readonly id: string; readonly version: number } | null;
  readonly differences: readonly Difference[];
  /** The version that stands in its place. */
  readonly correctedBy: { readonly id: string; readonly version: number } | null;
  readonly correct: OfferLine;
  /** Where what the report speaks of can be looked at, by "noun:id". */
  readonly places: Readonly<Record<string, string>>;
}

/** Drafts are for those who write them. */
export const mayReadReport = (program: Program, report: Report, situation: Situation): boolean =>
  report.state !== "DRAFT" ||
  may(program, "edit-report", { noun: "report", id: report.id }, situation);

/** @throws Error when a published report's body is missing: a fault, never a reason to print something else. */
export function steeringReport(
  program: Program,
  reportId: string,
  situation: Situation,
  stored: StoredBodies,
): ReportView | null {
  const report = program.report.get(reportId);
  if (!report || !mayReadReport(program, report, situation)) return null;
  const { id, number, version, state, publishedAt, publishedById, hash, correctsId } = report;
  const content = contentOf(program, report, situation, stored.own);
  const corrected = correctsId === null ? null : (program.report.get(correctsId) ?? null);
  const newer = [...program.report.values()].find(
    (other) => other.correctsId === id && other.state !== "DRAFT",
  );
  return {
    id,
    number,
    version,
    state,
    zone: program.facts.calendar.zone,
    content,
    publishedAt,
    publishedBy: publishedById === null ? null : nameOf(program, publishedById),
    hash,
    corrects: corrected ? { id: corrected.id, version: corrected.version } : null,
    differences:
      corrected && stored.corrected !== null
        ? reportDifference(readContent(stored.corrected), content)
        : [],
    correctedBy: newer ? { id: newer.id, version: newer.version } : null,
    correct: offerLine(offer(correctReport, program, id, situation)),
    places: placesOf(program, subjectsOf(content)),
  };
}

const subjectsOf = ({ streams, atRisk, failed, exceptions, outcomes }: ReportContent) => [
  ...streams.flatMap(({ id, reasons }) => [{ noun: "workstream", id }, ...reasons]),
  ...atRisk.lines,
  ...failed.lines,
  ...exceptions.map(({ ref }) => ref),
  ...outcomes.map(({ id }) => ({ noun: "outcome", id })),
];

function contentOf(
  program: Program,
  report: Report,
  situation: Situation,
  snapshot: string | null,
): ReportContent {
  if (report.state === "DRAFT") return reportContent(program, report, situation);
  if (snapshot === null) throw new Error(`The body of report ${report.id} is not in the store`);
  return readContent(snapshot);
}

function readContent(snapshot: string): ReportContent {
  const content: ReportContent = JSON.parse(snapshot);
  return content;
}

/** Whether the stored body still is what was published. */
export interface HashCheck {
  readonly id: string;
  readonly number: number;
  readonly version: number;
  readonly publishedDay: Day | null;
  /** In the head of the report, in the log of changes, and reckoned now from the body. */
  readonly published: string;
  readonly reckoned: string;
  readonly holds: boolean;
  readonly characters: number;
  readonly snapshot: string;
}

export function reportCheck(
  program: Program,
  reportId: string,
  snapshot: string | null,
): HashCheck | null {
  const report = program.report.get(reportId);
  if (!report || report.hash === null || snapshot === null) return null;
  const reckoned = sha256(snapshot);
  return {
    id: report.id,
    number: report.number,
    version: report.version,
    publishedDay: readContent(snapshot).day,
    published: report.hash,
    reckoned,
    holds: reckoned === report.hash,
    characters: snapshot.length,
    snapshot,
  };
}
