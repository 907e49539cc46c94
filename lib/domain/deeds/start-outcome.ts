/** An outcome leaves draft, with all four parts declared (I-12). */

import { change } from "../changes.ts";
import { deed } from "../deed.ts";
import type { InputOf } from "../engine/inputs.ts";
import { id, inputOf } from "../engine/inputs.ts";
import { stateForbids } from "../rules/house.ts";
import { partsUndeclared } from "../rules/outcomes.ts";

const input = inputOf({
  outcomeId: id("An outcome"),
});

export type StartOutcome = InputOf<typeof input>;

export const startOutcome = deed({
  name: "start-outcome",
  noun: "outcome",
  input,
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
