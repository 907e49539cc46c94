/** A Steering Committee member signs the version of the roadmap that the cycle stands on. */

import { change } from "../changes.ts";
import { deed } from "../deed.ts";
import type { InputOf } from "../engine/inputs.ts";
import { id, inputOf, number } from "../engine/inputs.ts";
import { stateForbids } from "../rules/house.ts";
import { approvalStale, leadApprovesRoadmap } from "../rules/stages.ts";
import { actorId } from "../situation.ts";

const input = inputOf({
  cycleId: id("A cycle"),
  /** The version the member saw. */
  roadmapVersion: number("The roadmap's version"),
});

export type ApproveRoadmap = InputOf<typeof input>;

export const approveRoadmap = deed({
  name: "approve-roadmap",
  noun: "cycle",
  input,
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
