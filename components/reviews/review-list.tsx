import type { ReviewRow } from "#domain";
import { counted } from "#domain";
import { Disclosure } from "#kit/disclosure";
import { Points } from "../deliverables/points.tsx";
import { Moment } from "../shared/day.tsx";
import { DeliverableLink } from "../shared/deliverable-link.tsx";
import { PillarBadge } from "../shared/pillar-badge.tsx";
import { ReviewForms } from "./review-forms.tsx";

/** Deliverables that wait for the reader's judgement. */
export function ReviewList({
  reviews,
  program,
  zone,
}: {
  reviews: readonly ReviewRow[];
  program: string;
  zone: string;
}) {
  return (
    <ul className="divide-y divide-rule">
      {reviews.map((review) => (
        <li
          key={review.id}
          id={review.id}
          className="scroll-mt-4 py-3 first:pt-0 target:bg-action-well"
        >
          <p>
            <DeliverableLink row={review} program={program} />
          </p>
          <p className="flex flex-wrap items-center gap-x-2 text-small text-soft">
            <PillarBadge pillar={review.pillar} />
            <span>
              {review.streamName} ·{" "}
              <Points points={review.points} low={review.lowPoints} high={review.highPoints} /> ·
              submitted by {review.submittedByName}
              {review.submittedAt ? (
                <>
                  {" "}
                  <Moment at={review.submittedAt} zone={zone} />
                </>
              ) : null}{" "}
              · {counted(review.criteria, "criterion", "criteria")}, {review.evidence} evidence
            </span>
          </p>
          <Disclosure summary="Review it" group="review" open={reviews.length === 1}>
            <ReviewForms
              id={review.id}
              ticks={review.ticks}
              accept={review.accept}
              giveBack={review.return}
              program={program}
            />
          </Disclosure>
        </li>
      ))}
    </ul>
  );
}
