/** A dropped deliverable comes back, and with it the dependencies that were dropped with it, as far as they can. */

import { applyAll } from "../apply.ts";
import type { Change } from "../changes.ts";
import { change } from "../changes.ts";
import { deed } from "../deed.ts";
import type { InputOf } from "../engine/inputs.ts";
import { id, inputOf, text } from "../engine/inputs.ts";
import { deliverableBack, droppedWith } from "../measures/brought-back.ts";
import type { Program } from "../program.ts";
import { broughtBackDifferent, broughtBackToNothing, splitLivesOn } from "../rules/brought-back.ts";
import { reasonTooShort, stateForbids } from "../rules/house.ts";
import type { Situation } from "../situation.ts";
import { dependencyBackFindings, dependencyReturned } from "./bring-back-dependency.ts";
import { progressNoted } from "./progress-notes.ts";

const input = inputOf({
  deliverableId: id("A deliverable"),
  reason: text("A reason"),
});

export type BringBackDeliverable = InputOf<typeof input>;

export const bringBackDeliverable = deed({
  name: "bring-back-deliverable",
  noun: "deliverable",
  input,
  subjectId: (command) => command.deliverableId,
  objections(program, id, situation) {
    const deliverable = program.deliverable.get(id);
    if (!deliverable) return [];
    const subject = { noun: "deliverable", id } as const;
    const { state, workstreamId } = deliverable;
    const closed = [
      ...stateForbids.look(program, { subject, state, allowed: ["DROPPED"] }, situation),
      ...splitLivesOn.look(program, { deliverableId: id }, situation),
    ];
    if (closed.length > 0) return closed;
    return [
      ...broughtBackToNothing.look(
        program,
        { subject, workstreamIds: [workstreamId], deliverableIds: [], waitingId: null },
        situation,
      ),
      ...broughtBackDifferent.look(program, { subject }, situation),
    ];
  },
  provokes: (program, { deliverableId: id, reason }, situation) =>
    reasonTooShort.look(program, { subject: { noun: "deliverable", id }, reason }, situation),
  changes(program, { deliverableId: id, reason }, situation, mint) {
    const deliverable = program.deliverable.get(id);
    if (!deliverable) return [];
    const { set } = deliverableBack(program, deliverable);
    const back = change("deliverable-brought-back", id, {
      ...set,
      droppedReason: null,
      droppedFrom: null,
      broughtBackReason: reason.trim(),
    });
    return [
      back,
      ...linksReturned(applyAll(program, [back]), id, reason, situation),
      progressNoted(
        program,
        id,
        set.state ?? "PROPOSED",
        `Brought back: ${reason.trim()}`,
        situation,
        mint,
      ),
    ];
  },
});

/** Those that nothing stands in the way of, one after the other; the rest stay dropped. */
function linksReturned(
  program: Program,
  deliverableId: string,
  reason: string,
  situation: Situation,
): readonly Change[] {
  let now = program;
  const changes: Change[] = [];
  for (const { id } of droppedWith(program, deliverableId)) {
    const stands = dependencyBackFindings(now, id, situation).some(
      ({ severity }) => severity === "BLOCKS",
    );
    if (stands) continue;
    const back = dependencyReturned(now, id, `${deliverableId} was brought back: ${reason.trim()}`);
    changes.push(...back);
    now = applyAll(now, back);
  }
  return changes;
}
