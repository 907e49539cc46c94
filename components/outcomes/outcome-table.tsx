import type { OutcomeList } from "#domain";
import { routes, wordFor } from "#domain";
import { Cell, Row, Table } from "#kit/table";
import { TextLink } from "#kit/text-link";
import { OutcomeBadge } from "./outcome-look.tsx";

/** Every outcome in a line; a line opens its outcome below. */
export function OutcomeTable({ list, openId }: { list: OutcomeList; openId: string | null }) {
  return (
    <div className="mb-8">
      <Table
        caption="All outcomes"
        columns={[
          { key: "outcome", label: "Outcome" },
          { key: "state", label: "State", width: "14rem" },
          { key: "parts", label: "Parts in place", width: "8rem" },
          { key: "lags", label: "Lags", width: "9rem" },
        ]}
      >
        {list.outcomes.map((outcome) => (
          <Row key={outcome.id}>
            <Cell head wordy>
              <TextLink
                href={routes.outcome(list.slug, outcome.id)}
                {...(outcome.id === openId ? { className: "font-semibold" } : {})}
              >
                {outcome.title}
              </TextLink>
            </Cell>
            <Cell>
              <OutcomeBadge outcome={outcome} />
            </Cell>
            <Cell>{outcome.presentCount} of 4</Cell>
            <Cell>{outcome.laggingPillar ? wordFor(outcome.laggingPillar) : "–"}</Cell>
          </Row>
        ))}
      </Table>
    </div>
  );
}
