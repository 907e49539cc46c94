import type { GateRow } from "#domain";
import { counted, routes, wordFor } from "#domain";
import { StackedBar } from "#kit/charts/bar";
import { Cell, Row, Table } from "#kit/table";
import { TextLink } from "#kit/text-link";
import { Day } from "../shared/day.tsx";
import { OutcomeBadge } from "./gate-badge.tsx";

/** Gates that come up: what their criteria say today, and why. */
export function ComingGates({ rows, program }: { rows: readonly GateRow[]; program: string }) {
  return (
    <Table
      caption="Upcoming gates"
      columns={[
        { key: "gate", label: "Gate" },
        { key: "day", label: "Held on" },
        { key: "criteria", label: "Criteria", width: "22%" },
        { key: "suggestion", label: "Suggested today" },
      ]}
    >
      {rows.map((row) => (
        <Row key={row.id}>
          <Cell head>
            <GateName row={row} program={program} />
          </Cell>
          <Cell>
            {row.scheduledDay ? (
              <>
                <Day day={row.scheduledDay} />
                <span className="block text-small text-soft">{leftWords(row.workingDaysLeft)}</span>
              </>
            ) : (
              <span className="text-soft">no date yet</span>
            )}
          </Cell>
          <Cell>
            <StackedBar
              label={`Criteria of ${row.name}`}
              parts={[
                { tone: "complete", label: "met", value: row.met },
                { tone: "off-track", label: "not met", value: row.notMet },
                { tone: "not-started", label: "open", value: row.notAssessed },
              ]}
            />
          </Cell>
          <Cell>
            <OutcomeBadge outcome={row.suggestion} />
            <span className="block text-small text-soft">{row.why}</span>
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

/** Gates that were decided, newest first. */
export function DecidedGates({ rows, program }: { rows: readonly GateRow[]; program: string }) {
  return (
    <Table
      caption="Decided gates"
      columns={[
        { key: "gate", label: "Gate" },
        { key: "outcome", label: "Outcome" },
        { key: "state", label: "State" },
        { key: "conditions", label: "Open conditions", numeric: true },
      ]}
    >
      {rows.map((row) => (
        <Row key={row.id} muted={row.state === "CLOSED"}>
          <Cell head>
            <GateName row={row} program={program} />
          </Cell>
          <Cell>{row.outcome ? <OutcomeBadge outcome={row.outcome} /> : "–"}</Cell>
          <Cell>{wordFor(row.state)}</Cell>
          <Cell numeric>
            {row.openConditions}
            {row.overdueConditions > 0 ? (
              <span className="font-medium text-off-track"> ({row.overdueConditions} overdue)</span>
            ) : null}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

function GateName({ row, program }: { row: GateRow; program: string }) {
  return (
    <>
      <TextLink href={routes.gate(program, row.id)} className="font-medium">
        {row.name}
      </TextLink>
      <span className="block text-small text-soft">
        {row.id} · {wordFor(row.level).toLowerCase()} gate of {row.subject.title}
      </span>
    </>
  );
}

/** "in 3 working days", "today", "2 working days ago". */
export function leftWords(days: number | null): string {
  if (days === null) return "";
  if (days === 0) return "today";
  const size = counted(Math.abs(days), "working day");
  return days > 0 ? `in ${size}` : `${size} ago`;
}
