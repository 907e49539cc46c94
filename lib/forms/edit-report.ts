import type { DecisionAnswer, DecisionAsked, EditReport } from "#domain";
import { dayUnread, readDay } from "#domain";
import { column, id, optionalText } from "./fields.ts";
import { type FieldMessages, type Form, formOf } from "./form.ts";

/** Decisions come as columns: one question, one addressee, one day, one cost per row; blank rows are left out. */
const posted = formOf({
  reportId: id("A report"),
  summary: optionalText(),
  failedNote: optionalText(),
  noDecisionReason: optionalText(),
  question: column(),
  ofWhom: column(),
  byDay: column(),
  costOfWaiting: column(),
  lastQuestion: column(),
  lastBecame: column(),
});

export const editReportForm: Form<EditReport> = {
  read(form) {
    const read = posted.read(form);
    if (!read.ok) return read;
    const { question, ofWhom, byDay, costOfWaiting, lastQuestion, lastBecame, ...rest } =
      read.command;
    const decisionsAsked: DecisionAsked[] = [];
    const fields: Record<string, string> = {};
    question.forEach((asked, row) => {
      const decision = {
        question: asked,
        ofWhom: ofWhom[row] ?? "",
        costOfWaiting: costOfWaiting[row] ?? "",
      };
      const written = byDay[row] ?? "";
      if (Object.values(decision).every((text) => text === "") && written === "") return;
      const day = readDay(written);
      Object.assign(fields, missing(decision, written, day !== null, row + 1));
      if (day !== null) decisionsAsked.push({ ...decision, byDay: day });
    });
    if (Object.keys(fields).length > 0) return { ok: false, fields };
    const lastDecisions: DecisionAnswer[] = lastQuestion.map((asked, row) => ({
      question: asked,
      became: lastBecame[row] ?? "",
    }));
    return { ok: true, command: { ...rest, decisionsAsked, lastDecisions } };
  },
};

/** A decision is asked of somebody, by a day, and says what waiting costs; the row is named in the message. */
function missing(
  decision: { question: string; ofWhom: string; costOfWaiting: string },
  written: string,
  isDay: boolean,
  row: number,
): FieldMessages {
  const fields: Record<string, string> = {};
  if (decision.question === "") fields.question = `Decision ${row}: say what is to be decided.`;
  if (decision.ofWhom === "") fields.ofWhom = `Decision ${row}: say of whom it is asked.`;
  if (decision.costOfWaiting === "")
    fields.costOfWaiting = `Decision ${row}: say what waiting costs.`;
  if (!isDay)
    fields.byDay =
      written === ""
        ? `Decision ${row}: say by which day.`
        : `Decision ${row}: ${dayUnread(written)}`;
  return fields;
}
