import type { SprintPlanning } from "#domain";
import { counted } from "#domain";
import { Cell, Row, Table } from "#kit/table";
import { Day } from "../shared/day.tsx";
import { FindingList } from "../shared/finding-list.tsx";
import { PlanAnswer } from "./plan-answer.tsx";

const columns = [
  { key: "deliverable", label: "Deliverable" },
  { key: "stream", label: "Workstream" },
  { key: "pillar", label: "Pillar" },
  { key: "points", label: "Points", numeric: true },
  { key: "day", label: "Due" },
];

/** The plan as it is saved, for paper: the board is for working with. */
export function PrintedPlan({ planning, program }: { planning: SprintPlanning; program: string }) {
  const { placed, saved, actions } = planning;
  const carried = actions.filter(({ missing }) => !missing);
  return (
    <div className="hidden space-y-[6mm] print:block">
      <PlanAnswer planning={planning} plan={saved} late={false} />
      <Table caption="Deliverables in the plan" columns={columns}>
        {placed.map((one) => (
          <Row key={one.id}>
            <Cell head>
              {one.id} {one.title}
            </Cell>
            <Cell>{one.streamName}</Cell>
            <Cell>{one.pillarWord}</Cell>
            <Cell numeric>{one.points}</Cell>
            <Cell nowrap>{one.dueDay ? <Day day={one.dueDay} /> : "–"}</Cell>
          </Row>
        ))}
      </Table>
      <p>
        {counted(saved.points, "point")} in {counted(saved.deliverables, "deliverable")}:{" "}
        {saved.pillars.map(({ word, points }) => `${word} ${points}`).join(", ")}.
      </p>
      {carried.length > 0 ? (
        <div>
          <h2 className="font-semibold">Retrospective actions in the plan</h2>
          <ul>
            {carried.map(({ id, text, ownerName, due }) => (
              <li key={id}>
                {id} {text} ({ownerName}, due in sprint {due})
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {saved.findings.length > 0 ? (
        <div>
          <h2 className="mb-1 font-semibold">Checks</h2>
          <FindingList findings={saved.findings.map(({ line }) => line)} program={program} />
        </div>
      ) : null}
    </div>
  );
}
