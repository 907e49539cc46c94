/** What waits for my review: handed to me by name. */

import type { Instant } from "../../calendar/index.ts";
import { acceptDeliverable } from "../../deliverables/commands/accept-deliverable.ts";
import { returnDeliverable } from "../../deliverables/commands/return-deliverable.ts";
import type { DeliverableRow } from "../../deliverables/views/deliverable-row.ts";
import { deliverableRow } from "../../deliverables/views/deliverable-row.ts";
import { availability } from "../../engine/availability.ts";
import type { AvailabilityLine } from "../../engine/finding-line.ts";
import { availabilityLine } from "../../engine/finding-line.ts";
import { compareText } from "../../engine/ids.ts";
import type { Situation } from "../../engine/situation.ts";
import { memberOf, nameOf } from "../../engine/situation.ts";
import { assessedByParty } from "../../gates/sign-off.ts";
import { signingOf } from "../../gates/views/signing.ts";
import type { Program } from "../../program.ts";
import { criteriaOf } from "../../program.ts";
import type { CriterionResult } from "../../vocabulary.ts";
import { inReviewBy } from "../reviews-waiting.ts";

export interface CriterionTick {
  readonly id: string;
  readonly text: string;
  readonly critical: boolean;
  readonly result: CriterionResult;
  /** Its result counts: assessed, met or waived, and not by those whose work it is. */
  readonly settled: boolean;
  readonly signer: string | null;
  readonly mayApprove: boolean;
}

export interface ReviewRow extends DeliverableRow {
  readonly submittedAt: Instant | null;
  readonly submittedByName: string;
  readonly streamName: string;
  readonly ticks: readonly CriterionTick[];
  readonly accept: AvailabilityLine;
  readonly return: AvailabilityLine;
}

/** Deliverables handed to the reader for review, the longest wait first; none for a reader who is not a member. */
export function reviewsWaitingFor(program: Program, situation: Situation): readonly ReviewRow[] {
  const me = memberOf(program, situation.actor);
  if (!me) return [];
  const waiting = inReviewBy(program).get(me.id) ?? [];
  return [...waiting]
    .sort((a, b) => compareText(a.submittedAt ?? "", b.submittedAt ?? ""))
    .map((one) => ({
      ...deliverableRow(program, one, situation),
      submittedAt: one.submittedAt,
      submittedByName: nameOf(program, one.submittedById),
      streamName: program.workstream.get(one.workstreamId)?.name ?? "",
      ticks: criterionTicks(program, one.id, situation),
      accept: availabilityLine(availability(acceptDeliverable, program, one.id, situation)),
      return: availabilityLine(availability(returnDeliverable, program, one.id, situation)),
    }));
}

/**
 * The criteria of a deliverable, each with whether its result counts. A result given by somebody whose own work it
 * is does not (I-44).
 */
export const criterionTicks = (
  program: Program,
  deliverableId: string,
  situation: Situation,
): readonly CriterionTick[] =>
  (criteriaOf(program).get(`deliverable:${deliverableId}`) ?? []).map((one) => {
    const { id, text, critical, result } = one;
    const { signer, mayApprove } = signingOf(program, one, situation);
    const open = result === "NOT_ASSESSED" || result === "NOT_MET";
    const settled = !open && assessedByParty(program, one) === null;
    return { id, text, critical, result, settled, signer, mayApprove };
  });
