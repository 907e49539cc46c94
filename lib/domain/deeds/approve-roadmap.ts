/** A Steering Committee member signs the version of the roadmap that the cycle stands on. */
import { change } from "../changes.ts";
import type { Command } from "../deed.ts";
import { deed } from "../deed.ts";
import { stateForbids } from "../rules/house.ts";
import { approvalStale, leadApprovesRoadmap } from "../rules/stages.ts";
import { actorId } from "../situation.ts";

export interface ApproveRoadmap extends Command {
  readonly cycleId: string;
  /** The version the member saw. */
  readonly roadmapVersion: number;
}

export const approveRoadmap = deed<ApproveRoadmap>({
  name: "approve-roadmap",
  noun: "cycle",
  subjectId: (command) => command.cycleId,
  objections(program, cycleId, situation) {
    const subject = { noun: "cycle", id: cycleId } as const;
    const approved = program.cycle.get(cycleId)?.roadmapApprovedDay != null;
    return [
      ...stateForbids.look(
        program,
        { subject, state: approved ? "APPROVED" : "NOT_APPROVED", allowed: ["NOT_APPROVED"] },
        situation,
      ),
      ...leadApprovesRoadmap.look(program, { cycleId }, situation),
    ];
  },
  provokes: (program, command, situation) => approvalStale.look(program, command, situation),
  changes: (program, { cycleId }, situation) => [
    change("roadmap-approved", cycleId, {
      roadmapApprovedDay: situation.today,
      roadmapApprovedById: actorId(program, situation),
    }),
  ],
});
