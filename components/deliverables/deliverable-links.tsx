import type { DeliverablePage, WaitRow } from "#domain";
import { routes, wordFor } from "#domain";
import { Section } from "#kit/section";
import { TextLink } from "#kit/text-link";
import { DependencyBadge } from "../dependencies/dependency-state.tsx";
import { Day } from "../shared/day.tsx";

/** What it waits for, who waits for it, what is in its way, and the gates that ask for it. */
export function DeliverableLinks({ view, program }: { view: DeliverablePage; program: string }) {
  const base = routes.program(program);
  return (
    <Section
      id="links"
      title="Around it"
      aside={
        <TextLink href={`${base}/dependencies?slip=${view.row.id}`}>
          What moves if it slips
        </TextLink>
      }
    >
      <dl className="space-y-4">
        <div>
          <dt className="text-small font-semibold text-soft">Builds on</dt>
          <Waits rows={view.waitsFor} end="from" base={base} none="Nothing." />
        </div>
        <div>
          <dt className="text-small font-semibold text-soft">Others build on it</dt>
          <Waits rows={view.waitedFor} end="to" base={base} none="Nobody." />
        </div>
        {view.escalations.length > 0 ? (
          <div>
            <dt className="text-small font-semibold text-soft">In its way</dt>
            {view.escalations.map((one) => (
              <dd key={one.id}>
                <TextLink href={`${base}/escalations/${one.id}`}>
                  {one.id} {one.title}
                </TextLink>
                <span className="text-small text-soft">
                  {" "}
                  · {wordFor(one.severity)}, {wordFor(one.tier)}
                  {one.raisedByName ? `, raised by ${one.raisedByName}` : ""}
                </span>
              </dd>
            ))}
          </div>
        ) : null}
        {view.gates.length > 0 ? (
          <div>
            <dt className="text-small font-semibold text-soft">Gates</dt>
            {view.gates.map((gate) => (
              <dd key={gate.id}>
                <TextLink href={`${base}/gates/${gate.id}`}>{gate.name}</TextLink>
                <span className="text-small text-soft">
                  {gate.outcome ? ` · ${wordFor(gate.outcome)}` : ""}
                  {gate.scheduledDay ? (
                    <>
                      {" "}
                      · <Day day={gate.scheduledDay} />
                    </>
                  ) : null}
                </span>
              </dd>
            ))}
          </div>
        ) : null}
      </dl>
    </Section>
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
          {row.needByDay ? (
            <>
              , needed <Day day={row.needByDay} />
            </>
          ) : null}
          {row.promisedDay ? (
            <>
              , promised <Day day={row.promisedDay} />
            </>
          ) : null}
        </span>
      </dd>
    );
  });
}
