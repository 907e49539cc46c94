/** A dropped stream comes back: running if it ran and has a lead and a pillar (I-01), else as a draft. */

import { change } from "../changes.ts";
import { deed } from "../deed.ts";
import type { InputOf } from "../engine/inputs.ts";
import { id, inputOf, text } from "../engine/inputs.ts";
import { workstreamBack } from "../measures/brought-back.ts";
import { broughtBackDifferent } from "../rules/brought-back.ts";
import { reasonTooShort, stateForbids } from "../rules/house.ts";

const input = inputOf({
  workstreamId: id("A workstream"),
  reason: text("A reason"),
});

export type BringBackWorkstream = InputOf<typeof input>;

export const bringBackWorkstream = deed({
  name: "bring-back-workstream",
  noun: "workstream",
  input,
  subjectId: (command) => command.workstreamId,
  objections(program, id, situation) {
    const subject = { noun: "workstream", id } as const;
    const state = program.workstream.get(id)?.state ?? "";
    const closed = stateForbids.look(program, { subject, state, allowed: ["DROPPED"] }, situation);
    return closed.length > 0 ? closed : broughtBackDifferent.look(program, { subject }, situation);
  },
  provokes: (program, { workstreamId: id, reason }, situation) =>
    reasonTooShort.look(program, { subject: { noun: "workstream", id }, reason }, situation),
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
