import type { ReactNode } from "react";
import type { DeliverablePage } from "#domain";
import { counted, plural, routes, wordFor } from "#domain";
import { PageHead } from "#kit/page-head";
import { ExpectedDay } from "../dependencies/expected-day.tsx";
import { BackLink } from "../shared/back-link.tsx";
import { Dated, Moment } from "../shared/day.tsx";
import { StateBadge } from "../shared/state-badge.tsx";
import { DroppedWords } from "./bring-back.tsx";
import type { DeliverableProps } from "./deliverable-props.ts";

/** Is it there, and if not, what is still missing: in one sentence. */
export function DeliverableHead({ view, program }: DeliverableProps) {
  const { row, stream } = view;
  return (
    <PageHead
      lead={
        <>
          <BackLink href={routes.workstream(program, stream.id)}>
            {stream.id} {stream.name}
          </BackLink>{" "}
          · {row.id} · {wordFor(view.described.type)}
        </>
      }
      title={row.title}
      answer={
        <>
          <p className="mb-1">
            <StateBadge state={row.state} late={row.late} />
          </p>
          <p>
            <Answer view={view} />
          </p>
        </>
      }
    />
  );
}

function Answer({ view }: Pick<DeliverableProps, "view">) {
  const { row } = view;
  switch (row.state) {
    case "ACCEPTED":
      return (
        <>
          <strong>Accepted by {view.acceptedByName}</strong>
          <Dated words=" on " day={row.acceptedDay} />.
        </>
      );
    case "DROPPED":
      return view.dropped ? (
        <DroppedWords dropped={view.dropped} zone={view.zone} />
      ) : (
        <strong>Dropped.</strong>
      );
    case "IN_REVIEW":
      return (
        <>
          <strong>
            Awaiting review{view.reviewerName === null ? "" : ` by ${view.reviewerName}`}
          </strong>
          {view.submittedAt ? (
            <>
              {" "}
              since <Moment at={view.submittedAt} zone={view.zone} />
            </>
          ) : null}
          . {missing(row)}
        </>
      );
    case "RETURNED":
      return <Lead words="Returned:">{row.returnedReason}</Lead>;
    default:
      return (
        <Lead words="Not accepted yet,">
          <ExpectedDay due={row.dueDay} forecast={row.forecastDay} late={row.lateWorkingDays} />.{" "}
          {missing(row)}
        </Lead>
      );
  }
}

function Lead({ words, children }: { words: string; children: ReactNode }) {
  return (
    <>
      <strong>{words}</strong> {children}
    </>
  );
}

function missing({ criteria, criteriaSettled, evidence }: DeliverablePage["row"]): string {
  const left = criteria - criteriaSettled;
  const judged =
    criteria === 0
      ? "It has no acceptance criteria"
      : left === 0
        ? `${plural(criteria, "Its criterion is", `All ${criteria} criteria are`)} closed`
        : `${left} of ${counted(criteria, "criterion", "criteria")} ${plural(left, "is", "are")} open`;
  const shown =
    evidence === 0
      ? "no evidence is attached"
      : `${counted(evidence, "piece of evidence is", "pieces of evidence are")} attached`;
  return `${judged}, and ${shown}.`;
}
