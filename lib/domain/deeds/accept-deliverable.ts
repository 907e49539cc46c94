/** A reviewer who is not the owner accepts a submitted deliverable; only now does it count. */
import { change } from "../changes.ts";
import type { Command } from "../deed.ts";
import { deed } from "../deed.ts";
import { acceptedWithoutProof, approverOwnsSubject } from "../rules/acceptance.ts";
import { stateForbids } from "../rules/house.ts";
import { actorId } from "../situation.ts";

export interface AcceptDeliverable extends Command {
  readonly deliverableId: string;
  readonly note: string;
}

export const acceptDeliverable = deed<AcceptDeliverable>({
  name: "accept-deliverable",
  noun: "deliverable",
  subjectId: (command) => command.deliverableId,
  objections(program, id, situation) {
    const deliverable = program.deliverable.get(id);
    if (!deliverable) return [];
    const subject = { noun: "deliverable", id } as const;
    return [
      ...stateForbids.look(
        program,
        { subject, state: deliverable.state, allowed: ["IN_REVIEW"] },
        situation,
      ),
      ...approverOwnsSubject.look(program, { subject, ownerId: deliverable.ownerId }, situation),
      ...acceptedWithoutProof.look(program, { deliverableId: id }, situation),
    ];
  },
  changes: (program, command, situation) => [
    change("deliverable-accepted", command.deliverableId, {
      state: "ACCEPTED",
      acceptedDay: situation.today,
      acceptedById: actorId(program, situation),
      forecastDay: null,
      lastNote: command.note || null,
      lastLoggedAt: situation.now,
    }),
  ],
});
