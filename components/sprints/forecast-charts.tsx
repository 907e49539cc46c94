import type { ForecastCharts as View } from "#domain";
import { counted, routes } from "#domain";
import type { ExploredChart } from "#kit/charts/chart";
import { Chart } from "#kit/charts/chart";
import { Columns } from "#kit/charts/columns";
import { dayBeside } from "../shared/day.tsx";

interface Props {
  readonly view: View;
  readonly program: string;
}

/** The forecast ahead as a fan of points, and how its end moved from week to week. */
export function ForecastCharts(props: Props) {
  if (props.view.fan.length === 0) return null;
  return (
    <Columns>
      <Chart
        title="Points accepted in upcoming sprints"
        caption="The work is done where a band reaches the dotted line. Each band is a share of the runs."
        chart={fanChart(props)}
      />
      <Chart
        title="How the forecast moved"
        caption="The sprint in which the work is done, as it was forecast week by week. Calculated for the work planned today, with the sprints that had closed by then."
        chart={movedChart(props)}
      />
    </Columns>
  );
}

function fanChart({ view, program }: Props): ExploredChart {
  const { fan, remainingPoints, lastClosedNumber, calibrating, today } = view;
  const start = lastClosedNumber === null ? "Start" : `S${lastClosedNumber}`;
  return {
    label: `Points accepted in upcoming sprints, beside the ${counted(remainingPoints, "point")} left`,
    axis: "Sprint",
    unit: { one: "point", many: "points" },
    source: "10,000 runs, each drawing closed sprints at random, at a pace of its own.",
    places: [start, ...fan.map(({ number }) => `S${number}`)],
    details: {
      name: "Ends",
      words: ["last closed", ...fan.map(({ endDay }) => dayBeside(endDay, today))],
    },
    hrefs: ["", ...fan.map(({ number }) => routes.sprint(program, number))],
    marks: [{ name: "left to accept", value: remainingPoints }],
    series: [
      ...[95, 80, 50].map((percent) => ({
        name: `${percent}% of runs`,
        kind: "range" as const,
        colour: 1 as const,
        lows: [0, ...fan.map(({ bands }) => edgeOf(bands, percent, "lowPoints"))],
        values: [0, ...fan.map(({ bands }) => edgeOf(bands, percent, "highPoints"))],
      })),
      ...(calibrating
        ? []
        : [
            {
              name: "half of the runs",
              kind: "line" as const,
              broken: true,
              values: [0, ...fan.map(({ medianPoints }) => medianPoints)],
            },
          ]),
    ],
  };
}

const edgeOf = (
  bands: View["fan"][number]["bands"],
  percent: number,
  edge: "lowPoints" | "highPoints",
): number => bands.find((band) => band.percent === percent)?.[edge] ?? 0;

function movedChart({ view: { moved, today }, program }: Props): ExploredChart {
  const last = moved.at(-1);
  const latest = last && bandOf(last, 80);
  return {
    label: `The sprint in which the work is done, as forecast week by week${latest?.from ? `; last: sprint ${latest.from.number} to ${latest.to?.number ?? "later"}` : ""}`,
    axis: "As of",
    unit: { one: "", many: "", before: "sprint " },
    source: "Recalculated from the sprints that had closed by then.",
    places: moved.map(({ day }) => dayBeside(day, today)),
    details: {
      name: "Latest end, 80%",
      words: moved.map((one) => {
        const to = bandOf(one, 80)?.to;
        return to ? dayBeside(to.endDay, today) : "beyond the forecast horizon";
      }),
    },
    hrefs: moved.map(({ afterNumber }) => routes.sprint(program, afterNumber)),
    series: [
      ...[95, 80, 50].map((percent) => ({
        name: `${percent}% of runs`,
        kind: "range" as const,
        colour: 1 as const,
        lows: moved.map((one) => bandOf(one, percent)?.from?.number ?? null),
        values: moved.map((one) => bandOf(one, percent)?.to?.number ?? null),
      })),
      {
        name: "half of the runs",
        kind: "dots",
        colour: 2,
        values: moved.map(({ median }) => median?.number ?? null),
      },
    ],
  };
}

const bandOf = ({ bands }: View["moved"][number], wanted: number) =>
  bands.find(({ percent }) => percent === wanted);
