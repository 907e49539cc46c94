import type { ArcColumn, ArcPage } from "#domain";
import { percent, routes, wordFor } from "#domain";
import { Badge } from "#kit/badge";
import { Cell, Row, Table } from "#kit/table";
import { TextLink } from "#kit/text-link";
import { RuleLink } from "../shared/rule-link.tsx";

const hollow = {
  GOAL_STOOD_STILL: "Met its commitment, but the outcomes its goal names made no progress",
  TOO_MUCH_UNLINKED: "Met its commitment with too much work that serves no outcome",
} as const;

/** What each sprint set out to do, which outcomes that serves, and what it added up to. */
export function ArcSprints({ view, program }: { view: ArcPage; program: string }) {
  return (
    <Table
      caption="Goals of the sprints against the outcomes of the roadmap"
      columns={[
        { key: "sprint", label: "Sprint" },
        { key: "goal", label: "Goal, and the outcomes it names" },
        { key: "accepted", label: "Accepted", numeric: true },
        { key: "unlinked", label: "Serves none", numeric: true },
        { key: "adds", label: "Result" },
      ]}
    >
      {view.columns.toReversed().map((one) => (
        <SprintRow key={one.number} one={one} program={program} />
      ))}
    </Table>
  );
}

function SprintRow({ one, program }: { one: ArcColumn; program: string }) {
  return (
    <Row>
      <Cell head nowrap>
        <TextLink quiet href={routes.sprint(program, one.number)}>
          Sprint {one.number}
        </TextLink>
        <p className="text-small text-soft">{wordFor(one.state)}</p>
      </Cell>
      <Cell>
        <div className="min-w-56">
          {one.goal || <span className="text-soft">No goal was set</span>}
          <p className="text-small text-soft">
            {one.aims.length > 0 ? one.aims.join(" · ") : "names no outcome"}
          </p>
        </div>
      </Cell>
      <Cell numeric>
        {one.state === "CLOSED" || one.acceptedPoints > 0 ? one.acceptedPoints : "–"}
      </Cell>
      <Cell numeric>{one.unlinkedRatio === null ? "–" : percent(one.unlinkedRatio)}</Cell>
      <Cell>
        {one.emptySuccess ? (
          <Badge tone="at-risk">{hollow[one.emptySuccess]}</Badge>
        ) : one.overLine ? (
          <span className="text-small">
            Above the limit (<RuleLink program={program} ruleId="I-43" />)
          </span>
        ) : (
          <span className="text-small text-soft">
            {one.state === "CLOSED" ? "No finding" : "Not over yet"}
          </span>
        )}
      </Cell>
    </Row>
  );
}
