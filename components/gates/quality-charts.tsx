import type { QualityPage } from "#domain";
import { percent, routes } from "#domain";
import type { ExploredChart } from "#kit/charts/chart";
import { Chart } from "#kit/charts/chart";
import { Columns } from "#kit/charts/columns";
import { dayBeside } from "../shared/day.tsx";

const whole = 100;
const asPercent = (ratio: number | null): number | null =>
  ratio === null ? null : Math.round(ratio * whole);

/** Waivers and rework, sprint by sprint. */
export function QualityCharts({ page, program }: { page: QualityPage; program: string }) {
  const { sprints, waiverRateMost, today } = page;
  if (sprints.length === 0) return null;
  const common = {
    axis: "Sprint",
    unit: { one: "%", many: "%" },
    places: sprints.map(({ number }) => `Sprint ${number}`),
    details: { name: "Ends", words: sprints.map(({ endDay }) => dayBeside(endDay, today)) },
    hrefs: sprints.map(({ number }) => routes.sprint(program, number)),
    max: 20,
  };
  const waivers: ExploredChart = {
    ...common,
    label: `Share of waived criteria by sprint; the limit is ${percent(waiverRateMost)}`,
    source: "Criteria of what the sprint accepted, with the result they have today.",
    marks: [{ name: "warns above", value: asPercent(waiverRateMost) ?? 0, tone: "at-risk" }],
    series: [
      {
        name: "criteria waived",
        kind: "bar",
        colour: 1,
        values: sprints.map(({ waivers: { ratio } }) => asPercent(ratio)),
      },
    ],
  };
  const rework: ExploredChart = {
    ...common,
    label: "Share of accepted deliverables that had been returned before, by sprint",
    source: "Deliverables that the sprint accepted; one that was returned twice counts once.",
    series: [
      {
        name: "accepted after rework",
        kind: "bar",
        colour: 2,
        values: sprints.map(({ rework: { ratio } }) => asPercent(ratio)),
      },
    ],
  };
  return (
    <Columns>
      <Chart
        title="Waiver rate"
        caption="Waived criteria, as a share of the criteria assessed."
        chart={waivers}
      />
      <Chart
        title="Rework rate"
        caption="Deliverables returned at least once, as a share of those accepted."
        chart={rework}
      />
    </Columns>
  );
}
