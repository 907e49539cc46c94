/** What a step did about its warning. */

import { change } from "../changes.ts";
import { deed } from "../deed.ts";
import type { InputOf } from "../engine/inputs.ts";
import { id, inputOf, text } from "../engine/inputs.ts";
import { textMissing } from "../rules/evidence.ts";
import { stateForbids } from "../rules/house.ts";

const input = inputOf({
  interventionId: id("A step"),
  effect: text("What it did", 1000),
});

export type ReviewIntervention = InputOf<typeof input>;

export const reviewIntervention = deed({
  name: "review-intervention",
  noun: "intervention",
  input,
  subjectId: (command) => command.interventionId,
  objections: (program, id, situation) =>
    stateForbids.look(
      program,
      {
        subject: { noun: "intervention", id },
        state: program.intervention.get(id)?.reviewedAt === null ? "OPEN" : "REVIEWED",
        allowed: ["OPEN"],
      },
      situation,
    ),
  provokes: (program, { interventionId, effect }, situation) =>
    textMissing.look(
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
