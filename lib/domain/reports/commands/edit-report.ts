/** Writes the author's part of a draft: summary, decisions asked, what failed and why, what became of the last decisions. */

import { dayUnread, readDay } from "../../calendar/index.ts";
import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { editing } from "../../engine/edit.ts";
import type { Complaints, InputOf } from "../../engine/inputs.ts";
import { column, complain, id, inputOf, optionalText } from "../../engine/inputs.ts";
import type { DecisionAnswer, DecisionAsked } from "../../nouns.ts";
import { publishedReportEdited } from "../rules.ts";

/** One question, one addressee, one day, one cost per row; blank rows are left out. */
function decisionsIn(
  sent: {
    readonly question: readonly string[];
    readonly ofWhom: readonly string[];
    readonly byDay: readonly string[];
    readonly costOfWaiting: readonly string[];
  },
  context: Complaints,
): readonly DecisionAsked[] {
  return sent.question.flatMap((question, at) => {
    const ofWhom = sent.ofWhom[at] ?? "";
    const costOfWaiting = sent.costOfWaiting[at] ?? "";
    const written = sent.byDay[at] ?? "";
    if ([question, ofWhom, costOfWaiting, written].every((text) => text === "")) return [];
    const byDay = readDay(written);
    const wanting = (field: string, says: string) =>
      complain(context, field, `Decision ${at + 1}: ${says}`);
    if (question === "") wanting("question", "enter what is to be decided.");
    if (ofWhom === "") wanting("ofWhom", "enter who should decide.");
    if (costOfWaiting === "") wanting("costOfWaiting", "enter what waiting costs.");
    if (byDay === null)
      wanting("byDay", written === "" ? "enter by when it is needed." : dayUnread(written));
    return byDay === null ? [] : [{ question, ofWhom, byDay, costOfWaiting }];
  });
}

const answersIn = (
  questions: readonly string[],
  became: readonly string[],
): readonly DecisionAnswer[] =>
  questions.map((question, at) => ({ question, became: became[at] ?? "" }));

const input = inputOf({
  reportId: id("A report"),
  summary: optionalText(),
  failedNote: optionalText(),
  /** Why nothing needs deciding; blank while decisions are asked or nobody said. */
  noDecisionReason: optionalText(),
  question: column(),
  ofWhom: column(),
  byDay: column(),
  costOfWaiting: column(),
  lastQuestion: column(),
  lastBecame: column(),
}).transform(
  ({ question, ofWhom, byDay, costOfWaiting, lastQuestion, lastBecame, ...rest }, context) => ({
    ...rest,
    decisionsAsked: decisionsIn({ question, ofWhom, byDay, costOfWaiting }, context),
    lastDecisions: answersIn(lastQuestion, lastBecame),
  }),
);

export type EditReport = InputOf<typeof input>;

export const editReport = defineCommand({
  name: "edit-report",
  noun: "report",
  input,
  preconditions(program, id, situation) {
    const report = program.report.get(id);
    if (!report) return [];
    const { state, number } = report;
    return publishedReportEdited.check(
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
  edits: editing<EditReport>((program, { reportId }) => {
    const before = program.report.get(reportId);
    if (!before) return null;
    const { summary, failedNote, decisionsAsked, lastDecisions } = before;
    const noDecisionReason = before.noDecisionReason ?? "";
    return { summary, failedNote, decisionsAsked, noDecisionReason, lastDecisions };
  }),
});
