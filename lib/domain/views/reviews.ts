/** What waits for my review: handed to me by name. */
import type { Instant } from "../calendar.ts";
import { offer } from "../deed.ts";
import { acceptDeliverable } from "../deeds/accept-deliverable.ts";
import { returnDeliverable } from "../deeds/return-deliverable.ts";
import { inReviewBy } from "../measures/reviews-waiting.ts";
import { assessedByParty } from "../measures/sign-off.ts";
import type { Program } from "../program.ts";
import { criteriaOf } from "../program.ts";
import type { Situation } from "../situation.ts";
import { memberOf, nameOf } from "../situation.ts";
import type { CriterionResult } from "../vocabulary.ts";
import type { DeliverableRow } from "./deliverable-row.ts";
import { deliverableRow } from "./deliverable-row.ts";
import type { OfferLine } from "./finding-line.ts";
import { offerLine } from "./finding-line.ts";
import { signingOf } from "./signing.ts";

export interface CriterionTick {
  readonly id: string;
  readonly text: string;
  readonly critical: boolean;
  readonly result: CriterionResult;
  /** Its result counts: assessed, met or set aside, and not by those whose work it is. */
  readonly settled: boolean;
  readonly signer: string | null;
  readonly mayApprove: boolean;
}

export interface ReviewRow extends DeliverableRow {
  readonly submittedAt: Instant | null;
  readonly submittedByName: string;
  readonly streamName: string;
  readonly ticks: readonly CriterionTick[];
  readonly accept: OfferLine;
  readonly return: OfferLine;
}

export function reviewsWaitingFor(program: Program, situation: Situation): readonly ReviewRow[] {
  const me = memberOf(program, situation.actor);
  if (!me) return [];
  const waiting = inReviewBy(program).get(me.id) ?? [];
  return [...waiting]
    .sort((a, b) => ((a.submittedAt ?? "") < (b.submittedAt ?? "") ? -1 : 1))
    .map((one) => ({
      ...deliverableRow(program, one, situation),
      submittedAt: one.submittedAt,
      submittedByName: nameOf(program, one.submittedById),
      streamName: program.workstream.get(one.workstreamId)?.name ?? "",
      ticks: criterionTicks(program, one.id, situation),
      accept: offerLine(offer(acceptDeliverable, program, one.id, situation)),
      return: offerLine(offer(returnDeliverable, program, one.id, situation)),
    }));
}

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
