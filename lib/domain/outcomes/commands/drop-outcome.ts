/** An outcome is given up; it stays readable with the reason. */

import { change } from "../../changes.ts";
import { recordOfDrop } from "../../deliverables/commands/drop-record.ts";
import { defineCommand } from "../../engine/command.ts";
import { id, inputOf, reason } from "../../engine/inputs.ts";
import { openOutcomeStates } from "./edit-outcome.ts";

const input = inputOf({
  outcomeId: id("An outcome"),
  reason: reason(),
});

export const dropOutcome = defineCommand({
  name: "drop-outcome",
  noun: "outcome",
  input,
  from: openOutcomeStates,
  changes(program, { outcomeId, reason }, situation) {
    const outcome = program.outcome.get(outcomeId);
    if (!outcome) return [];
    return [
      change("outcome-dropped", outcomeId, {
        state: "STOPPED",
        droppedReason: reason.trim(),
        droppedFrom: recordOfDrop(program, outcome.state, situation),
      }),
    ];
  },
});
