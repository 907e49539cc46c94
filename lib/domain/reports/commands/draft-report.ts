/** Opens the next steering report; one draft at a time. */

import type { Day } from "../../calendar/index.ts";
import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import type { Finding } from "../../engine/finding.ts";
import type { Ref } from "../../engine/ids.ts";
import { day, inputOf } from "../../engine/inputs.ts";
import { alreadyTaken, daysReversed } from "../../engine/platform-rules.ts";
import type { Situation } from "../../engine/situation.ts";
import type { Program } from "../../program.ts";

const input = inputOf({
  periodStart: day("The first day"),
  periodEnd: day("The last day"),
});

/** The open draft of a new report or of a correction. */
export const openDraft = (program: Program) =>
  [...program.report.values()].find(({ state }) => state === "DRAFT") ?? null;

/** A report looks back: its last day has come. */
export const periodNotOver = (
  program: Program,
  subject: Ref,
  periodEnd: Day,
  situation: Situation,
): readonly Finding[] =>
  daysReversed.check(
    program,
    {
      subject,
      first: "the last day of the period",
      firstDay: periodEnd,
      second: "Today",
      secondDay: situation.today,
    },
    situation,
  );

export const draftReport = defineCommand({
  name: "draft-report",
  noun: "facts",
  input,
  preconditions(program, id, situation) {
    const draft = openDraft(program);
    const subject: Ref = { noun: "facts", id };
    const value = draft ? `report ${draft.number}, version ${draft.version}` : "";
    return alreadyTaken.check(
      program,
      { subject, field: "The draft", value, taken: draft !== null },
      situation,
    );
  },
  checkInput(program, { periodStart, periodEnd }, situation) {
    const subject: Ref = { noun: "facts", id: program.id };
    return [
      ...daysReversed.check(
        program,
        {
          subject,
          first: "the start of the period",
          firstDay: periodStart,
          second: "Its end",
          secondDay: periodEnd,
        },
        situation,
      ),
      ...periodNotOver(program, subject, periodEnd, situation),
    ];
  },
  changes: (program, { periodStart, periodEnd }, _situation, mint) => [
    change("report-drafted", mint("report"), {
      number: Math.max(0, ...[...program.report.values()].map(({ number }) => number)) + 1,
      version: 1,
      correctsId: null,
      periodStart,
      periodEnd,
      state: "DRAFT",
      summary: "",
      failedNote: "",
      decisionsAsked: [],
      noDecisionReason: null,
      lastDecisions: [],
      correctionReason: null,
      lines: [],
      exceptions: null,
      publishedAt: null,
      publishedById: null,
      hash: null,
    }),
  ],
});
