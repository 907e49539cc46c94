/** A stopped outcome comes back in the state it left. */

import { change } from "../../changes.ts";
import { outcomeBack } from "../../deliverables/brought-back.ts";
import { broughtBackDifferent } from "../../deliverables/rules/brought-back.ts";
import { defineCommand } from "../../engine/command.ts";
import { id, inputOf, reason } from "../../engine/inputs.ts";
import { stateForbids } from "../../engine/platform-rules.ts";

const input = inputOf({
  outcomeId: id("An outcome"),
  reason: reason(),
});

export const bringBackOutcome = defineCommand({
  name: "bring-back-outcome",
  noun: "outcome",
  input,
  preconditions(program, id, situation) {
    const subject = { noun: "outcome", id } as const;
    const state = program.outcome.get(id)?.state ?? "";
    const closed = stateForbids.check(program, { subject, state, allowed: ["STOPPED"] }, situation);
    return closed.length > 0 ? closed : broughtBackDifferent.check(program, { subject }, situation);
  },
  changes(program, { outcomeId: id, reason }) {
    const dropped = program.outcome.get(id);
    if (!dropped) return [];
    return [
      change("outcome-brought-back", id, {
        ...outcomeBack(program, dropped).set,
        droppedReason: null,
        droppedFrom: null,
        broughtBackReason: reason.trim(),
      }),
    ];
  },
});
