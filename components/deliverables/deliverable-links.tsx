import type { ReactNode } from "react";
import type { WaitRow } from "#domain";
import { routes, wordFor } from "#domain";
import { Section } from "#kit/section";
import { TextLink } from "#kit/text-link";
import { DependencyBadge } from "../dependencies/dependency-state.tsx";
import { Dated } from "../shared/day.tsx";
import type { DeliverableShown } from "./deliverable-props.ts";
import { ProposedLinks } from "./proposed-links.tsx";

/** What it waits for, who waits for it, what is in its way, and the gates that ask for it. */
export function DeliverableLinks({ view, program }: DeliverableShown) {
  const base = routes.program(program);
  const slip = routes.delay(program, view.row.id);
  return (
    <Section
      id="links"
      title="Dependencies and gates"
      aside={<TextLink href={slip}>Impact of a delay</TextLink>}
    >
      <dl className="space-y-4">
        <Around title="Waits for">
          <Waits rows={view.waitsFor} end="from" base={base} none="Nothing" />
        </Around>
        <Around title="Others wait for it">
          <Waits rows={view.waitedFor} end="to" base={base} none="Nobody" />
        </Around>
        {view.escalations.length > 0 ? (
          <Around title="Blockers">
            {view.escalations.map((one) => (
              <dd key={one.id}>
                <TextLink href={`${base}/escalations/${one.id}`}>
                  {one.id} {one.title}
                </TextLink>
                <span className="text-small text-soft">
                  {` · ${wordFor(one.severity)}, ${wordFor(one.tier)}`}
                  {one.raisedByName ? `, raised by ${one.raisedByName}` : ""}
                </span>
              </dd>
            ))}
          </Around>
        ) : null}
        {view.gates.length > 0 ? (
          <Around title="Gates">
            {view.gates.map(({ id, name, outcome, scheduledDay }) => (
              <dd key={id}>
                <TextLink href={`${base}/gates/${id}`}>{name}</TextLink>
                <span className="text-small text-soft">
                  {outcome ? ` · ${wordFor(outcome)}` : ""}
                  <Dated words=" · " day={scheduledDay} />
                </span>
              </dd>
            ))}
          </Around>
        ) : null}
      </dl>
      <ProposedLinks view={view} program={program} />
    </Section>
  );
}

function Around({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-small font-semibold text-soft">{title}</dt>
      {children}
    </div>
  );
}

function Waits({
  rows,
  end,
  base,
  none,
}: {
  rows: readonly WaitRow[];
  end: "from" | "to";
  base: string;
  none: string;
}) {
  if (rows.length === 0) return <dd className="text-soft">{none}</dd>;
  return rows.map((row) => {
    const other = row[end];
    return (
      <dd key={row.id} className="flex flex-wrap items-baseline gap-x-2 py-0.5">
        {other.deliverableId && other.workstreamId ? (
          <TextLink href={`${base}/workstreams/${other.workstreamId}/${other.deliverableId}`}>
            {other.deliverableId} {other.title}
          </TextLink>
        ) : (
          <span>{other.title}</span>
        )}
        <DependencyBadge state={row.state} />
        <span className="text-small text-soft">
          {wordFor(row.type)}, {wordFor(row.strength).toLowerCase()}
          <Dated words=", needed " day={row.needByDay} />
          <Dated words=", committed " day={row.promisedDay} />
        </span>
      </dd>
    );
  });
}
