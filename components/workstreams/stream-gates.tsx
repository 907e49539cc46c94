import type { WorkstreamPage } from "#domain";
import { routes, wordFor } from "#domain";
import { Progress } from "#kit/charts/progress";
import { EmptyState } from "#kit/empty-state";
import { Cell, Row, Table } from "#kit/table";
import { TextLink } from "#kit/text-link";
import { Day } from "../shared/day.tsx";

/** How far the stream is from its next gate: criteria met of all, and what is critical. */
export function StreamGates({ page }: { page: WorkstreamPage }) {
  if (page.gates.length === 0) {
    return (
      <EmptyState title="No gate is scheduled for this stream.">
        A workstream gate decides when other work may build on this stream.{" "}
        <TextLink href={routes.gates(page.slug)}>Schedule one under Gates</TextLink>.
      </EmptyState>
    );
  }
  return (
    <Table
      caption="Gates of this stream"
      columns={[
        { key: "gate", label: "Gate" },
        { key: "day", label: "Scheduled" },
        { key: "met", label: "Criteria met" },
        { key: "critical", label: "Critical open", numeric: true },
        { key: "outcome", label: "Decision" },
      ]}
    >
      {page.gates.map((gate) => (
        <Row key={gate.id}>
          <Cell head>
            {gate.href ? <TextLink href={gate.href}>{gate.name}</TextLink> : gate.name}
            <span className="block text-small text-soft">{gate.id}</span>
          </Cell>
          <Cell>{gate.scheduledDay ? <Day day={gate.scheduledDay} /> : "not yet"}</Cell>
          <Cell>
            {gate.met} of {gate.criteria}
            <Progress
              label={`${gate.name}: ${gate.met} of ${gate.criteria} criteria met`}
              value={gate.met}
              max={gate.criteria}
            />
          </Cell>
          <Cell numeric>{gate.criticalUnmet}</Cell>
          <Cell>
            {gate.outcome ? (
              wordFor(gate.outcome)
            ) : (
              <span className="text-soft">
                open; the criteria suggest {wordFor(gate.suggestion).toLowerCase()}
              </span>
            )}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
