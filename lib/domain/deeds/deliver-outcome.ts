/** An outcome is called delivered: only with all four parts there (I-10, I-11, I-12). */
import { change } from "../changes.ts";
import type { Command } from "../deed.ts";
import { deed } from "../deed.ts";
import { stateForbids } from "../rules/house.ts";
import { onlyTechnicallyComplete, partNotAccepted } from "../rules/outcomes.ts";

export interface DeliverOutcome extends Command {
  readonly outcomeId: string;
}

export const deliverOutcome = deed<DeliverOutcome>({
  name: "deliver-outcome",
  noun: "outcome",
  subjectId: (command) => command.outcomeId,
  objections: (program, outcomeId, situation) => [
    ...stateForbids.look(
      program,
      {
        subject: { noun: "outcome", id: outcomeId },
        state: program.outcome.get(outcomeId)?.state ?? "",
        allowed: ["IN_DELIVERY", "TECHNICALLY_COMPLETE"],
      },
      situation,
    ),
    ...partNotAccepted.look(program, { outcomeId }, situation),
    ...onlyTechnicallyComplete.look(program, { outcomeId }, situation),
  ],
  changes: (_program, { outcomeId }, situation) => [
    change("outcome-moved", outcomeId, { state: "DELIVERED", deliveredDay: situation.today }),
  ],
});
