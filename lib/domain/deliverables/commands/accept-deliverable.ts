/** A reviewer who is not the owner accepts a submitted deliverable; only now does it count. */

import { change } from "../../changes.ts";
import { waitsEnded } from "../../dependencies/commands/waits-ended.ts";
import { defineCommand } from "../../engine/command.ts";
import type { InputOf } from "../../engine/inputs.ts";
import { id, ids, inputOf, optionalText } from "../../engine/inputs.ts";
import { stateForbids } from "../../engine/platform-rules.ts";
import { actorId } from "../../engine/situation.ts";
import { assessedByParty } from "../../gates/sign-off.ts";
import { gatesAbout, signaturesOutdated } from "../../gates/signing-rules.ts";
import type { Criterion } from "../../nouns.ts";
import { takenOut } from "../../planning/commands/taking-out.ts";
import type { Program } from "../../program.ts";
import { criteriaOf, sprintItemsOf } from "../../program.ts";
import { acceptedUnshown } from "../../reviews/rules/sprint-review.ts";
import { acceptedWithoutProof, approvesOwnWork, criterionOpen } from "../rules/acceptance.ts";
import { signedByAnother } from "../rules/own-work.ts";
import { progressNoted } from "./progress-notes.ts";

const input = inputOf({
  deliverableId: id("A deliverable"),
  note: optionalText(),
  /** Criteria the reviewer found met in this very review. */
  criteriaMet: ids(),
});

export type AcceptDeliverable = InputOf<typeof input, "criteriaMet">;

export const acceptDeliverable = defineCommand<AcceptDeliverable>({
  name: "accept-deliverable",
  noun: "deliverable",
  input,
  preconditions(program, id, situation) {
    const deliverable = program.deliverable.get(id);
    if (!deliverable) return [];
    const subject = { noun: "deliverable", id } as const;
    return [
      ...stateForbids.check(
        program,
        { subject, state: deliverable.state, allowed: ["IN_REVIEW"] },
        situation,
      ),
      ...approvesOwnWork.check(program, { subject }, situation),
      ...acceptedUnshown.check(program, { deliverableId: id }, situation),
      ...acceptedWithoutProof.check(program, { deliverableId: id }, situation),
      ...signaturesOutdated.check(
        program,
        { subject, what: "accepted", gateIds: gatesAbout(program, subject) },
        situation,
      ),
    ];
  },
  checkInput: (program, { deliverableId, criteriaMet = [] }, situation) => [
    ...criterionOpen.check(program, { deliverableId, metHere: criteriaMet }, situation),
    ...signedByAnother.check(
      program,
      { criterionIds: metHere(program, deliverableId, criteriaMet).map(({ id }) => id) },
      situation,
    ),
  ],
  changes(program, { deliverableId, note, criteriaMet }, situation, mint) {
    const byId = actorId(program, situation);
    const met = metHere(program, deliverableId, criteriaMet ?? []);
    const items = (sprintItemsOf(program).get(deliverableId) ?? []).filter(
      (item) => item.disposition === null && !item.removed,
    );
    const early = items.filter(({ sprintId }) => program.sprint.get(sprintId)?.state === "PLANNED");
    return [
      ...met.map((criterion) =>
        change("criterion-assessed", criterion.id, {
          result: "MET",
          resultReason: null,
          assessedById: byId,
          assessedAt: situation.now,
        }),
      ),
      change("deliverable-accepted", deliverableId, {
        state: "ACCEPTED",
        acceptedDay: situation.today,
        acceptedById: byId,
        forecastDay: null,
        lastNote: note.trim() || null,
        lastLoggedAt: situation.now,
      }),
      // A sprint accepts what is accepted inside it (I-40): what was ready before it begins leaves its plan.
      ...early.flatMap(({ sprintId }) => {
        const number = program.sprint.get(sprintId)?.number ?? 0;
        const reason = `Accepted before sprint ${number} started`;
        return takenOut(program, sprintId, deliverableId, reason, situation);
      }),
      ...items
        .filter((item) => !early.includes(item))
        .map((item) => change("sprint-item-disposed", item.id, { disposition: "ACCEPTED" })),
      ...waitsEnded(program, deliverableId, situation),
      progressNoted(program, deliverableId, "ACCEPTED", note || "Accepted", situation, mint),
    ];
  },
});

/** Criteria that this review finds met: those not met yet, or met only in the eyes of whose work it is. */
const metHere = (
  program: Program,
  deliverableId: string,
  criteriaMet: readonly string[],
): readonly Criterion[] =>
  (criteriaOf(program).get(`deliverable:${deliverableId}`) ?? []).filter(
    (one) =>
      criteriaMet.includes(one.id) &&
      (one.result !== "MET" || assessedByParty(program, one) !== null),
  );
