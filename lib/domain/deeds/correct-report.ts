/** Opens a new version of a published report; the published one stays as it was. */

import { change } from "../changes.ts";
import { deed } from "../deed.ts";
import type { InputOf } from "../engine/inputs.ts";
import { id, inputOf, text } from "../engine/inputs.ts";
import type { Ref } from "../ids.ts";
import { alreadyTaken, reasonTooShort, stateForbids } from "../rules/house.ts";
import { openDraft } from "./draft-report.ts";

const input = inputOf({
  reportId: id("A report"),
  reason: text("The reason for the correction"),
});

export type CorrectReport = InputOf<typeof input>;

export const correctReport = deed({
  name: "correct-report",
  noun: "report",
  input,
  subjectId: (command) => command.reportId,
  objections(program, id, situation) {
    const subject: Ref = { noun: "report", id };
    const draft = openDraft(program);
    const value = draft ? `report ${draft.number}, version ${draft.version}` : "";
    const state = program.report.get(id)?.state ?? "DRAFT";
    return [
      ...stateForbids.look(program, { subject, state, allowed: ["PUBLISHED"] }, situation),
      ...alreadyTaken.look(
        program,
        { subject, field: "The draft", value, taken: draft !== null },
        situation,
      ),
    ];
  },
  provokes: (program, { reportId, reason }, situation) =>
    reasonTooShort.look(program, { subject: { noun: "report", id: reportId }, reason }, situation),
  changes(program, { reportId, reason }, _situation, mint) {
    const report = program.report.get(reportId);
    if (!report) return [];
    const { id, ...head } = report;
    return [
      change("report-drafted", mint("report"), {
        ...head,
        version: head.version + 1,
        correctsId: id,
        correctionReason: reason.trim(),
        state: "DRAFT",
        lines: [],
        exceptions: null,
        publishedAt: null,
        publishedById: null,
        hash: null,
      }),
    ];
  },
});
