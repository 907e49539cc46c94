/** A stream ends before its time; it stays readable with the reason. */

import { change } from "../../changes.ts";
import { recordOfDrop } from "../../deliverables/commands/drop-record.ts";
import { defineCommand } from "../../engine/command.ts";
import type { InputOf } from "../../engine/inputs.ts";
import { id, inputOf, text } from "../../engine/inputs.ts";
import { reasonTooShort, stateForbids } from "../../engine/platform-rules.ts";
import { streamStillHoldsWork } from "../rules.ts";

const input = inputOf({
  workstreamId: id("A workstream"),
  reason: text("A reason"),
});

export type DropWorkstream = InputOf<typeof input>;

export const dropWorkstream = defineCommand({
  name: "drop-workstream",
  noun: "workstream",
  input,
  subjectId: (command) => command.workstreamId,
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
  checkInput: (program, { workstreamId, reason }, situation) =>
    reasonTooShort.check(
      program,
      { subject: { noun: "workstream", id: workstreamId }, reason },
      situation,
    ),
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
