import type { SprintRow, SprintsPage } from "#domain";
import { percent, routes, wordFor } from "#domain";
import { Badge } from "#kit/badge";
import { EmptyState } from "#kit/empty-state";
import { Cell, Row, Table } from "#kit/table";
import { TextLink } from "#kit/text-link";
import type { Tone } from "#kit/tone";
import { PillarCover } from "../outcomes/pillar-cover.tsx";
import { Day } from "../shared/day.tsx";

/** Every sprint: promised, accepted, the share, and whether all four pillars were in it. */
export function SprintList({ view, program }: { view: SprintsPage; program: string }) {
  if (view.rows.length === 0) {
    return (
      <EmptyState title="This program has no sprints yet.">
        A sprint is two weeks of work across several pillars. Without sprints, deliverables are
        committed outside of them and there is no velocity.
      </EmptyState>
    );
  }
  return (
    <Table
      caption="Sprints"
      columns={[
        { key: "sprint", label: "Sprint" },
        { key: "promised", label: "Committed", numeric: true },
        { key: "accepted", label: "Accepted", numeric: true },
        { key: "share", label: "Share", numeric: true },
        { key: "pillars", label: "Pillars: accepted of committed" },
      ]}
    >
      {view.rows.map((row) => (
        <ListRow key={row.number} row={row} program={program} />
      ))}
    </Table>
  );
}

function ListRow({ row, program }: { row: SprintRow; program: string }) {
  return (
    <Row>
      <Cell head>
        <div className={row.state === "CANCELLED" ? "min-w-56 text-soft" : "min-w-56"}>
          <TextLink quiet className="font-medium" href={routes.sprint(program, row.number)}>
            Sprint {row.number}
          </TextLink>{" "}
          <SprintBadge row={row} />
          {row.state === "DRAFT" || row.state === "PLANNED" ? (
            <TextLink className="ml-2 text-small" href={routes.sprintPlan(program, row.number)}>
              {row.state === "DRAFT" ? "Plan sprint" : "Start sprint"}
            </TextLink>
          ) : null}
          <p className="text-small text-soft">
            <Day day={row.startDay} weekday={false} /> to <Day day={row.endDay} weekday={false} /> ·{" "}
            {row.goal}
          </p>
        </div>
      </Cell>
      <Cell numeric>
        {row.committedPoints}
        {row.locked || row.state === "CANCELLED" ? null : (
          <span className="block text-small text-soft">not locked</span>
        )}
      </Cell>
      <Cell numeric>{row.begun ? row.acceptedPoints : "–"}</Cell>
      <Cell numeric>
        <Share row={row} />
      </Cell>
      <Cell>
        <div className="min-w-56">
          <PillarCover cover={row.cover} />
        </div>
      </Cell>
    </Row>
  );
}

function Share({ row }: { row: SprintRow }) {
  if (row.reliabilityRatio !== null) return percent(row.reliabilityRatio);
  if (row.loadRatio === null) return <span className="text-soft">–</span>;
  return <span className="text-small text-soft">{percent(row.loadRatio)} of velocity</span>;
}

const tones: Partial<Record<SprintRow["state"], Tone>> = {
  ACTIVE: "on-track",
  IN_REVIEW: "on-track",
  IN_RETRO: "on-track",
  CLOSED: "complete",
};

export function SprintBadge({ row }: { row: Pick<SprintRow, "state"> }) {
  return <Badge tone={tones[row.state] ?? "not-started"}>{wordFor(row.state)}</Badge>;
}
