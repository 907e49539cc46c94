/** One steering report. Published: its stored snapshot and nothing else. Draft: the same over the living program. */

import { may } from "../../authority.ts";
import type { Day, Instant } from "../../calendar/index.ts";
import { dayOf } from "../../calendar/index.ts";
import { availability } from "../../engine/availability.ts";
import type { AvailabilityLine } from "../../engine/finding-line.ts";
import { availabilityLine } from "../../engine/finding-line.ts";
import type { LogHead, Situation } from "../../engine/situation.ts";
import { nameOf } from "../../engine/situation.ts";
import { warningsOnDay } from "../../indicators/warnings-on-day.ts";
import type { Report, ReportBody } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import { placesOf } from "../../subjects.ts";
import type { ReportState } from "../../vocabulary.ts";
import { correctReport } from "../commands/correct-report.ts";
import type { ReportContent } from "../report-content.ts";
import { reportContent } from "../report-content.ts";
import type { Difference } from "../report-difference.ts";
import { reportDifference } from "../report-difference.ts";
import type { ReadReport } from "../report-format.ts";
import { readReport } from "../report-format.ts";

export type StoredBody = Pick<ReportBody, "snapshot" | "format">;

/** A body with the SHA-256 of its text, calculated by the store when it was read. */
export interface HashedBody extends StoredBody {
  readonly hashNow: string;
}

/** What is kept apart from the program: stored bodies, null where there is none. */
export interface StoredBodies {
  readonly own: StoredBody | null;
  /** Of the report that this one corrects. */
  readonly corrected: StoredBody | null;
}

/** What is known of a report without its body. */
export interface ReportHead {
  readonly id: string;
  readonly number: number;
  readonly version: number;
  readonly state: ReportState;
  readonly zone: string;
  readonly periodStart: Day;
  readonly periodEnd: Day;
  readonly publishedAt: Instant | null;
  readonly publishedBy: string | null;
  readonly hash: string | null;
  /** The version that stands in its place. */
  readonly correctedBy: { readonly id: string; readonly version: number } | null;
  readonly correct: AvailabilityLine;
}

export interface ReportView extends ReportHead {
  readonly kind: "report";
  readonly content: ReportContent;
  /** The head of the change log it was published under; null for drafts and reports older than kept heads. */
  readonly logHead: (LogHead & { readonly programId: string }) | null;
  /** The version that this one corrects, with what changed. */
  readonly corrects: { readonly id: string; readonly version: number } | null;
  readonly differences: readonly Difference[] | null;
  /** Where what the report speaks of can be looked at, by "noun:id". */
  readonly places: Readonly<Record<string, string>>;
}

/** A published report whose body cannot be shown, and why: its head still can. */
export interface UnreadableReport extends ReportHead {
  readonly kind: "unreadable";
  readonly reason: string;
  /** There is a body, so that its hash can be checked. */
  readonly stored: boolean;
}

/** Drafts are for those who write them. */
export const mayReadReport = (program: Program, report: Report, situation: Situation): boolean =>
  report.state !== "DRAFT" ||
  may(program, "edit-report", { noun: "report", id: report.id }, situation);

/** Null for those who may not read it. */
export function steeringReport(
  program: Program,
  reportId: string,
  situation: Situation,
  stored: StoredBodies,
): ReportView | UnreadableReport | null {
  const report = program.report.get(reportId);
  if (!report || !mayReadReport(program, report, situation)) return null;
  const { correctsId } = report;
  const read = contentOf(program, report, situation, stored.own);
  const head = headOf(program, report, situation);
  if (read.kind === "unreadable")
    return { ...head, kind: "unreadable", reason: read.reason, stored: stored.own !== null };
  const { content } = read;
  const corrected = correctsId === null ? null : (program.report.get(correctsId) ?? null);
  return {
    ...head,
    kind: "report",
    content,
    logHead: content.logHead ? { programId: program.id, ...content.logHead } : null,
    corrects: corrected ? { id: corrected.id, version: corrected.version } : null,
    differences: differencesFrom(stored.corrected, content),
    places: placesOf(program, subjectsOf(content)),
  };
}

function headOf(program: Program, report: Report, situation: Situation): ReportHead {
  const { id, number, version, state, periodStart, periodEnd } = report;
  const { publishedAt, publishedById, hash } = report;
  const newer = [...program.report.values()].find(
    (other) => other.correctsId === id && other.state !== "DRAFT",
  );
  return {
    id,
    number,
    version,
    state,
    zone: program.facts.calendar.zone,
    periodStart,
    periodEnd,
    publishedAt,
    publishedBy: publishedById === null ? null : nameOf(program, publishedById),
    hash,
    correctedBy: newer ? { id: newer.id, version: newer.version } : null,
    correct: availabilityLine(availability(correctReport, program, id, situation)),
  };
}

/** Null where the version before cannot be read: then nobody can say what differs. */
function differencesFrom(
  before: StoredBody | null,
  after: ReportContent,
): readonly Difference[] | null {
  if (before === null) return [];
  const read = readReport(before.snapshot, before.format);
  return read.kind === "read" ? reportDifference(read.content, after) : null;
}

const subjectsOf = ({ streams, atRisk, failed, exceptions, ended, outcomes }: ReportContent) => [
  ...streams.flatMap(({ id, reasons }) => [{ noun: "workstream", id }, ...reasons]),
  ...atRisk.lines,
  ...failed.lines,
  ...[...exceptions, ...ended].map(({ ref }) => ref),
  ...outcomes.map(({ id }) => ({ noun: "outcome", id })),
];

function contentOf(
  program: Program,
  report: Report,
  situation: Situation,
  stored: StoredBody | null,
): ReadReport {
  if (report.state !== "DRAFT")
    return stored === null
      ? { kind: "unreadable", reason: "Its text is missing from the database." }
      : readReport(stored.snapshot, stored.format);
  const warnings = warningsOnDay(program, situation);
  return { kind: "read", content: reportContent(program, report, situation, warnings) };
}

/** Whether the stored body still is what was published. */
export interface HashCheck {
  readonly id: string;
  readonly number: number;
  readonly version: number;
  readonly publishedDay: Day | null;
  /** In the head of the report, in the log of changes, and calculated now from the body. */
  readonly published: string;
  readonly calculated: string;
  readonly holds: boolean;
  readonly characters: number;
  readonly snapshot: string;
}

/**
 * Compares what the store hashes the body to now with the hash it was published under. Null for a draft, an unknown
 * report, or one whose body is missing.
 */
export function reportCheck(
  program: Program,
  reportId: string,
  stored: HashedBody | null,
): HashCheck | null {
  const report = program.report.get(reportId);
  if (!report || report.hash === null || stored === null) return null;
  const { snapshot, hashNow: calculated } = stored;
  return {
    id: report.id,
    number: report.number,
    version: report.version,
    publishedDay:
      report.publishedAt === null ? null : dayOf(program.facts.calendar, report.publishedAt),
    published: report.hash,
    calculated,
    holds: calculated === report.hash,
    characters: snapshot.length,
    snapshot,
  };
}
