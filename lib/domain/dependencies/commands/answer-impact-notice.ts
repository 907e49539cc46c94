/** A stream lead says what a slip means for the stream: replan, absorb, or no effect (I-26). */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { choice, id, inputOf, text } from "../../engine/inputs.ts";
import { stateForbids } from "../../engine/platform-rules.ts";
import { actorId } from "../../engine/situation.ts";
import { textMissing } from "../../evidence/rules.ts";
import { impactAnswers } from "../../vocabulary.ts";

const input = inputOf({
  noticeId: id(),
  answer: choice(impactAnswers, "A response"),
  /** How it is replanned or absorbed, or why there is no effect. */
  note: text("An explanation"),
});

export const answerImpactNotice = defineCommand({
  name: "answer-impact-notice",
  noun: "impactNotice",
  input,
  subjectId: (command) => command.noticeId,
  preconditions(program, id, situation) {
    const notice = program.impactNotice.get(id);
    const state =
      notice?.supersededById != null ? "SUPERSEDED" : notice?.answer ? "ANSWERED" : "OPEN";
    return stateForbids.check(
      program,
      { subject: { noun: "impactNotice", id }, state, allowed: ["OPEN"] },
      situation,
    );
  },
  checkInput: (program, { noticeId, note }, situation) =>
    textMissing.check(
      program,
      { subject: { noun: "impactNotice", id: noticeId }, field: "An explanation", text: note },
      situation,
    ),
  changes: (program, { noticeId, answer, note }, situation) => [
    change("impact-notice-answered", noticeId, {
      answer,
      answerNote: note.trim(),
      answeredById: actorId(program, situation),
      answeredAt: situation.now,
    }),
  ],
});
