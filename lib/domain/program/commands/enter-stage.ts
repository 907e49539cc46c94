/** The cycle steps into its next stage, on the decided gate of the one it leaves. */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { choice, id, inputOf } from "../../engine/inputs.ts";
import { stateForbids } from "../../engine/platform-rules.ts";
import { cycleGateOpen, outcomeNotCarried } from "../../gates/rules/level-gates.ts";
import { stages } from "../../vocabulary.ts";
import { pillarWithoutStream } from "../rules/program-shape.ts";
import { roadmapNotApproved, stageLeftWithoutDecision, stageOutOfOrder } from "../rules/stages.ts";

const input = inputOf({
  cycleId: id("A cycle"),
  stage: choice(stages, "A stage"),
});

export const enterStage = defineCommand({
  name: "enter-stage",
  noun: "cycle",
  input,
  preconditions: (program, cycleId, situation) => [
    ...stateForbids.check(
      program,
      {
        subject: { noun: "cycle", id: cycleId },
        state: program.facts.currentCycleId === cycleId ? "CURRENT" : "PAST",
        allowed: ["CURRENT"],
      },
      situation,
    ),
    ...stageLeftWithoutDecision.check(program, { cycleId }, situation),
    ...(program.cycle.get(cycleId)?.stage === "PRODUCE"
      ? [
          ...cycleGateOpen.check(program, { cycleId }, situation),
          ...outcomeNotCarried.check(program, { cycleId }, situation),
        ]
      : []),
  ],
  checkInput: (program, command, situation) => [
    ...stageOutOfOrder.check(program, command, situation),
    ...roadmapNotApproved.check(program, command, situation),
    ...pillarWithoutStream.check(program, { entering: command.stage }, situation),
  ],
  changes: (_program, command) => [
    change("stage-entered", command.cycleId, { stage: command.stage }),
  ],
});
