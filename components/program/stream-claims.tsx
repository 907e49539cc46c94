import type { StreamReport } from "#domain";
import { Cell, Row, Table } from "#kit/table";
import { TextLink } from "#kit/text-link";
import { Day } from "./day.tsx";
import { Reasons } from "./reasons.tsx";
import { StatusBadge } from "./status-badge.tsx";

/** Every stream: who leads it, what is claimed, what the evidence says, and the worst reason. */
export function StreamClaims({
  streams,
  places,
  program,
}: {
  streams: readonly StreamReport[];
  places: Readonly<Record<string, string>>;
  program: string;
}) {
  return (
    <Table
      caption="Streams: claim beside evidence"
      columns={[
        { key: "stream", label: "Stream" },
        { key: "claimed", label: "Claimed" },
        { key: "evidence", label: "Evidence" },
        { key: "why", label: "Because", width: "46%" },
        { key: "points", label: "Accepted", numeric: true },
      ]}
    >
      {streams.map((stream) => (
        <Row key={stream.id}>
          <Cell head>
            <TextLink href={`/programs/${program}/workstreams/${stream.id}`} quiet>
              <span className="text-soft">{stream.id}</span> {stream.name}
            </TextLink>
            <span className="block text-small text-soft">{stream.lead}</span>
          </Cell>
          <Cell nowrap>
            <StatusBadge status={stream.claimed} />
            {stream.claimedDay ? (
              <span className="block text-small text-soft">
                <Day day={stream.claimedDay} weekday={false} />
              </span>
            ) : null}
          </Cell>
          <Cell nowrap>
            <StatusBadge status={stream.evidence} filled />
            {stream.comparison === "better" ? (
              <span className="block text-small text-at-risk">
                {stream.explanation ? "explained" : "not explained"}
              </span>
            ) : null}
          </Cell>
          <Cell>
            <div className="text-small">
              <Reasons
                reasons={stream.reasons.slice(0, 2)}
                more={stream.moreReasons + Math.max(0, stream.reasons.length - 2)}
                places={places}
                program={program}
              />
            </div>
          </Cell>
          <Cell numeric>
            {stream.acceptedPoints}
            <span className="text-soft"> / {stream.points}</span>
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
