/** The cycle steps into its next stage, on the decided gate of the one it leaves. */
import { change } from "../changes.ts";
import type { Command } from "../deed.ts";
import { deed } from "../deed.ts";
import { stateForbids } from "../rules/house.ts";
import { pillarWithoutStream } from "../rules/program-shape.ts";
import { roadmapNotApproved, stageLeftWithoutDecision, stageOutOfOrder } from "../rules/stages.ts";
import type { Stage } from "../vocabulary.ts";

export interface EnterStage extends Command {
  readonly cycleId: string;
  readonly stage: Stage;
}

export const enterStage = deed<EnterStage>({
  name: "enter-stage",
  noun: "cycle",
  subjectId: (command) => command.cycleId,
  objections: (program, cycleId, situation) => [
    ...stateForbids.look(
      program,
      {
        subject: { noun: "cycle", id: cycleId },
        state: program.facts.currentCycleId === cycleId ? "CURRENT" : "PAST",
        allowed: ["CURRENT"],
      },
      situation,
    ),
    ...stageLeftWithoutDecision.look(program, { cycleId }, situation),
  ],
  provokes: (program, command, situation) => [
    ...stageOutOfOrder.look(program, command, situation),
    ...roadmapNotApproved.look(program, command, situation),
    ...pillarWithoutStream.look(program, { entering: command.stage }, situation),
  ],
  changes: (_program, command) => [
    change("stage-entered", command.cycleId, { stage: command.stage }),
  ],
});
