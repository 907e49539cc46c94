/** What a sprint told the program; somebody will have to answer it. */

import { change } from "../changes.ts";
import { deed } from "../deed.ts";
import type { InputOf } from "../engine/inputs.ts";
import { choice, id, inputOf, text } from "../engine/inputs.ts";
import { feedbackOfSprint } from "../program.ts";
import { textMissing } from "../rules/evidence.ts";
import { saidAlready } from "../rules/sprint-records.ts";
import { sprintStateForbids } from "../rules/sprints.ts";
import { actorId } from "../situation.ts";
import { feedbackSources } from "../vocabulary.ts";

const input = inputOf({
  sprintId: id("A sprint"),
  source: choice(feedbackSources, "Where it came from"),
  text: text("What was said"),
});

export type GiveFeedback = InputOf<typeof input>;

export const giveFeedback = deed({
  name: "give-feedback",
  noun: "sprint",
  input,
  subjectId: (command) => command.sprintId,
  objections: (program, id, situation) =>
    sprintStateForbids.look(
      program,
      { sprintId: id, doing: "giving feedback", allowed: ["ACTIVE", "IN_REVIEW", "IN_RETRO"] },
      situation,
    ),
  provokes(program, { sprintId, text }, situation) {
    const subject = { noun: "sprint", id: sprintId } as const;
    const others = (feedbackOfSprint(program).get(sprintId) ?? []).map((one) => one.text);
    return [
      ...textMissing.look(program, { subject, field: "What was said", text }, situation),
      ...saidAlready.look(program, { subject, text, others }, situation),
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
