/** An outcome is given up; it stays readable with the reason. */

import { change } from "../changes.ts";
import { deed } from "../deed.ts";
import type { InputOf } from "../engine/inputs.ts";
import { id, inputOf, text } from "../engine/inputs.ts";
import { reasonTooShort, stateForbids } from "../rules/house.ts";
import { recordOfDrop } from "./drop-record.ts";
import { openOutcomeStates } from "./edit-outcome.ts";

const input = inputOf({
  outcomeId: id("An outcome"),
  reason: text("A reason"),
});

export type DropOutcome = InputOf<typeof input>;

export const dropOutcome = deed({
  name: "drop-outcome",
  noun: "outcome",
  input,
  subjectId: (command) => command.outcomeId,
  objections: (program, id, situation) =>
    stateForbids.look(
      program,
      {
        subject: { noun: "outcome", id },
        state: program.outcome.get(id)?.state ?? "",
        allowed: openOutcomeStates,
      },
      situation,
    ),
  provokes: (program, { outcomeId, reason }, situation) =>
    reasonTooShort.look(
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
