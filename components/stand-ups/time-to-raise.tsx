import type { EscalationBoard } from "#domain";
import { Cell, Row, Table } from "#kit/table";

/** How quickly bad news surfaces, sprint by sprint (first seen to raised). */
export function TimeToRaise({ timeToRaise }: { timeToRaise: EscalationBoard["timeToRaise"] }) {
  return (
    <div className="max-w-lg">
      <Table
        caption="Working days from first seeing something to raising it"
        columns={[
          { key: "sprint", label: "Sprint" },
          { key: "raised", label: "Raised", numeric: true },
          { key: "median", label: "Median days to raise", numeric: true },
        ]}
      >
        {timeToRaise.sprints.map(({ number, raised, medianWorkingDays }) => (
          <Row key={number}>
            <Cell head>Sprint {number}</Cell>
            <Cell numeric>{raised}</Cell>
            <Cell numeric>{medianWorkingDays ?? "–"}</Cell>
          </Row>
        ))}
      </Table>
    </div>
  );
}
