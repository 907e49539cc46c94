/** What a sprint told the program; somebody will have to answer it. */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { choice, id, inputOf, text } from "../../engine/inputs.ts";
import { actorId } from "../../engine/situation.ts";
import { textMissing } from "../../evidence/rules.ts";
import { feedbackOfSprint } from "../../program.ts";
import { saidAlready } from "../../sprints/rules/sprint-records.ts";
import { sprintStateForbids } from "../../sprints/rules/sprints.ts";
import { feedbackSources } from "../../vocabulary.ts";

const input = inputOf({
  sprintId: id("A sprint"),
  source: choice(feedbackSources, "Where it came from"),
  text: text("What was said"),
});

export const giveFeedback = defineCommand({
  name: "give-feedback",
  noun: "sprint",
  input,
  preconditions: (program, id, situation) =>
    sprintStateForbids.check(
      program,
      { sprintId: id, doing: "giving feedback", allowed: ["ACTIVE", "IN_REVIEW", "IN_RETRO"] },
      situation,
    ),
  checkInput(program, { sprintId, text }, situation) {
    const subject = { noun: "sprint", id: sprintId } as const;
    const others = (feedbackOfSprint(program).get(sprintId) ?? []).map((one) => one.text);
    return [
      ...textMissing.check(program, { subject, field: "What was said", text }, situation),
      ...saidAlready.check(program, { subject, text, others }, situation),
    ];
  },
  changes: (program, { sprintId, source, text }, situation, mint) => [
    change("feedback-given", mint("feedback"), {
      sprintId,
      source,
      text: text.trim(),
      byId: actorId(program, situation),
      at: situation.now,
      decision: null,
      noActionReason: null,
      decidedById: null,
      decidedAt: null,
    }),
  ],
});
