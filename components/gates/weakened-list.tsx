import type { WeakenedRow } from "#domain";
import { Cell, Row, Table } from "#kit/table";
import { TextLink } from "#kit/text-link";

/** Criteria that ask for less than they did: loosened, removed, waived (I-45). */
export function WeakenedList({ rows }: { rows: readonly WeakenedRow[] }) {
  return (
    <Table
      caption="Criteria that were waived or loosened"
      columns={[
        { key: "criterion", label: "Criterion" },
        { key: "of", label: "Of" },
        { key: "how", label: "Change" },
        { key: "why", label: "Reason" },
      ]}
    >
      {rows.map((row) => (
        <Row key={row.id}>
          <Cell head>
            {row.text}
            {row.critical ? <span className="text-small text-soft"> · critical</span> : null}
          </Cell>
          <Cell>
            {row.subject.href ? (
              <TextLink href={row.subject.href} quiet>
                {row.subject.id} {row.subject.title}
              </TextLink>
            ) : (
              `${row.subject.id} ${row.subject.title}`
            )}
          </Cell>
          <Cell>{row.how}</Cell>
          <Cell>{row.reason}</Cell>
        </Row>
      ))}
    </Table>
  );
}
