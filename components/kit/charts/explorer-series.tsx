import { Area, Bar, Line } from "recharts";
import { colourOf, fillOf, Marker, rangeOpacity } from "./chart-look.tsx";
import type { ExploredSeries } from "./explored-chart.ts";
import { showsMarkers } from "./explored-chart.ts";

/** One series of an explored chart. A function and no component: the chart looks for its series among its children. */
export function seriesMarks(one: ExploredSeries, id: string) {
  if (one.kind === "bar") return bars(one, id);
  return one.kind === "area" || one.kind === "range" ? area(one, id) : line(one);
}

const still = { isAnimationActive: false } as const;

const line = (one: ExploredSeries) => (
  <Line
    key={one.name}
    dataKey={one.name}
    type={one.kind === "step" ? "stepAfter" : "linear"}
    stroke={colourOf(one)}
    strokeWidth={one.kind === "dots" ? 0 : one.broken ? 1.25 : 2}
    {...(one.broken ? { strokeDasharray: "4 4" } : {})}
    dot={showsMarkers(one) ? <Dot series={one} /> : false}
    activeDot={{ r: 4, fill: colourOf(one), stroke: "var(--paper)" }}
    connectNulls={one.bridged ?? false}
    {...still}
  />
);

/** The marker of a series at one of its values; the chart tells it where. */
function Dot({
  series,
  cx,
  cy,
  index = 0,
}: {
  series: ExploredSeries;
  cx?: number;
  cy?: number;
  index?: number;
}) {
  return cx === undefined || cy === undefined || (series.values[index] ?? null) === null ? null : (
    <Marker series={series} x={cx} y={cy} />
  );
}

const area = (one: ExploredSeries, id: string) => {
  const range = one.kind === "range";
  return (
    <Area
      key={one.name}
      dataKey={one.name}
      type="linear"
      stroke={colourOf(one)}
      strokeWidth={range ? 1 : 1.5}
      {...(range ? { strokeDasharray: "3 2" } : {})}
      fill={range ? colourOf(one) : fillOf(one, id)}
      fillOpacity={range ? rangeOpacity : 1}
      {...(one.stacked ? { stackId: "stack" } : {})}
      connectNulls={one.bridged ?? false}
      {...still}
    />
  );
};

const bars = (one: ExploredSeries, id: string) => (
  <Bar
    key={one.name}
    dataKey={one.name}
    fill={fillOf(one, id)}
    stroke={colourOf(one)}
    {...(one.broken ? { strokeDasharray: "3 2" } : {})}
    {...(one.stacked ? { stackId: "stack" } : {})}
    maxBarSize={22}
    {...still}
  />
);
