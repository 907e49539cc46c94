import type { Difference } from "#domain";
import { Cell, Row, Table } from "#kit/table";
import { Sentence } from "../shared/day.tsx";

/** What a correction changed: before and after, nothing else. */
export function ReportDifferences({
  differences,
}: {
  /** Null where the version before cannot be read. */
  differences: readonly Difference[] | null;
}) {
  if (differences === null)
    return (
      <p className="text-soft">
        The text of the version before can’t be read, so the differences can’t be shown.
      </p>
    );
  if (differences.length === 0) return <p className="text-soft">There are no differences.</p>;
  return (
    <Table
      caption="What differs from the version before"
      columns={[
        { key: "section", label: "Where", width: "26%" },
        { key: "before", label: "Before", width: "37%" },
        { key: "after", label: "Now" },
      ]}
    >
      {differences.map(({ section, before, after }) => (
        <Row key={section}>
          <Cell head>
            <Sentence text={section} />
          </Cell>
          <Cell>
            {before ? (
              <del className="text-soft decoration-rule">
                <Sentence text={before} />
              </del>
            ) : (
              <span className="text-soft">not present</span>
            )}
          </Cell>
          <Cell>
            {after ? (
              <ins className="no-underline">
                <Sentence text={after} />
              </ins>
            ) : (
              <span className="text-soft">removed</span>
            )}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
