/** A drafted stream starts to run (I-01). */

import { change } from "../../changes.ts";
import { defineCommand } from "../../engine/command.ts";
import { id, inputOf } from "../../engine/inputs.ts";
import { stateForbids } from "../../engine/platform-rules.ts";
import { streamWithoutPillarOrLead } from "../rules.ts";

const input = inputOf({
  workstreamId: id("A workstream"),
});

export const activateWorkstream = defineCommand({
  name: "activate-workstream",
  noun: "workstream",
  input,
  preconditions(program, workstreamId, situation) {
    const stream = program.workstream.get(workstreamId);
    if (!stream) return [];
    const { state, pillars, leadId } = stream;
    return [
      ...stateForbids.check(
        program,
        { subject: { noun: "workstream", id: workstreamId }, state, allowed: ["DRAFT"] },
        situation,
      ),
      ...streamWithoutPillarOrLead.check(program, { workstreamId, pillars, leadId }, situation),
    ];
  },
  changes: (_program, { workstreamId }) => [
    change("workstream-activated", workstreamId, { state: "ACTIVE" }),
  ],
});
