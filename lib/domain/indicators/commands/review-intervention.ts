/** What a step did about its warning. */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { id, inputOf, text } from "../../engine/inputs.ts";
import { stateForbids } from "../../engine/platform-rules.ts";
import { textMissing } from "../../evidence/rules.ts";

const input = inputOf({
  interventionId: id("A step"),
  effect: text("What it did", 1000),
});

export const reviewIntervention = defineCommand({
  name: "review-intervention",
  noun: "intervention",
  input,
  preconditions: (program, id, situation) =>
    stateForbids.check(
      program,
      {
        subject: { noun: "intervention", id },
        state: program.intervention.get(id)?.reviewedAt === null ? "OPEN" : "REVIEWED",
        allowed: ["OPEN"],
      },
      situation,
    ),
  checkInput: (program, { interventionId, effect }, situation) =>
    textMissing.check(
      program,
      {
        subject: { noun: "intervention", id: interventionId },
        field: "What it did",
        text: effect,
      },
      situation,
    ),
  changes: (_program, { interventionId, effect }, { now }) => [
    change("intervention-reviewed", interventionId, { effect: effect.trim(), reviewedAt: now }),
  ],
});
