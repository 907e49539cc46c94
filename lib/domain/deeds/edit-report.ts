/** Writes the author's part of a draft: summary, decisions asked, what failed and why, what became of the last decisions. */
import { change } from "../changes.ts";
import type { Command } from "../deed.ts";
import { deed } from "../deed.ts";
import { editing } from "../edit.ts";
import type { DecisionAnswer, DecisionAsked } from "../nouns.ts";
import { publishedReportEdited } from "../rules/reporting.ts";

export interface EditReport extends Command {
  readonly reportId: string;
  readonly summary: string;
  readonly failedNote: string;
  readonly decisionsAsked: readonly DecisionAsked[];
  /** Why nothing needs deciding; blank while decisions are asked or nobody said. */
  readonly noDecisionReason: string;
  readonly lastDecisions: readonly DecisionAnswer[];
}

export const editReport = deed<EditReport>({
  name: "edit-report",
  noun: "report",
  subjectId: (command) => command.reportId,
  objections(program, id, situation) {
    const report = program.report.get(id);
    if (!report) return [];
    const { state, number } = report;
    return publishedReportEdited.look(
      program,
      { subject: { noun: "report", id }, state, number },
      situation,
    );
  },
  changes: (_program, command) => [
    change("report-edited", command.reportId, {
      summary: command.summary.trim(),
      failedNote: command.failedNote.trim(),
      decisionsAsked: command.decisionsAsked,
      noDecisionReason: command.noDecisionReason.trim() || null,
      lastDecisions: command.lastDecisions.filter(({ became }) => became.trim() !== ""),
    }),
  ],
  edits: editing((program, { reportId }) => {
    const before = program.report.get(reportId);
    if (!before) return null;
    const { summary, failedNote, decisionsAsked, lastDecisions } = before;
    const noDecisionReason = before.noDecisionReason ?? "";
    return { summary, failedNote, decisionsAsked, noDecisionReason, lastDecisions };
  }),
});
