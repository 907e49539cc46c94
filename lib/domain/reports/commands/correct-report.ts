/** Opens a new version of a published report; the published one stays as it was. */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import type { Ref } from "../../engine/ids.ts";
import type { InputOf } from "../../engine/inputs.ts";
import { id, inputOf, reason } from "../../engine/inputs.ts";
import { alreadyTaken, stateForbids } from "../../engine/platform-rules.ts";
import { openDraft } from "./draft-report.ts";

const input = inputOf({
  reportId: id("A report"),
  reason: reason("The reason for the correction"),
});

export type CorrectReport = InputOf<typeof input>;

export const correctReport = defineCommand({
  name: "correct-report",
  noun: "report",
  input,
  preconditions(program, id, situation) {
    const subject: Ref = { noun: "report", id };
    const draft = openDraft(program);
    const value = draft ? `report ${draft.number}, version ${draft.version}` : "";
    const state = program.report.get(id)?.state ?? "DRAFT";
    return [
      ...stateForbids.check(program, { subject, state, allowed: ["PUBLISHED"] }, situation),
      ...alreadyTaken.check(
        program,
        { subject, field: "The draft", value, taken: draft !== null },
        situation,
      ),
    ];
  },
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
