import type { WorkstreamPage } from "#domain";
import { isOpen, routes, wordFor } from "#domain";
import { StackedBar } from "#kit/charts/bar";
import { EmptyState } from "#kit/empty-state";
import { Pager } from "#kit/pager";
import { Cell, Row, Table } from "#kit/table";
import { TextLink } from "#kit/text-link";
import { Day } from "../shared/day.tsx";
import { PillarBadge } from "../shared/pillar-badge.tsx";
import { StateBadge, stateTone } from "../shared/state-badge.tsx";
import { DroppedList } from "./bring-back.tsx";

const columns = [
  { key: "title", label: "Deliverable" },
  { key: "state", label: "State" },
  { key: "pillar", label: "Pillar" },
  { key: "owner", label: "Owner" },
  { key: "points", label: "Points", numeric: true },
  { key: "sprint", label: "Sprint" },
  { key: "day", label: "Day" },
];

/** The deliverables of one stream: what is open first, by due date. */
export function StreamDeliverables({ page }: { page: WorkstreamPage }) {
  const here = routes.workstream(page.slug, page.stream.id);
  if (page.deliverables.length === 0) {
    return (
      <EmptyState title="No deliverables yet.">
        A deliverable is a result that someone can accept. Give it an owner, a pillar and acceptance
        criteria.
      </EmptyState>
    );
  }
  return (
    <>
      <div className="mb-4 max-w-xl">
        <StackedBar
          label="Deliverables by state"
          parts={page.states.map(({ state, count }) => ({
            tone: stateTone(state),
            label: wordFor(state).toLowerCase(),
            value: count,
          }))}
        />
      </div>
      <Table caption={`Deliverables of ${page.stream.name}`} columns={columns}>
        {page.deliverables.map((one) => (
          <DeliverableLine
            key={one.id}
            one={one}
            href={`${here}/${one.id}`}
            late={isLate(one, page.today)}
          />
        ))}
      </Table>
      <Pager
        label="Deliverables"
        newer={page.page > 1 ? `${here}?page=${page.page - 1}` : undefined}
        older={page.page < page.pages ? `${here}?page=${page.page + 1}` : undefined}
      />
      <DroppedList
        lines={page.droppedDeliverables}
        zone={page.zone}
        program={page.slug}
        field="deliverableId"
      />
    </>
  );
}

type Line = WorkstreamPage["deliverables"][number];

function DeliverableLine({ one, href, late }: { one: Line; href: string; late: boolean }) {
  return (
    <Row id={one.id} muted={one.state === "DROPPED"}>
      <Cell head>
        <TextLink href={href}>{one.title}</TextLink>
        <span className="block text-small text-soft">{one.id}</span>
      </Cell>
      <Cell nowrap>
        <StateBadge state={one.state} late={late} />
      </Cell>
      <Cell>
        <PillarBadge pillar={one.pillar} />
      </Cell>
      <Cell>{one.owner}</Cell>
      <Cell numeric>{one.points}</Cell>
      <Cell>
        {one.sprint ? (
          <TextLink href={one.sprint.href} quiet>
            {one.sprint.number}
          </TextLink>
        ) : (
          "–"
        )}
      </Cell>
      <Cell>
        <When one={one} />
      </Cell>
    </Row>
  );
}

const isLate = (one: Line, today: string): boolean =>
  isOpen(one) && (one.forecastDay ?? one.dueDay ?? today) < today;

function When({ one }: { one: Line }) {
  if (one.acceptedDay) {
    return (
      <>
        accepted <Day day={one.acceptedDay} />
      </>
    );
  }
  if (one.droppedReason) return one.droppedReason;
  return (
    <>
      {one.dueDay ? (
        <>
          due <Day day={one.dueDay} />
        </>
      ) : (
        "no date yet"
      )}
      {one.forecastDay && one.forecastDay !== one.dueDay ? (
        <span className="block text-small">
          expected <Day day={one.forecastDay} />
        </span>
      ) : null}
    </>
  );
}
