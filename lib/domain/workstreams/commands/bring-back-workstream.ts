/** A dropped stream comes back: running if it ran and has a lead and a pillar (I-01), else as a draft. */

import { change } from "../../changes.ts";
import { workstreamBack } from "../../deliverables/brought-back.ts";
import { broughtBackDifferent } from "../../deliverables/rules/brought-back.ts";
import { defineCommand } from "../../engine/command.ts";
import { id, inputOf, reason } from "../../engine/inputs.ts";
import { stateForbids } from "../../engine/platform-rules.ts";

const input = inputOf({
  workstreamId: id("A workstream"),
  reason: reason(),
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
