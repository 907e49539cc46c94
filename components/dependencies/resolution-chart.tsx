import type { ResolutionChart as View } from "#domain";
import { counted, percent, plural, routes } from "#domain";
import { Chart } from "#kit/charts/chart";
import { Section } from "#kit/section";
import { dayBeside } from "../shared/day.tsx";

/** Dependencies by the week they are needed in: on time, late, overdue, still awaited. */
export function ResolutionChart({
  view,
  program,
  today,
}: {
  view: View;
  program: string;
  today: string;
}) {
  const { weeks, due, resolved, windowWorkingDays, floorRatio } = view;
  const here = routes.dependencies(program);
  const days = weeks.map(({ monday }) => dayBeside(monday, today, false));
  const window = counted(windowWorkingDays, "working day");
  const rate =
    due === 0
      ? `None was due in the last ${window}.`
      : `${resolved} of ${due} due in the last ${window} ${plural(resolved, "was", "were")} resolved on time; the target is ${percent(floorRatio)}.`;
  if (weeks.length === 0) return null;
  return (
    <Section id="resolution" title="Resolved week by week">
      <div className="max-w-3xl">
        <Chart
          title="Resolved on time"
          caption={rate}
          height={170}
          chart={{
            label: `Dependencies by the week they are needed in. ${rate}`,
            axis: "Week of",
            unit: { one: "dependency", many: "dependencies" },
            source: "Day needed beside the day resolved.",
            places: days,
            hrefs: weeks.map(({ overdue, awaited }) => {
              const show = overdue > 0 ? "overdue" : awaited > 0 ? "awaited" : "resolved";
              return `${here}?part=list&show=${show}#list`;
            }),
            series: [
              {
                name: "on time",
                kind: "bar",
                stacked: true,
                colour: 1,
                values: weeks.map(({ onTime }) => onTime),
              },
              {
                name: "late",
                kind: "bar",
                stacked: true,
                colour: 2,
                values: weeks.map(({ late }) => late),
              },
              {
                name: "overdue",
                kind: "bar",
                stacked: true,
                colour: 4,
                values: weeks.map(({ overdue }) => overdue),
              },
              {
                name: "awaited",
                kind: "bar",
                stacked: true,
                broken: true,
                values: weeks.map(({ awaited }) => awaited),
              },
            ],
          }}
        />
      </div>
    </Section>
  );
}
