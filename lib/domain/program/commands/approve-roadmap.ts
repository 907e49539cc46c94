/** A Steering Committee member signs the version of the roadmap that the cycle stands on. */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import type { InputOf } from "../../engine/inputs.ts";
import { id, inputOf, number } from "../../engine/inputs.ts";
import { stateForbids } from "../../engine/platform-rules.ts";
import { actorId } from "../../engine/situation.ts";
import { fallingSignatures } from "../../gates/signing-rules.ts";
import { approvalStale, leadApprovesRoadmap } from "../rules/stages.ts";

const input = inputOf({
  cycleId: id("A cycle"),
  /** The version the member saw. */
  roadmapVersion: number("The roadmap's version"),
});

export type ApproveRoadmap = InputOf<typeof input>;

export const approveRoadmap = defineCommand({
  name: "approve-roadmap",
  noun: "cycle",
  input,
  preconditions(program, cycleId, situation) {
    const subject = { noun: "cycle", id: cycleId } as const;
    const approved = program.cycle.get(cycleId)?.roadmapApprovedDay != null;
    return [
      ...stateForbids.check(
        program,
        { subject, state: approved ? "APPROVED" : "NOT_APPROVED", allowed: ["NOT_APPROVED"] },
        situation,
      ),
      ...leadApprovesRoadmap.check(program, { cycleId }, situation),
    ];
  },
  checkInput: (program, command, situation) => approvalStale.check(program, command, situation),
  consequences: fallingSignatures,
  changes: (program, { cycleId }, situation) => [
    change("roadmap-approved", cycleId, {
      roadmapApprovedDay: situation.today,
      roadmapApprovedById: actorId(program, situation),
    }),
  ],
});
