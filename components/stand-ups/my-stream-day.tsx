import type { ReactNode } from "react";
import type { MyStream, Waits } from "#domain";
import { plural, routes } from "#domain";
import { Columns } from "#kit/charts/columns";
import { EmptyState } from "#kit/empty-state";
import { LinkButton } from "#kit/link-button";
import { Section } from "#kit/section";
import { TextLink } from "#kit/text-link";
import { NoticeList } from "../dependencies/notice-list.tsx";
import { WaitList } from "../dependencies/wait-list.tsx";
import { ClockList } from "../escalations/clock-list.tsx";
import { RenewalList } from "../evidence/renewal-list.tsx";
import { ReviewList } from "../reviews/review-list.tsx";
import { Day } from "../shared/day.tsx";
import type { Opened } from "../shared/on-demand.tsx";
import { StreamRows } from "../workstreams/stream-rows.tsx";

interface Props {
  view: MyStream;
  program: string;
  zone: string;
  opened: Opened;
  /** The stand-up note, after what it is made of. */
  children?: ReactNode;
}

/** Everything a stream lead touches in a day, on one page: the work and who waits, beside it what is written and raised. */
export function MyStreamDay({ view, program, zone, opened, children }: Props) {
  const { stream, notices, reviews, renewals, clocks } = view;
  return (
    <Columns wide="left">
      <div className="min-w-0">
        {stream ? (
          <Deliverables view={view} program={program} zone={zone} opened={opened} />
        ) : (
          <NoStream program={program} reviews={reviews.length > 0} />
        )}
        {notices.length > 0 ? (
          <Section
            id="notices"
            title="Delays awaiting your response"
            note="A delay elsewhere affects your deliverables. The EATP plans with your response."
          >
            <NoticeList notices={notices} program={program} />
          </Section>
        ) : null}
        {renewals.length > 0 ? (
          <Section id="renewals" title="Evidence to renew" aside={renewals.length}>
            <RenewalList rows={renewals} />
          </Section>
        ) : null}
        {reviews.length > 0 ? (
          <Section id="reviews" title="Waiting for your review" aside={reviews.length}>
            <ReviewList reviews={reviews} program={program} zone={zone} />
          </Section>
        ) : null}
        {stream ? <Waiting view={view} program={program} /> : null}
      </div>
      <div className="min-w-0">
        {children}
        <Section
          id="clocks"
          title="Your escalations"
          aside={<TextLink href={routes.newEscalation(program)}>Raise a blocker</TextLink>}
        >
          {clocks.length > 0 ? (
            <ClockList clocks={clocks} program={program} zone={zone} />
          ) : (
            <p className="text-soft">
              You own no open escalation, and none that you raised is open. As of{" "}
              <Day day={view.today} />.
            </p>
          )}
        </Section>
      </div>
    </Columns>
  );
}

/** Who waits for whom. What is empty is left out: the answer above says that it is. */
function Waiting({ view, program }: Omit<Props, "zone" | "opened">) {
  const { othersWait, youWait, stream } = view;
  const href = `${routes.dependencies(program)}?part=list&stream=${stream?.id}`;
  return (
    <>
      {othersWait.count > 0 ? (
        <Section id="others-wait" title="Waiting for you" aside={othersWait.count}>
          <WaitsOf waits={othersWait} side="give" program={program} href={href} />
        </Section>
      ) : null}
      {youWait.count > 0 ? (
        <Section id="you-wait" title="You're waiting for" aside={youWait.count}>
          <WaitsOf waits={youWait} side="wait" program={program} href={href} />
        </Section>
      ) : null}
    </>
  );
}

function NoStream({ program, reviews }: { program: string; reviews: boolean }) {
  return (
    <EmptyState
      title="You don't lead a stream or own a deliverable in this program."
      action={<LinkButton href={routes.workstreams(program)}>All workstreams</LinkButton>}
    >
      {reviews
        ? "You can still do the reviews below."
        : "Reviews assigned to you appear here. A person who can edit the workstreams can make you a stream lead."}
    </EmptyState>
  );
}

/** The first of them, and where the others are. */
function WaitsOf({
  waits: { count, rows },
  side,
  program,
  href,
}: {
  waits: Waits;
  side: "give" | "wait";
  program: string;
  href: string;
}) {
  const more = count - rows.length;
  return (
    <>
      <WaitList rows={rows} side={side} program={program} />
      {more > 0 ? (
        <p className="mt-2 text-small text-soft">
          {more} more {plural(more, "is", "are")} needed later: see{" "}
          <TextLink href={href}>Dependencies</TextLink>.
        </p>
      ) : null}
    </>
  );
}

function Deliverables({ view, program, zone, opened }: Omit<Props, "children">) {
  const { stream, groups, acceptedInSprint, leftOut } = view;
  const all = routes.workstream(program, stream?.id ?? "");
  return (
    <Section
      id="deliverables"
      title="My deliverables"
      aside={<TextLink href={all}>The whole stream</TextLink>}
    >
      {groups.length === 0 ? (
        <EmptyState
          title="No open deliverable in this stream."
          action={<LinkButton href={all}>Open the stream</LinkButton>}
        >
          Add the first one on the stream's page: title, owner, points and acceptance criteria.
        </EmptyState>
      ) : (
        <StreamRows
          groups={groups}
          program={program}
          zone={zone}
          today={view.today}
          elsewhere={new Set(view.reviews.map((review) => review.id))}
          opened={opened}
        />
      )}
      {leftOut > 0 ? (
        <p className="mt-3 text-small text-soft">
          {leftOut} more {plural(leftOut, "is", "are")} further off: see{" "}
          <TextLink href={all}>the whole stream</TextLink>.
        </p>
      ) : null}
      <Accepted rows={acceptedInSprint} all={all} />
    </Section>
  );
}

function Accepted({ rows, all }: { rows: MyStream["acceptedInSprint"]; all: string }) {
  if (rows.length === 0) return null;
  return (
    <p className="mt-4 text-small text-soft">
      Accepted in this sprint:{" "}
      {rows.map((row, index) => (
        <span key={row.id}>
          {index > 0 ? ", " : ""}
          <TextLink href={`${all}/${row.id}`}>
            {row.id} {row.title}
          </TextLink>
          {row.acceptedDay ? (
            <>
              {" "}
              (<Day day={row.acceptedDay} />)
            </>
          ) : null}
        </span>
      ))}
      .
    </p>
  );
}
