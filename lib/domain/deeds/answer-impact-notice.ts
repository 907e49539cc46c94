/** A stream lead says what a slip means for the stream: replan, absorb, or no effect (I-26). */

import { change } from "../changes.ts";
import { deed } from "../deed.ts";
import type { InputOf } from "../engine/inputs.ts";
import { choice, id, inputOf, text } from "../engine/inputs.ts";
import { textMissing } from "../rules/evidence.ts";
import { stateForbids } from "../rules/house.ts";
import { actorId } from "../situation.ts";
import { impactAnswers } from "../vocabulary.ts";

const input = inputOf({
  noticeId: id(),
  answer: choice(impactAnswers, "An answer"),
  /** How it is replanned or absorbed, or why there is no effect. */
  note: text("How, or why"),
});

export type AnswerImpactNotice = InputOf<typeof input>;

export const answerImpactNotice = deed({
  name: "answer-impact-notice",
  noun: "impactNotice",
  input,
  subjectId: (command) => command.noticeId,
  objections(program, id, situation) {
    const notice = program.impactNotice.get(id);
    const state =
      notice?.supersededById != null ? "SUPERSEDED" : notice?.answer ? "ANSWERED" : "OPEN";
    return stateForbids.look(
      program,
      { subject: { noun: "impactNotice", id }, state, allowed: ["OPEN"] },
      situation,
    );
  },
  provokes: (program, { noticeId, note }, situation) =>
    textMissing.look(
      program,
      { subject: { noun: "impactNotice", id: noticeId }, field: "How, or why", text: note },
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
