import type { IntegrationBoard as Board, BoardPiece } from "#domain";
import { compareIds, counted, routes, wordFor } from "#domain";
import { Badge } from "#kit/badge";
import { Columns } from "#kit/charts/columns";
import { EmptyState } from "#kit/empty-state";
import { Section } from "#kit/section";
import { Cell, Row, Table } from "#kit/table";
import { TextLink } from "#kit/text-link";
import { StateBadge } from "../shared/state-badge.tsx";

/** Streams × pillars, and beside it who waits for whom. */
export function IntegrationBoard({ board, program }: { board: Board; program: string }) {
  if (board.streams.length === 0)
    return (
      <EmptyState title="No deliverables in this sprint.">
        Add deliverables to it under Sprints. Those that wait for another stream appear here.
      </EmptyState>
    );
  return (
    <>
      <Section id="board" title="Streams and pillars">
        <Table
          caption="Deliverables of the sprint by stream and pillar"
          columns={[
            { key: "stream", label: "Stream" },
            ...board.pillars.map((pillar) => ({ key: pillar, label: wordFor(pillar) })),
          ]}
        >
          {board.streams.map((stream) => (
            <Row key={stream.id}>
              <Cell head>
                <span className="block min-w-32 font-medium">{stream.name}</span>
                <span className="text-small text-soft">{stream.leadName}</span>
              </Cell>
              {stream.cells.map((pieces, index) => (
                <Cell key={board.pillars[index]}>
                  <ul className="space-y-2">
                    {pieces.map((piece) => (
                      <Piece key={piece.id} piece={piece} streamId={stream.id} program={program} />
                    ))}
                  </ul>
                </Cell>
              ))}
            </Row>
          ))}
        </Table>
      </Section>
      {board.pairs.length > 0 ? <Pairs board={board} /> : null}
    </>
  );
}

function Piece({
  piece,
  streamId,
  program,
}: {
  piece: BoardPiece;
  streamId: string;
  program: string;
}) {
  return (
    <li className="min-w-40">
      <TextLink quiet href={routes.deliverable(program, streamId, piece.id)}>
        {piece.id} {piece.title}
      </TextLink>
      <span className="flex flex-wrap items-baseline gap-x-3 text-small text-soft">
        <StateBadge state={piece.state} late={piece.late} />
        {piece.touches > 0 ? (
          <span>
            {counted(piece.touches, "link")}
            {piece.atRisk > 0 ? `, ${piece.atRisk} at risk` : ""}
          </span>
        ) : null}
      </span>
    </li>
  );
}

/** Who provides to whom: rows give, columns wait. */
function Pairs({ board }: { board: Board }) {
  const ids = [...new Set(board.pairs.flatMap(({ fromId, toId }) => [fromId, toId]))].sort(
    compareIds,
  );
  const givers = ids.filter((id) => board.pairs.some(({ fromId }) => fromId === id));
  const takers = ids.filter((id) => board.pairs.some(({ toId }) => toId === id));
  const nameOf = (id: string) =>
    board.touches.find(({ fromStreamId }) => fromStreamId === id)?.fromStreamName ??
    board.touches.find(({ toStreamId }) => toStreamId === id)?.toStreamName ??
    id;
  return (
    <Columns wide="left">
      <Section id="pairs" title="Links between streams" note="Rows provide. Columns wait.">
        <Table
          caption="Number of links from one stream to another, and how many are at risk"
          columns={[
            { key: "from", label: "From" },
            ...takers.map((id) => ({ key: id, label: `to ${nameOf(id)}` })),
          ]}
        >
          {givers.map((from) => (
            <Row key={from}>
              <Cell head nowrap>
                {nameOf(from)}
              </Cell>
              {takers.map((to) => {
                const pair = board.pairs.find((one) => one.fromId === from && one.toId === to);
                return (
                  <Cell key={to} nowrap>
                    {pair ? (
                      <Badge tone={pair.atRisk > 0 ? "at-risk" : "on-track"}>
                        {pair.atRisk > 0
                          ? `${pair.atRisk} of ${pair.count} at risk`
                          : `${pair.count} on track`}
                      </Badge>
                    ) : (
                      <span className="text-soft">–</span>
                    )}
                  </Cell>
                );
              })}
            </Row>
          ))}
        </Table>
      </Section>
    </Columns>
  );
}
