/** An outcome leaves draft, with all four parts declared (I-12). */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { id, inputOf } from "../../engine/inputs.ts";
import { stateForbids } from "../../engine/platform-rules.ts";
import { partsUndeclared } from "../rules.ts";

const input = inputOf({
  outcomeId: id("An outcome"),
});

export const startOutcome = defineCommand({
  name: "start-outcome",
  noun: "outcome",
  input,
  preconditions: (program, outcomeId, situation) => [
    ...stateForbids.check(
      program,
      {
        subject: { noun: "outcome", id: outcomeId },
        state: program.outcome.get(outcomeId)?.state ?? "",
        allowed: ["DRAFT"],
      },
      situation,
    ),
    ...partsUndeclared.check(program, { outcomeId }, situation),
  ],
  changes: (_program, { outcomeId }) => [
    change("outcome-moved", outcomeId, { state: "IN_DELIVERY" }),
  ],
});
