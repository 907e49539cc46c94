import type { KpiLine } from "#domain";
import { wordFor } from "#domain";
import { Cell, Row, Table } from "#kit/table";
import { Day } from "./day.tsx";

/** What people really use and what the work really gains, beside maturity. */
export function ReportKpis({ lines }: { lines: readonly KpiLine[] }) {
  if (lines.length === 0) return null;
  return (
    <div className="mt-5">
      <Table
        caption="Adoption, outcomes and quality"
        columns={[
          { key: "name", label: "Measure" },
          { key: "baseline", label: "Baseline", numeric: true },
          { key: "latest", label: "Latest", numeric: true },
          { key: "target", label: "Target", numeric: true },
          { key: "day", label: "Of", numeric: true },
        ]}
      >
        {lines.map(({ name, level, baseline, latest, target, unit, day }) => (
          <Row key={name}>
            <Cell head>
              {name}{" "}
              <span className="text-small text-soft">
                {wordFor(level).toLowerCase()}
                {unit ? `, ${unit}` : ""}
              </span>
            </Cell>
            <Cell numeric>{baseline || "–"}</Cell>
            <Cell numeric>{latest || "–"}</Cell>
            <Cell numeric>{target || "–"}</Cell>
            <Cell numeric>
              <Day day={day} weekday={false} />
            </Cell>
          </Row>
        ))}
      </Table>
    </div>
  );
}
