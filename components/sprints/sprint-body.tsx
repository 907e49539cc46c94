import type { SprintItemRow, SprintPage } from "#domain";
import { counted, listed, plural, routes, wordFor } from "#domain";
import { Section } from "#kit/section";
import { Cell, Row, Table } from "#kit/table";
import { TextLink } from "#kit/text-link";
import { ExpectedDay } from "../dependencies/expected-day.tsx";
import { DeliverableLink } from "../shared/deliverable-link.tsx";
import { PillarBadge } from "../shared/pillar-badge.tsx";
import { StateBadge } from "../shared/state-badge.tsx";

/** The commitment as it was locked, what came in later, and what went on to the next sprint and why. */
export function SprintBody({ view, program }: { view: SprintPage; program: string }) {
  const { committed, added, removed, carriedOver, sprint } = view;
  return (
    <>
      <Section
        id="commitment"
        title={sprint.locked ? "Commitment at lock" : "Planned so far"}
        aside={`${counted(pointsOf(committed), "point")} in ${counted(committed.length, "deliverable")}`}
      >
        {committed.length > 0 ? (
          <Items caption="Committed deliverables" items={committed} program={program} />
        ) : (
          <p className="text-soft">Nothing is planned into this sprint yet.</p>
        )}
      </Section>
      {added.length > 0 || removed.length > 0 ? (
        <Section
          id="later"
          title="Added and removed later"
          aside={`+${pointsOf(added)} and −${counted(
            removed.reduce((sum, one) => sum + one.points, 0),
            "point",
          )}`}
        >
          {added.length > 0 ? (
            <Items caption="Added deliverables" items={added} program={program} />
          ) : null}
          {removed.length > 0 ? <Removed rows={removed} program={program} /> : null}
        </Section>
      ) : null}
      <Section id="carried" title="Carried over">
        {carriedOver.length > 0 ? (
          <CarriedOver items={carriedOver} program={program} />
        ) : (
          <p className="text-soft">
            {sprint.state === "CLOSED"
              ? "Nothing was carried over."
              : "That is decided in the review."}
          </p>
        )}
      </Section>
    </>
  );
}

function CarriedOver({ items, program }: ItemsProps) {
  return (
    <ul className="divide-y divide-rule">
      {items.map((item) => (
        <li key={item.row.id} className="py-2 first:pt-0">
          <p>
            <DeliverableLink row={item.row} program={program} />{" "}
            <span className="text-small text-soft">
              from {plural(item.carriedOutOf.length, "sprint")}{" "}
              {listed(item.carriedOutOf.map(String))}
            </span>
          </p>
          <p className="text-small text-soft">
            Cause: {item.rootCause ? wordFor(item.rootCause).toLowerCase() : "none recorded"}
            {item.rootCauseNote ? `. ${item.rootCauseNote}` : ""}
          </p>
        </li>
      ))}
    </ul>
  );
}

interface ItemsProps {
  readonly items: readonly SprintItemRow[];
  readonly program: string;
}

const pointsOf = (items: readonly SprintItemRow[]) =>
  items.reduce((sum, item) => sum + item.pointsAtLock, 0);

function Removed({ rows, program }: { rows: SprintPage["removed"]; program: string }) {
  return (
    <ul aria-label="Removed deliverables" className="mt-3 divide-y divide-rule">
      {rows.map((one) => (
        <li key={one.id} className="py-2 first:pt-0">
          <p>
            <TextLink quiet href={routes.deliverable(program, one.workstreamId, one.id)}>
              {one.id} {one.title}
            </TextLink>{" "}
            <span className="text-small text-soft">{counted(one.points, "point")}, removed</span>
          </p>
          {one.reason ? <p className="text-small text-soft">{one.reason}</p> : null}
        </li>
      ))}
    </ul>
  );
}

function Items({ caption, items, program }: ItemsProps & { caption: string }) {
  return (
    <Table
      caption={caption}
      columns={[
        { key: "title", label: "Deliverable" },
        { key: "pillar", label: "Pillar" },
        { key: "points", label: "Points", numeric: true },
        { key: "state", label: "In this sprint" },
      ]}
    >
      {items.map((item) => (
        <Row key={item.row.id}>
          <Cell head>
            <div className="min-w-48">
              <DeliverableLink row={item.row} program={program} />
              <p className="text-small text-soft">
                {item.streamName} · {item.row.ownerName}
                {item.cameFrom === null ? "" : ` · carried over from sprint ${item.cameFrom}`}
                {item.addedReason ? ` · ${item.addedReason}` : ""}
              </p>
            </div>
          </Cell>
          <Cell>
            <PillarBadge pillar={item.row.pillar} />
          </Cell>
          <Cell numeric>{item.pointsAtLock}</Cell>
          <Cell>
            <Result item={item} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

/** What became of it here: a closed sprint says its disposition, a running one the state of today. */
function Result({ item }: { item: SprintItemRow }) {
  const { row, disposition } = item;
  if (item.takenOut) return <span className="text-small">Removed</span>;
  if (item.accepted) return <StateBadge state="ACCEPTED" />;
  if (disposition !== null && disposition !== "ACCEPTED") {
    return (
      <span className="text-small">
        {wordFor(disposition)}
        {item.rootCause ? `: ${wordFor(item.rootCause).toLowerCase()}` : ""}
      </span>
    );
  }
  return (
    <>
      <StateBadge state={row.state} late={row.late} />
      {row.state === "ACCEPTED" ? null : (
        <p className="text-small text-soft">
          <ExpectedDay due={row.dueDay} forecast={row.forecastDay} late={row.lateWorkingDays} />
        </p>
      )}
    </>
  );
}
