import type { EscalationRow } from "#domain";
import { routes, wordFor } from "#domain";
import { Cell, Row, Table } from "#kit/table";
import { TextLink } from "#kit/text-link";
import { Moment } from "../shared/day.tsx";
import { SeverityBadge } from "./escalation-badge.tsx";

/** Escalations that no longer wait: decided, closed, withdrawn. */
export function EscalationList({
  rows,
  caption,
  program,
  zone,
}: {
  rows: readonly EscalationRow[];
  caption: string;
  program: string;
  zone: string;
}) {
  return (
    <Table
      caption={caption}
      columns={[
        { key: "id", label: "Escalation" },
        { key: "severity", label: "Severity" },
        { key: "tier", label: "Highest tier" },
        { key: "state", label: "State" },
        { key: "opened", label: "Opened" },
        { key: "days", label: "Working days open", numeric: true },
      ]}
    >
      {rows.map((row) => (
        <Row key={row.id}>
          <Cell head>
            <TextLink href={routes.escalation(program, row.id)} quiet>
              {row.id} {row.title}
            </TextLink>
          </Cell>
          <Cell>
            <SeverityBadge severity={row.severity} />
          </Cell>
          <Cell nowrap>{wordFor(row.tier)}</Cell>
          <Cell>{wordFor(row.state)}</Cell>
          <Cell>
            <Moment at={row.openedAt} zone={zone} />
          </Cell>
          <Cell numeric>{row.workingDaysOpen}</Cell>
        </Row>
      ))}
    </Table>
  );
}
