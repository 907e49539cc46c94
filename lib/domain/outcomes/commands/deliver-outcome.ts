/** An outcome is called delivered: only with all four parts there (I-10, I-11, I-12). */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { id, inputOf } from "../../engine/inputs.ts";
import { stateForbids } from "../../engine/platform-rules.ts";
import { onlyTechnicallyComplete, partNotAccepted } from "../rules.ts";

const input = inputOf({
  outcomeId: id("An outcome"),
});

export const deliverOutcome = defineCommand({
  name: "deliver-outcome",
  noun: "outcome",
  input,
  preconditions: (program, outcomeId, situation) => [
    ...stateForbids.check(
      program,
      {
        subject: { noun: "outcome", id: outcomeId },
        state: program.outcome.get(outcomeId)?.state ?? "",
        allowed: ["IN_DELIVERY", "TECHNICALLY_COMPLETE"],
      },
      situation,
    ),
    ...partNotAccepted.check(program, { outcomeId }, situation),
    ...onlyTechnicallyComplete.check(program, { outcomeId }, situation),
  ],
  changes: (_program, { outcomeId }, situation) => [
    change("outcome-moved", outcomeId, { state: "DELIVERED", deliveredDay: situation.today }),
  ],
});
