/** A stopped outcome comes back in the state it left. */

import { change } from "../changes.ts";
import { deed } from "../deed.ts";
import type { InputOf } from "../engine/inputs.ts";
import { id, inputOf, text } from "../engine/inputs.ts";
import { outcomeBack } from "../measures/brought-back.ts";
import { broughtBackDifferent } from "../rules/brought-back.ts";
import { reasonTooShort, stateForbids } from "../rules/house.ts";

const input = inputOf({
  outcomeId: id("An outcome"),
  reason: text("A reason"),
});

export type BringBackOutcome = InputOf<typeof input>;

export const bringBackOutcome = deed({
  name: "bring-back-outcome",
  noun: "outcome",
  input,
  subjectId: (command) => command.outcomeId,
  objections(program, id, situation) {
    const subject = { noun: "outcome", id } as const;
    const state = program.outcome.get(id)?.state ?? "";
    const closed = stateForbids.look(program, { subject, state, allowed: ["STOPPED"] }, situation);
    return closed.length > 0 ? closed : broughtBackDifferent.look(program, { subject }, situation);
  },
  provokes: (program, { outcomeId: id, reason }, situation) =>
    reasonTooShort.look(program, { subject: { noun: "outcome", id }, reason }, situation),
  changes(program, { outcomeId: id, reason }) {
    const dropped = program.outcome.get(id);
    if (!dropped) return [];
    return [
      change("outcome-brought-back", id, {
        ...outcomeBack(program, dropped).set,
        droppedReason: null,
        droppedFrom: null,
        broughtBackReason: reason.trim(),
      }),
    ];
  },
});
