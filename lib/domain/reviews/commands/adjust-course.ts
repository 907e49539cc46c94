/** What the sprint changes about the course, with the data that led to it (I-58). */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { id, inputOf, text, textOrNull } from "../../engine/inputs.ts";
import { actorId } from "../../engine/situation.ts";
import { linkUnusable, textMissing } from "../../evidence/rules.ts";
import { adjustmentsOfSprint } from "../../program.ts";
import { saidAlready } from "../../sprints/rules/sprint-records.ts";
import { adjustedWithoutEvidence, reviewNotOpen } from "../rules/sprint-review.ts";

const input = inputOf({
  sprintId: id("A sprint"),
  text: text("What changes"),
  /** A web address. */
  evidence: textOrNull(2000),
});

export const adjustCourse = defineCommand({
  name: "adjust-course",
  noun: "sprint",
  input,
  preconditions: (program, sprintId, situation) =>
    reviewNotOpen.check(program, { sprintId }, situation),
  checkInput(program, { sprintId, text, evidence }, situation) {
    const subject = { noun: "sprint", id: sprintId } as const;
    const others = (adjustmentsOfSprint(program).get(sprintId) ?? []).map((one) => one.text);
    return [
      ...textMissing.check(program, { subject, field: "What changes", text }, situation),
      ...saidAlready.check(program, { subject, text, others }, situation),
      ...(evidence
        ? linkUnusable.check(program, { subject, link: evidence }, situation)
        : adjustedWithoutEvidence.check(program, { subject, text, evidence }, situation)),
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
