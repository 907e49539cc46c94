/** Publishes a steering report: from now on it is its stored snapshot, with its hash, and never changes. */

import { change } from "../changes.ts";
import { deed } from "../deed.ts";
import type { InputOf } from "../engine/inputs.ts";
import { id, inputOf } from "../engine/inputs.ts";
import type { Finding } from "../finding.ts";
import type { Ref } from "../ids.ts";
import { canonicalJson } from "../measures/canonical-json.ts";
import { exceptionMark } from "../measures/exceptions-ended.ts";
import { reportContent } from "../measures/report-content.ts";
import { contradictionsIn } from "../measures/report-contradictions.ts";
import { reportLines } from "../measures/report-lines.ts";
import { sha256 } from "../measures/sha-256.ts";
import type { Report } from "../nouns.ts";
import type { Program } from "../program.ts";
import {
  claimBetterAgain,
  claimBetterUnexplained,
  exceptionUnlisted,
  figureContradicted,
  noDecisionRequested,
  publishedReportEdited,
  reportDataStale,
  sectionMissing,
} from "../rules/reporting.ts";
import type { Situation } from "../situation.ts";
import { actorId } from "../situation.ts";
import { warningsOnDay } from "../warnings-on-day.ts";
import { periodNotOver } from "./draft-report.ts";

const input = inputOf({
  reportId: id("A report"),
});

export type PublishReport = InputOf<typeof input>;

export const publishReport = deed({
  name: "publish-report",
  noun: "report",
  input,
  subjectId: (command) => command.reportId,
  objections(program, id, situation) {
    const report = program.report.get(id);
    if (!report) return [];
    const subject: Ref = { noun: "report", id };
    const { state, number } = report;
    const published = publishedReportEdited.look(program, { subject, state, number }, situation);
    return published.length > 0 ? published : contentFindings(program, report, situation);
  },
  changes(program, { reportId }, situation) {
    const report = program.report.get(reportId);
    if (!report) return [];
    const content = contentOnDay(program, report, situation);
    const snapshot = canonicalJson(content);
    const hash = sha256(snapshot);
    return [
      change("report-published", reportId, {
        state: "PUBLISHED",
        lines: reportLines(program, situation),
        exceptions: content.exceptions.map(exceptionMark),
        publishedAt: situation.now,
        publishedById: actorId(program, situation),
        hash,
      }),
      change("report-body-stored", reportId, {
        reportId,
        format: content.format,
        snapshot,
        hash,
        publishedAt: situation.now,
        headSeq: situation.logHead?.seq ?? null,
        headHash: situation.logHead?.hash ?? null,
      }),
      ...(report.correctsId === null
        ? []
        : [change("report-corrected", report.correctsId, { state: "CORRECTED" })]),
    ];
  },
});

const contentOnDay = (program: Program, report: Report, situation: Situation) =>
  reportContent(program, report, situation, warningsOnDay(program, situation));

function contentFindings(
  program: Program,
  report: Report,
  situation: Situation,
): readonly Finding[] {
  const subject: Ref = { noun: "report", id: report.id };
  const lines = reportLines(program, situation);
  const content = contentOnDay(program, report, situation);
  const { decisionsAsked, noDecisionReason, number, periodEnd } = report;
  return [
    ...periodNotOver(program, subject, periodEnd, situation),
    ...claimBetterUnexplained.look(program, { lines }, situation),
    ...claimBetterAgain.look(program, { subject, lines, reportNumber: number }, situation),
    ...sectionMissing.look(
      program,
      { subject, sections: { "at risk": content.atRisk, failed: content.failed } },
      situation,
    ),
    ...exceptionUnlisted.look(
      program,
      { subject, listed: content.exceptions.map(({ ref }) => ref) },
      situation,
    ),
    ...figureContradicted.look(
      program,
      { subject, contradictions: contradictionsIn(content) },
      situation,
    ),
    ...reportDataStale.look(program, { subject }, situation),
    ...noDecisionRequested.look(program, { subject, decisionsAsked, noDecisionReason }, situation),
  ];
}
