/** An outcome leaves draft, with all four parts declared (I-12). */
import { change } from "../changes.ts";
import type { Command } from "../deed.ts";
import { deed } from "../deed.ts";
import { stateForbids } from "../rules/house.ts";
import { partsUndeclared } from "../rules/outcomes.ts";

export interface StartOutcome extends Command {
  readonly outcomeId: string;
}

export const startOutcome = deed<StartOutcome>({
  name: "start-outcome",
  noun: "outcome",
  subjectId: (command) => command.outcomeId,
  objections: (program, outcomeId, situation) => [
    ...stateForbids.look(
      program,
      {
        subject: { noun: "outcome", id: outcomeId },
        state: program.outcome.get(outcomeId)?.state ?? "",
        allowed: ["DRAFT"],
      },
      situation,
    ),
    ...partsUndeclared.look(program, { outcomeId }, situation),
  ],
  changes: (_program, { outcomeId }) => [
    change("outcome-moved", outcomeId, { state: "IN_DELIVERY" }),
  ],
});
