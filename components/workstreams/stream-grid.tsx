import type { StreamLine, WorkstreamList } from "#domain";
import { routes, wordFor } from "#domain";
import { Cell, Row, Table } from "#kit/table";
import { TextLink } from "#kit/text-link";
import { StatusBadge } from "../shared/status-badge.tsx";

/** Streams × pillars: the claim, the evidence beside it, and the evidence where stream and pillar meet. */
export function StreamGrid({ list }: { list: WorkstreamList }) {
  return (
    <Table
      caption="Workstreams: claimed beside evidence, by pillar"
      columns={[
        { key: "stream", label: "Workstream" },
        { key: "claimed", label: "Claimed" },
        { key: "evidence", label: "Evidence" },
        { key: "accepted", label: "Accepted", numeric: true },
        ...list.byPillar.map(({ pillar }) => ({ key: pillar, label: wordFor(pillar) })),
      ]}
    >
      {list.streams.map((stream) => (
        <StreamRow key={stream.id} slug={list.slug} stream={stream} />
      ))}
      <Row>
        <Cell head span={4}>
          <span className="font-medium">Pillar, all streams together</span>
        </Cell>
        {list.byPillar.map(({ pillar, evidence }) => (
          <Cell key={pillar} nowrap>
            {evidence ? <StatusBadge status={evidence} filled /> : <Nothing />}
          </Cell>
        ))}
      </Row>
    </Table>
  );
}

function StreamRow({ slug, stream }: { slug: string; stream: StreamLine }) {
  return (
    <Row id={stream.id}>
      <Cell head>
        <TextLink href={routes.workstream(slug, stream.id)}>{stream.name}</TextLink>
        <span className="block text-small text-soft">
          {stream.id} · {stream.lead}
          {stream.state === "DRAFT" ? " · draft" : ""}
        </span>
      </Cell>
      <Cell nowrap>
        <StatusBadge status={stream.claimed} />
        {stream.isOptimistic ? (
          <span className="block text-small text-soft">better than its evidence</span>
        ) : null}
      </Cell>
      <Cell nowrap>
        {stream.evidence ? <StatusBadge status={stream.evidence} filled /> : <Nothing />}
      </Cell>
      <Cell numeric>
        {stream.acceptedCount} of {stream.count}
        <span className="block text-small text-soft">
          {stream.acceptedPoints} of {stream.points} points
        </span>
      </Cell>
      {stream.cells.map(({ pillar, evidence }) => (
        <Cell key={pillar} nowrap>
          {evidence ? <StatusBadge status={evidence} /> : <Nothing />}
        </Cell>
      ))}
    </Row>
  );
}

const Nothing = () => (
  <span className="text-soft">
    <span aria-hidden="true">–</span>
    <span className="sr-only">nothing planned</span>
  </span>
);
