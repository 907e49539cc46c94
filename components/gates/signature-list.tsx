import type { SignatureRow } from "#domain";
import { Badge } from "#kit/badge";
import { Cell, Row, Table } from "#kit/table";
import { Moment } from "../shared/day.tsx";

interface Props {
  readonly rows: readonly SignatureRow[];
  readonly zone: string;
}

/** Who has signed, who is waited for, and whose signature something has outdated. */
export function SignatureList({ rows, zone }: Props) {
  return (
    <Table
      caption="Signatures"
      columns={[
        { key: "who", label: "Decider" },
        { key: "state", label: "Signature" },
        { key: "at", label: "Signed" },
      ]}
    >
      {rows.map((row) => (
        <Row key={row.name}>
          <Cell head>
            {row.name}
            {row.yours ? <span className="text-soft"> (you)</span> : null}
            {row.outdatedBy ? (
              <span className="block text-small text-soft">Since then: {row.outdatedBy}.</span>
            ) : null}
          </Cell>
          <Cell>
            <Signed row={row} />
          </Cell>
          <Cell>{row.signedAt ? <Moment at={row.signedAt} zone={zone} /> : "–"}</Cell>
        </Row>
      ))}
    </Table>
  );
}

function Signed({ row }: { row: SignatureRow }) {
  if (row.signedAt && row.outdatedBy) return <Badge tone="at-risk">Outdated</Badge>;
  if (row.signedAt) return <Badge tone="complete">Signed</Badge>;
  return row.left ? (
    <Badge tone="blocked">Left the program</Badge>
  ) : (
    <Badge tone="not-started">Not signed</Badge>
  );
}
