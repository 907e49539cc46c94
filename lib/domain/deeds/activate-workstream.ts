/** A drafted stream starts to run (I-01). */
import { change } from "../changes.ts";
import type { Command } from "../deed.ts";
import { deed } from "../deed.ts";
import { stateForbids } from "../rules/house.ts";
import { streamWithoutPillarOrLead } from "../rules/workstreams.ts";

export interface ActivateWorkstream extends Command {
  readonly workstreamId: string;
}

export const activateWorkstream = deed<ActivateWorkstream>({
  name: "activate-workstream",
  noun: "workstream",
  subjectId: (command) => command.workstreamId,
  objections(program, workstreamId, situation) {
    const stream = program.workstream.get(workstreamId);
    if (!stream) return [];
    const { state, pillars, leadId } = stream;
    return [
      ...stateForbids.look(
        program,
        { subject: { noun: "workstream", id: workstreamId }, state, allowed: ["DRAFT"] },
        situation,
      ),
      ...streamWithoutPillarOrLead.look(program, { workstreamId, pillars, leadId }, situation),
    ];
  },
  changes: (_program, { workstreamId }) => [
    change("workstream-activated", workstreamId, { state: "ACTIVE" }),
  ],
});
