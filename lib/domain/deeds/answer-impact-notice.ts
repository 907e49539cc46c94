/** A stream lead says what a slip means for the stream: replan, absorb, or no effect (I-26). */
import { change } from "../changes.ts";
import type { Command } from "../deed.ts";
import { deed } from "../deed.ts";
import { textMissing } from "../rules/evidence.ts";
import { stateForbids } from "../rules/house.ts";
import { actorId } from "../situation.ts";
import type { ImpactAnswer } from "../vocabulary.ts";

export interface AnswerImpactNotice extends Command {
  readonly noticeId: string;
  readonly answer: ImpactAnswer;
  /** How it is replanned or absorbed, or why there is no effect. */
  readonly note: string;
}

export const answerImpactNotice = deed<AnswerImpactNotice>({
  name: "answer-impact-notice",
  noun: "impactNotice",
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
