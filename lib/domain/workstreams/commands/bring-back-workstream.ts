/** A dropped stream comes back: running if it ran and has a lead and a pillar (I-01), else as a draft. */

import { change } from "../../changes.ts";
import { workstreamBack } from "../../deliverables/brought-back.ts";
import { broughtBackDifferent } from "../../deliverables/rules/brought-back.ts";
import { defineCommand } from "../../engine/command.ts";
import { id, inputOf, text } from "../../engine/inputs.ts";
import { reasonTooShort, stateForbids } from "../../engine/platform-rules.ts";

const input = inputOf({
  workstreamId: id("A workstream"),
  reason: text("A reason"),
});

export const bringBackWorkstream = defineCommand({
  name: "bring-back-workstream",
  noun: "workstream",
  input,
  preconditions(program, id, situation) {
    const subject = { noun: "workstream", id } as const;
    const state = program.workstream.get(id)?.state ?? "";
    const closed = stateForbids.check(program, { subject, state, allowed: ["DROPPED"] }, situation);
    return closed.length > 0 ? closed : broughtBackDifferent.check(program, { subject }, situation);
  },
  checkInput: (program, { workstreamId: id, reason }, situation) =>
    reasonTooShort.check(program, { subject: { noun: "workstream", id }, reason }, situation),
  changes(program, { workstreamId: id, reason }, situation) {
    const dropped = program.workstream.get(id);
    if (!dropped) return [];
    return [
      change("workstream-brought-back", id, {
        ...workstreamBack(program, dropped, situation.today).set,
        droppedReason: null,
        droppedFrom: null,
        broughtBackReason: reason.trim(),
      }),
    ];
  },
});
