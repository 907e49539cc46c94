import type { EscalationPage } from "#domain";
import { counted, ended, routes, wordFor } from "#domain";
import { Tag } from "#kit/badge";
import { PageHead } from "#kit/page-head";
import { BackLink } from "../shared/back-link.tsx";
import { Moment } from "../shared/day.tsx";
import { FindingList } from "../shared/finding-list.tsx";
import { ClockBar } from "./clock-bar.tsx";
import { SeverityBadge } from "./escalation-badge.tsx";

/** Which tier, who owes what, until when. */
export function EscalationHead({ page, program }: { page: EscalationPage; program: string }) {
  return (
    <PageHead
      lead={
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <BackLink href={routes.escalations(program)}>Escalations</BackLink>
          <span>{page.id}</span>
          <SeverityBadge severity={page.severity} />
          <Tag>{wordFor(page.kind)}</Tag>
          {page.confidential ? <Tag>Confidential</Tag> : null}
        </span>
      }
      title={page.title}
      answer={
        <div className="space-y-3">
          <p>
            <Standing page={page} />
          </p>
          {page.clock.running ? (
            <div className="max-w-md">
              <ClockBar row={page} zone={page.zone} />
            </div>
          ) : null}
          <FindingList findings={page.findings} program={program} />
        </div>
      }
    />
  );
}

function Standing({ page }: { page: EscalationPage }) {
  switch (page.state) {
    case "OPEN":
    case "ACKNOWLEDGED":
      return (
        <>
          <strong>
            {page.holderName} must decide on {wordFor(page.tier)}
            {page.yours ? " (this is you)" : ""}
            {page.wantedDecision ? ":" : "."}
          </strong>{" "}
          {page.wantedDecision ? `${ended(page.wantedDecision)} ` : ""}
          {page.state === "ACKNOWLEDGED" ? (
            "Acknowledged."
          ) : (
            <>
              {page.clock.acknowledgeOverdue
                ? "Should have been acknowledged by "
                : "Acknowledge by "}
              <Moment at={page.clock.acknowledgeBy} zone={page.zone} />.
            </>
          )}
        </>
      );
    case "DECIDED":
      return (
        <strong>
          Decided on {wordFor(page.tier)}. Next: carry out the decision and close the escalation.
        </strong>
      );
    case "CLOSED":
      return <strong>Closed after {counted(page.workingDaysOpen, "working day")}.</strong>;
    case "WITHDRAWN":
      return (
        <>
          <strong>Withdrawn.</strong> {page.withdrawnReason}
        </>
      );
  }
}
