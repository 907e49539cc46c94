import type { ControlPage } from "#domain";
import { routes } from "#domain";
import { EmptyState } from "#kit/empty-state";
import { Section } from "#kit/section";
import { Cell, Row, Table } from "#kit/table";
import { EvidenceList } from "../evidence/evidence-list.tsx";
import { Day } from "../shared/day.tsx";
import { NumberedPages } from "../shared/numbered-pages.tsx";
import { TestBadge } from "./control-badge.tsx";

/** Every test of the control, the latest first, with what shows it. */
export function ControlTests({ page, program }: { page: ControlPage; program: string }) {
  const { rows, page: shown, pages } = page.tests;
  return (
    <Section title="Tests" id="tests">
      {rows.length === 0 ? (
        <EmptyState title="No tests yet.">
          A control is tested once it is built. The first passed test lets it be activated.
        </EmptyState>
      ) : (
        <Table
          caption="Tests"
          columns={[
            { key: "day", label: "Date", width: "8rem" },
            { key: "result", label: "Result", width: "6rem" },
            { key: "found", label: "What was found" },
            { key: "by", label: "Recorded by", width: "9rem" },
          ]}
        >
          {rows.map((test) => (
            <Row key={test.id} id={test.id}>
              <Cell head>
                <Day day={test.day} />
              </Cell>
              <Cell>
                <TestBadge result={test.result} />
              </Cell>
              <Cell>
                {test.note}
                <EvidenceList rows={test.evidence} />
              </Cell>
              <Cell>{test.byName}</Cell>
            </Row>
          ))}
        </Table>
      )}
      <NumberedPages
        label="Pages of tests"
        page={shown}
        pages={pages}
        hrefOf={(number) => `${routes.control(program, page.id)}?page=${number}#tests`}
      />
    </Section>
  );
}
