/** A stream ends before its time; it stays readable with the reason. */

import { change } from "../../changes.ts";
import { recordOfDrop } from "../../deliverables/commands/drop-record.ts";
import { defineCommand } from "../../engine/command.ts";
import { id, inputOf, reason } from "../../engine/inputs.ts";
import { stateForbids } from "../../engine/platform-rules.ts";
import { streamStillHoldsWork } from "../rules.ts";

const input = inputOf({
  workstreamId: id("A workstream"),
  reason: reason(),
});

export const dropWorkstream = defineCommand({
  name: "drop-workstream",
  noun: "workstream",
  input,
  preconditions: (program, workstreamId, situation) => [
    ...stateForbids.check(
      program,
      {
        subject: { noun: "workstream", id: workstreamId },
        state: program.workstream.get(workstreamId)?.state ?? "",
        allowed: ["DRAFT", "ACTIVE"],
      },
      situation,
    ),
    ...streamStillHoldsWork.check(program, { workstreamId }, situation),
  ],
  changes(program, { workstreamId, reason }, situation) {
    const stream = program.workstream.get(workstreamId);
    if (!stream) return [];
    return [
      change("workstream-dropped", workstreamId, {
        state: "DROPPED",
        droppedReason: reason.trim(),
        droppedFrom: recordOfDrop(program, stream.state, situation),
      }),
    ];
  },
});
