import type { ReactNode } from "react";
import type { ReviewRecord, IntegrationReviews as Reviews } from "#domain";
import { routes } from "#domain";
import { Badge } from "#kit/badge";
import { Disclosure } from "#kit/disclosure";
import { EmptyState } from "#kit/empty-state";
import { Section } from "#kit/section";
import { TextLink } from "#kit/text-link";
import { Day, Moment } from "../shared/day.tsx";
import { FindingList } from "../shared/finding-list.tsx";
import { IntegrationReviewForm } from "./integration-review-form.tsx";

interface Props {
  readonly reviews: Reviews;
  readonly program: string;
  readonly zone: string;
}

/** The weekly review across streams: hold the next one, read the earlier ones. */
export function IntegrationReviews({ reviews, program, zone }: Props) {
  const { records, overdue, hold, draft, heldToday } = reviews;
  const form = { reviews, program };
  return (
    <>
      <Section
        id="hold"
        title="Hold a review"
        note="Once a week: record what streams agreed with each other, what was decided and which dependencies were discussed. A review without an agreement between streams doesn't count as held."
      >
        {overdue ? <FindingList findings={[overdue]} program={program} /> : null}
        <div className="print:hidden">
          {heldToday ? (
            <p className="text-soft">Today's review is recorded below. You can edit it there.</p>
          ) : hold.open ? (
            <Disclosure summary="Record a review">
              <IntegrationReviewForm {...form} draft={draft} />
            </Disclosure>
          ) : (
            <p className="text-soft">The EATP or the center of excellence records the review.</p>
          )}
        </div>
      </Section>
      <Section id="reviews" title="Reviews held" aside={records.length}>
        {records.length === 0 ? (
          <EmptyState title="No reviews yet.">
            Meet with the stream leads once a week, go through what is at risk, and record who
            agreed what with whom.
          </EmptyState>
        ) : (
          <ol className="divide-y divide-rule">
            {records.map((record) => (
              <Record key={record.id} record={record} program={program} zone={zone}>
                {hold.open ? <IntegrationReviewForm {...form} draft={record.draft} /> : null}
              </Record>
            ))}
          </ol>
        )}
      </Section>
    </>
  );
}

function Record({
  record,
  program,
  zone,
  children,
}: Omit<Props, "reviews"> & { record: ReviewRecord; children: ReactNode }) {
  const { outcomes, decisions, dependencies, attendees } = record;
  return (
    <li
      id={record.id}
      className="gap-x-8 py-4 break-inside-avoid target:bg-action-well lg:grid lg:grid-cols-[14rem_minmax(0,1fr)]"
    >
      <RecordHead record={record} />
      <div className="min-w-0 space-y-2">
        <ul className="space-y-1">
          {outcomes.map(({ streams, text }) => (
            <li key={text}>
              <strong className="font-semibold">{streams.join(" + ")}:</strong> {text}
            </li>
          ))}
        </ul>
        {decisions.length > 0 ? (
          <ul className="list-disc pl-5">
            {decisions.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        ) : null}
        <p className="text-small text-soft">
          {attendees.join(", ")} · recorded by {record.recordedBy},{" "}
          <Moment at={record.recordedAt} zone={zone} />
          {dependencies.length > 0 ? " · discussed " : ""}
          {dependencies.map(({ id, label }, index) => (
            <span key={id}>
              {index > 0 ? ", " : ""}
              <TextLink href={routes.dependency(program, id)}>{label}</TextLink>
            </span>
          ))}
        </p>
        {children ? (
          <div className="print:hidden">
            <Disclosure summary="Edit review">{children}</Disclosure>
          </div>
        ) : null}
      </div>
    </li>
  );
}

function RecordHead({ record: { id, day, sprintNumber, counts } }: { record: ReviewRecord }) {
  return (
    <div className="mb-2">
      <h3 className="font-semibold">
        <Day day={day} year />
      </h3>
      <p className="text-small text-soft">
        {sprintNumber === null ? "Between sprints" : `Sprint ${sprintNumber}`} · {id}
      </p>
      {counts ? null : <Badge tone="at-risk">doesn't count as held</Badge>}
    </div>
  );
}
