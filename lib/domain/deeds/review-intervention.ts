/** What a step did about its warning. */
import { change } from "../changes.ts";
import type { Command } from "../deed.ts";
import { deed } from "../deed.ts";
import { textMissing } from "../rules/evidence.ts";
import { stateForbids } from "../rules/house.ts";

export interface ReviewIntervention extends Command {
  readonly interventionId: string;
  readonly effect: string;
}

export const reviewIntervention = deed<ReviewIntervention>({
  name: "review-intervention",
  noun: "intervention",
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
