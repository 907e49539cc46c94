/** Publishes a steering report: from now on it is its stored snapshot, with its hash, and never changes. */

import { change } from "../../changes.ts";
import { canonicalJson } from "../../engine/canonical-json.ts";
import { defineCommand } from "../../engine/command.ts";
import type { Finding } from "../../engine/finding.ts";
import type { Ref } from "../../engine/ids.ts";
import { id, inputOf } from "../../engine/inputs.ts";
import type { Situation } from "../../engine/situation.ts";
import { actorId } from "../../engine/situation.ts";
import { warningsOnDay } from "../../indicators/warnings-on-day.ts";
import type { Report } from "../../nouns.ts";
import { exceptionMark } from "../../overrides/exceptions-ended.ts";
import type { Program } from "../../program.ts";
import { reportContent } from "../report-content.ts";
import { contradictionsIn } from "../report-contradictions.ts";
import { reportLines } from "../report-lines.ts";
import {
  claimBetterAgain,
  claimBetterUnexplained,
  exceptionUnlisted,
  figureContradicted,
  noDecisionRequested,
  publishedReportEdited,
  reportDataStale,
  sectionMissing,
} from "../rules.ts";
import { periodNotOver } from "./draft-report.ts";

const input = inputOf({
  reportId: id("A report"),
});

/**
 * The one command whose change holds a hash; whoever stores it gives it with the situation.
 * @throws Error from `carryOut` when nobody gave it: a fault of ours.
 */
export const publishReport = defineCommand({
  name: "publish-report",
  noun: "report",
  input,
  preconditions(program, id, situation) {
    const report = program.report.get(id);
    if (!report) return [];
    const subject: Ref = { noun: "report", id };
    const { state, number } = report;
    const published = publishedReportEdited.check(program, { subject, state, number }, situation);
    return published.length > 0 ? published : contentFindings(program, report, situation);
  },
  changes(program, { reportId }, situation) {
    const report = program.report.get(reportId);
    if (!report) return [];
    const content = contentOnDay(program, report, situation);
    const snapshot = canonicalJson(content);
    if (!situation.digest) throw new Error("A report is published with the store's hash, or not");
    const hash = situation.digest(snapshot);
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
    ...claimBetterUnexplained.check(program, { lines }, situation),
    ...claimBetterAgain.check(program, { subject, lines, reportNumber: number }, situation),
    ...sectionMissing.check(
      program,
      { subject, sections: { "at risk": content.atRisk, failed: content.failed } },
      situation,
    ),
    ...exceptionUnlisted.check(
      program,
      { subject, listed: content.exceptions.map(({ ref }) => ref) },
      situation,
    ),
    ...figureContradicted.check(
      program,
      { subject, contradictions: contradictionsIn(content) },
      situation,
    ),
    ...reportDataStale.check(program, { subject }, situation),
    ...noDecisionRequested.check(program, { subject, decisionsAsked, noDecisionReason }, situation),
  ];
}
