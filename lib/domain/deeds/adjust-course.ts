/** What the sprint changes about the course, with the data that led to it (I-58). */

import { change } from "../changes.ts";
import { deed } from "../deed.ts";
import type { InputOf } from "../engine/inputs.ts";
import { id, inputOf, text, textOrNull } from "../engine/inputs.ts";
import { adjustmentsOfSprint } from "../program.ts";
import { linkUnusable, textMissing } from "../rules/evidence.ts";
import { saidAlready } from "../rules/sprint-records.ts";
import { adjustedWithoutEvidence, reviewNotOpen } from "../rules/sprint-review.ts";
import { actorId } from "../situation.ts";

const input = inputOf({
  sprintId: id("A sprint"),
  text: text("What changes"),
  /** A web address. */
  evidence: textOrNull(2000),
});

export type AdjustCourse = InputOf<typeof input>;

export const adjustCourse = deed({
  name: "adjust-course",
  noun: "sprint",
  input,
  subjectId: (command) => command.sprintId,
  objections: (program, sprintId, situation) =>
    reviewNotOpen.look(program, { sprintId }, situation),
  provokes(program, { sprintId, text, evidence }, situation) {
    const subject = { noun: "sprint", id: sprintId } as const;
    const others = (adjustmentsOfSprint(program).get(sprintId) ?? []).map((one) => one.text);
    return [
      ...textMissing.look(program, { subject, field: "What changes", text }, situation),
      ...saidAlready.look(program, { subject, text, others }, situation),
      ...(evidence
        ? linkUnusable.look(program, { subject, link: evidence }, situation)
        : adjustedWithoutEvidence.look(program, { subject, text, evidence }, situation)),
    ];
  },
  changes: (program, { sprintId, text, evidence }, situation, mint) => [
    change("course-adjusted", mint("adjustment"), {
      sprintId,
      text: text.trim(),
      evidence: evidence?.trim() || null,
      byId: actorId(program, situation),
      at: situation.now,
    }),
  ],
});
