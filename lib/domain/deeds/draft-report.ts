/** Opens the next steering report; one draft at a time. */
import type { Day } from "../calendar.ts";
import { change } from "../changes.ts";
import type { Command } from "../deed.ts";
import { deed } from "../deed.ts";
import type { Ref } from "../ids.ts";
import type { Program } from "../program.ts";
import { alreadyTaken, daysReversed } from "../rules/house.ts";

export interface DraftReport extends Command {
  readonly periodStart: Day;
  readonly periodEnd: Day;
}

/** The open draft of a new report or of a correction. */
export const openDraft = (program: Program) =>
  [...program.report.values()].find(({ state }) => state === "DRAFT") ?? null;

export const draftReport = deed<DraftReport>({
  name: "draft-report",
  noun: "facts",
  subjectId: (_command, program) => program.id,
  objections(program, id, situation) {
    const draft = openDraft(program);
    const subject: Ref = { noun: "facts", id };
    const value = draft ? `report ${draft.number}, version ${draft.version}` : "";
    return alreadyTaken.look(
      program,
      { subject, field: "The draft", value, taken: draft !== null },
      situation,
    );
  },
  provokes: (program, { periodStart, periodEnd }, situation) =>
    daysReversed.look(
      program,
      {
        subject: { noun: "facts", id: program.id },
        first: "The start of the period",
        firstDay: periodStart,
        second: "Its end",
        secondDay: periodEnd,
      },
      situation,
    ),
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
      publishedAt: null,
      publishedById: null,
      hash: null,
    }),
  ],
});
