/** The decision that a cycle ends Produce although an outcome is only technically complete (I-48). */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { id, inputOf, reason } from "../../engine/inputs.ts";
import { actorId } from "../../engine/situation.ts";
import { nothingToCarry } from "../../gates/rules/level-gates.ts";

const input = inputOf({
  outcomeId: id("An outcome"),
  reason: reason(),
});

export const carryOutcome = defineCommand({
  name: "carry-outcome",
  noun: "outcome",
  input,
  preconditions: (program, outcomeId, situation) =>
    nothingToCarry.check(program, { outcomeId }, situation),
  changes(program, { outcomeId, reason }, situation) {
    const cycleId = program.facts.currentCycleId;
    const byId = actorId(program, situation);
    if (cycleId === null || byId === null) return [];
    const carried = { cycleId, reason: reason.trim(), byId, day: situation.today };
    return [change("outcome-carried", outcomeId, { carried })];
  },
});
