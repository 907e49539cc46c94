/** A dropped deliverable comes back, and with it the dependencies that were dropped with it, as far as they can. */

import type { Change } from "../../changes.ts";
import { change } from "../../changes.ts";
import {
  dependencyBackFindings,
  dependencyReturned,
} from "../../dependencies/commands/bring-back-dependency.ts";
import { applyAll } from "../../engine/apply.ts";
import { defineCommand } from "../../engine/command.ts";
import { id, inputOf, reason } from "../../engine/inputs.ts";
import { stateForbids } from "../../engine/platform-rules.ts";
import type { Situation } from "../../engine/situation.ts";
import type { Program } from "../../program.ts";
import { deliverableBack, droppedWith } from "../brought-back.ts";
import { broughtBackDifferent, broughtBackToNothing, splitLivesOn } from "../rules/brought-back.ts";
import { progressNoted } from "./progress-notes.ts";

const input = inputOf({
  deliverableId: id("A deliverable"),
  reason: reason(),
});

export const bringBackDeliverable = defineCommand({
  name: "bring-back-deliverable",
  noun: "deliverable",
  input,
  preconditions(program, id, situation) {
    const deliverable = program.deliverable.get(id);
    if (!deliverable) return [];
    const subject = { noun: "deliverable", id } as const;
    const { state, workstreamId } = deliverable;
    const closed = [
      ...stateForbids.check(program, { subject, state, allowed: ["DROPPED"] }, situation),
      ...splitLivesOn.check(program, { deliverableId: id }, situation),
    ];
    if (closed.length > 0) return closed;
    return [
      ...broughtBackToNothing.check(
        program,
        { subject, workstreamIds: [workstreamId], deliverableIds: [], waitingId: null },
        situation,
      ),
      ...broughtBackDifferent.check(program, { subject }, situation),
    ];
  },
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
