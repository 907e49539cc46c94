import type { RetrospectivePage } from "#domain";
import { counted, countedOrNo, routes, wordFor } from "#domain";
import { Badge } from "#kit/badge";
import { PageHead } from "#kit/page-head";
import { TextLink } from "#kit/text-link";
import { BackLink } from "../shared/back-link.tsx";
import { Day } from "../shared/day.tsx";

/** What did we learn, and who will do what about it? */
export function RetrospectiveHead({ view, program }: { view: RetrospectivePage; program: string }) {
  const base = routes.program(program);
  const { sprint, record } = view;
  return (
    <PageHead
      lead={
        <>
          <BackLink href={`${base}/retrospectives`}>Retrospectives</BackLink>
          {sprint ? (
            <>
              {" "}
              ·{" "}
              <TextLink href={`${base}/sprints/${sprint.number}`}>Sprint {sprint.number}</TextLink>{" "}
              · <TextLink href={`${base}/sprints/${sprint.number}/review`}>its review</TextLink>
            </>
          ) : null}
        </>
      }
      title={`Retrospective: ${view.about.charAt(0).toLowerCase()}${view.about.slice(1)}`}
      answer={
        <>
          <p className="mb-1">
            <Standing view={view} />
          </p>
          <p>
            <Answer view={view} />
            {record ? (
              <>
                {" "}
                Held on <Day day={record.day} />.
              </>
            ) : null}
          </p>
        </>
      }
    />
  );
}

function Standing({ view: { sprint, record } }: { view: RetrospectivePage }) {
  if (record?.closedAt) {
    const over = sprint === null || sprint.state === "CLOSED";
    return (
      <Badge tone="complete">{over ? "Closed" : "Closed; the sprint itself is still open"}</Badge>
    );
  }
  if (record) return <Badge tone="on-track">Open</Badge>;
  return <Badge tone="not-started">{sprint ? wordFor(sprint.state) : "Not held"}</Badge>;
}

function Answer({ view }: { view: RetrospectivePage }) {
  const { record, due, unpaired } = view;
  if (!record) return <strong>The retrospective has not been opened.</strong>;
  const { actions, points } = record;
  const problems = points.filter(({ kind }) => kind === "PROBLEM").length;
  if (record.closedAt) {
    const open = actions.filter((one) => one.open).length;
    return (
      <strong>
        {actions.length === 0
          ? `${countedOrNo(problems, "problem", "problems", "No")} named; no actions agreed.`
          : `${counted(actions.length, "action")} from ${countedOrNo(problems, "problem")}; ${
              open === 0 ? "none is still open" : `${open} still open`
            }.`}
      </strong>
    );
  }
  return (
    <>
      <strong>
        {countedOrNo(problems, "problem", "problems", "No")}
        {unpaired > 0 ? `, ${unpaired} without a recommendation` : ""};{" "}
        {actions.length === 0
          ? "no action is agreed yet."
          : `${counted(actions.length, "action")} agreed.`}
      </strong>{" "}
      {due.length > 0 ? `${counted(due.length, "earlier action")} still to be answered.` : ""}
    </>
  );
}
