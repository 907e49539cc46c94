import { impactAnswers } from "#domain";
import { choice, id, text } from "./fields.ts";
import { formOf } from "./form.ts";

export const answerImpactNoticeForm = formOf({
  noticeId: id(),
  answer: choice(impactAnswers, "An answer"),
  note: text("How, or why"),
});
