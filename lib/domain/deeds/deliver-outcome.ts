/** An outcome is called delivered: only with all four parts there (I-10, I-11, I-12). */

import { change } from "../changes.ts";
import { deed } from "../deed.ts";
import type { InputOf } from "../engine/inputs.ts";
import { id, inputOf } from "../engine/inputs.ts";
import { stateForbids } from "../rules/house.ts";
import { onlyTechnicallyComplete, partNotAccepted } from "../rules/outcomes.ts";

const input = inputOf({
  outcomeId: id("An outcome"),
});

export type DeliverOutcome = InputOf<typeof input>;

export const deliverOutcome = deed({
  name: "deliver-outcome",
  noun: "outcome",
  input,
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
