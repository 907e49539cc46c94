import type { GateReview } from "#domain";
import { capital, counted, routes, wordFor } from "#domain";
import { StackedBar } from "#kit/charts/bar";
import { DownloadButton, LinkButton } from "#kit/link-button";
import { PageHead } from "#kit/page-head";
import { PrintButton } from "#kit/print-button";
import { TextLink } from "#kit/text-link";
import { BackLink } from "../shared/back-link.tsx";
import { Day, Moment } from "../shared/day.tsx";
import { leftWords } from "./gate-table.tsx";

/** How it would go today and why, or how it went. */
export function GateHead({ review, program }: { review: GateReview; program: string }) {
  const { subject } = review;
  return (
    <PageHead
      lead={
        <>
          <BackLink href={routes.gates(program)}>Gates</BackLink> · {review.id} ·{" "}
          {wordFor(review.level).toLowerCase()} gate of{" "}
          {subject.href ? <TextLink href={subject.href}>{subject.title}</TextLink> : subject.title}
        </>
      }
      title={review.name}
      aside={
        <>
          <DownloadButton href={routes.gatePack(program, review.id)}>
            Download evidence pack
          </DownloadButton>
          <NextStep review={review} />
        </>
      }
      answer={
        <div className="space-y-3">
          <p>
            <Standing review={review} />
          </p>
          <div className="max-w-md">
            <StackedBar
              label="Criteria"
              parts={[
                { tone: "complete", label: "met", value: review.met },
                { tone: "off-track", label: "not met", value: review.notMet },
                { tone: "not-started", label: "not assessed", value: review.notAssessed },
              ]}
            />
          </div>
        </div>
      }
    />
  );
}

function NextStep({ review }: { review: GateReview }) {
  if (review.decision !== null || review.droppedReason !== null) return <PrintButton />;
  return review.signing.proposed ? (
    <LinkButton href="#sign">Sign</LinkButton>
  ) : (
    <LinkButton href="#decide">Decide</LinkButton>
  );
}

function Standing({ review }: { review: GateReview }) {
  if (review.droppedReason !== null) {
    return (
      <>
        <strong>Dropped.</strong> {review.droppedReason}
      </>
    );
  }
  if (review.decision) {
    const open = review.openConditions;
    return (
      <>
        <strong>Decided: {wordFor(review.decision.outcome).toLowerCase()}</strong>, on{" "}
        <Moment at={review.decision.at} zone={review.zone} />.{" "}
        {review.signing.outdatedBy ? (
          <strong>
            Signatures are outdated, and the decision lets nothing pass until they are renewed:{" "}
            {review.signing.outdatedBy}.{" "}
          </strong>
        ) : null}
        {open > 0
          ? `${counted(open, "condition is", "conditions are")} still open${
              review.overdueConditions > 0 ? `, ${review.overdueConditions} overdue` : ""
            }.`
          : review.conditions.length > 0
            ? "All conditions are closed."
            : ""}
      </>
    );
  }
  const { proposed } = review.signing;
  if (proposed) {
    const open = proposed.signatures.filter((one) => !one.signedAt || one.outdatedBy);
    return (
      <>
        <strong>
          Proposed: {wordFor(proposed.outcome).toLowerCase()}, waiting for{" "}
          {counted(open.length, "signature")}.
        </strong>{" "}
        {capital(review.why)}.
      </>
    );
  }
  return (
    <>
      <strong>If decided today: {wordFor(review.suggestion)}.</strong> {capital(review.why)}.{" "}
      {review.scheduledDay ? (
        <>
          Held on <Day day={review.scheduledDay} /> ({leftWords(review.workingDaysLeft)}).
        </>
      ) : (
        "No date is set yet."
      )}
    </>
  );
}
