/** An outcome is given up; it stays readable with the reason. */

import { change } from "../../changes.ts";
import { recordOfDrop } from "../../deliverables/commands/drop-record.ts";
import { defineCommand } from "../../engine/command.ts";
import type { InputOf } from "../../engine/inputs.ts";
import { id, inputOf, text } from "../../engine/inputs.ts";
import { reasonTooShort, stateForbids } from "../../engine/platform-rules.ts";
import { openOutcomeStates } from "./edit-outcome.ts";

const input = inputOf({
  outcomeId: id("An outcome"),
  reason: text("A reason"),
});

export type DropOutcome = InputOf<typeof input>;

export const dropOutcome = defineCommand({
  name: "drop-outcome",
  noun: "outcome",
  input,
  subjectId: (command) => command.outcomeId,
  preconditions: (program, id, situation) =>
    stateForbids.check(
      program,
      {
        subject: { noun: "outcome", id },
        state: program.outcome.get(id)?.state ?? "",
        allowed: openOutcomeStates,
      },
      situation,
    ),
  checkInput: (program, { outcomeId, reason }, situation) =>
    reasonTooShort.check(
      program,
      { subject: { noun: "outcome", id: outcomeId }, reason },
      situation,
    ),
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
