import type { DeliverablePage } from "#domain";
import { counted, plural, routes, wordFor } from "#domain";
import { PageHead } from "#kit/page-head";
import { TextLink } from "#kit/text-link";
import { ExpectedDay } from "../dependencies/expected-day.tsx";
import { Day, Moment } from "../shared/day.tsx";
import { StateBadge } from "../shared/state-badge.tsx";
import { DroppedWords } from "./bring-back.tsx";

/** Is it there, and if not, what is still missing: in one sentence. */
export function DeliverableHead({ view, program }: { view: DeliverablePage; program: string }) {
  const { row, stream } = view;
  return (
    <PageHead
      lead={
        <>
          <TextLink href={routes.workstream(program, stream.id)}>
            {stream.id} {stream.name}
          </TextLink>{" "}
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

function Answer({ view }: { view: DeliverablePage }) {
  const { row } = view;
  const left = row.criteria - row.criteriaSettled;
  switch (row.state) {
    case "ACCEPTED":
      return (
        <>
          <strong>It is there and it counts.</strong> Accepted by {view.acceptedByName}
          {row.acceptedDay ? (
            <>
              {" "}
              on <Day day={row.acceptedDay} />
            </>
          ) : null}
          .
        </>
      );
    case "DROPPED":
      return (
        <>
          <strong>It is not done and won't be.</strong>{" "}
          {view.dropped ? <DroppedWords dropped={view.dropped} zone={view.zone} /> : null}
        </>
      );
    case "IN_REVIEW":
      return (
        <>
          <strong>It waits for {view.reviewerName ?? "a reviewer"}</strong>
          {view.submittedAt ? (
            <>
              {" "}
              since <Moment at={view.submittedAt} zone={view.zone} />
            </>
          ) : null}
          . {missing(row.criteria, left, row.evidence)}
        </>
      );
    case "RETURNED":
      return (
        <>
          <strong>It came back:</strong> {row.returnedReason}
        </>
      );
    default:
      return (
        <>
          <strong>It is not there yet,</strong>{" "}
          <ExpectedDay due={row.dueDay} forecast={row.forecastDay} late={row.lateWorkingDays} />.{" "}
          {missing(row.criteria, left, row.evidence)}
        </>
      );
  }
}

function missing(criteria: number, left: number, evidence: number): string {
  const judged =
    criteria === 0
      ? "Nothing says yet what it is judged by"
      : left === 0
        ? `${plural(criteria, "Its one criterion is", `All ${criteria} criteria are`)} settled`
        : `${left} of ${counted(criteria, "criterion", "criteria")} ${plural(left, "is", "are")} open`;
  const shown =
    evidence === 0
      ? "there is no evidence"
      : `${counted(evidence, "piece of evidence is", "pieces of evidence are")} there`;
  return `${judged}, and ${shown}.`;
}
