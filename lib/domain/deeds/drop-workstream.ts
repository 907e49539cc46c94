/** A stream ends before its time; it stays readable with the reason. */

import { change } from "../changes.ts";
import { deed } from "../deed.ts";
import type { InputOf } from "../engine/inputs.ts";
import { id, inputOf, text } from "../engine/inputs.ts";
import { reasonTooShort, stateForbids } from "../rules/house.ts";
import { streamStillHoldsWork } from "../rules/workstreams.ts";
import { recordOfDrop } from "./drop-record.ts";

const input = inputOf({
  workstreamId: id("A workstream"),
  reason: text("A reason"),
});

export type DropWorkstream = InputOf<typeof input>;

export const dropWorkstream = deed({
  name: "drop-workstream",
  noun: "workstream",
  input,
  subjectId: (command) => command.workstreamId,
  objections: (program, workstreamId, situation) => [
    ...stateForbids.look(
      program,
      {
        subject: { noun: "workstream", id: workstreamId },
        state: program.workstream.get(workstreamId)?.state ?? "",
        allowed: ["DRAFT", "ACTIVE"],
      },
      situation,
    ),
    ...streamStillHoldsWork.look(program, { workstreamId }, situation),
  ],
  provokes: (program, { workstreamId, reason }, situation) =>
    reasonTooShort.look(
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
