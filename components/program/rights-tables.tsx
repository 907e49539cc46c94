import type { ReadingRow, RightsRow } from "#domain";
import { Tag } from "#kit/badge";
import { Cell, Row, Table } from "#kit/table";

/** Commands by the people who may give them. */
export function WritingRights({ rows }: { rows: readonly RightsRow[] }) {
  return (
    <Table
      caption="Who may do what"
      columns={[
        { key: "who", label: "Who", width: "45%" },
        { key: "what", label: "May" },
      ]}
    >
      {rows.map(({ who, commands, yours }) => (
        <Row key={who}>
          <Cell head>
            {who} {yours ? <Tag>includes you</Tag> : null}
          </Cell>
          <Cell>{commands.join(" · ")}</Cell>
        </Row>
      ))}
    </Table>
  );
}

/** Kinds of facts that not everybody reads. */
export function ReadingRights({ rows }: { rows: readonly ReadingRow[] }) {
  return (
    <>
      <p className="mb-2 max-w-prose text-soft">
        Members see the whole program, except for the following.
      </p>
      <Table
        caption="Who may see what"
        columns={[
          { key: "what", label: "What", width: "35%" },
          { key: "who", label: "Who" },
          { key: "not", label: "Not for, unless also EATP" },
        ]}
      >
        {rows.map(({ what, who, withheld }) => (
          <Row key={what}>
            <Cell head>{what}</Cell>
            <Cell>{who}</Cell>
            <Cell>{withheld === "" ? "–" : withheld}</Cell>
          </Row>
        ))}
      </Table>
    </>
  );
}
