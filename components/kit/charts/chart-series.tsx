import { colourOf, fillOf, Marker, rangeOpacity } from "./chart-look.tsx";
import type { Places } from "./chart-places.ts";
import type { Edge, ExploredChart, ExploredSeries } from "./explored-chart.ts";
import { edgesOf, runsOf, showsMarkers } from "./explored-chart.ts";
import { path, short } from "./scale.ts";

interface Props {
  readonly chart: ExploredChart;
  /** Of the series within the chart. */
  readonly index: number;
  readonly place: Places;
  /** Of the chart's textures. */
  readonly id: string;
}

/** One series of a chart, drawn by the server. */
export function SeriesDrawing(props: Props) {
  const one = props.chart.series[props.index];
  if (!one) return null;
  if (one.kind === "bar") return <Bars {...props} one={one} />;
  return runsOf(edgesOf(props.chart, props.index), one.bridged).map((run) =>
    one.kind === "area" || one.kind === "range" ? (
      <Area key={run[0]?.at} one={one} run={run} {...props} />
    ) : (
      <Line key={run[0]?.at} one={one} run={run} {...props} />
    ),
  );
}

/** The widest bar; more room is left empty. */
const widest = 22;

/** Bars of one place stand side by side, stacked ones share a place. */
function Bars({ chart, index, place, id, one }: Props & { one: ExploredSeries }) {
  const columns = chart.series.flatMap(({ kind, stacked }, at) =>
    kind === "bar" ? [stacked ? "stack" : at] : [],
  );
  const distinct = [...new Set(columns)];
  const nth = distinct.indexOf(one.stacked ? "stack" : index);
  const width = Math.min(widest, (place.slot * 0.8) / distinct.length);
  const offset = (nth - distinct.length / 2) * (width + 2) + 1;
  return edgesOf(chart, index).map((edge, at) =>
    edge === null || edge.top === edge.base ? null : (
      <rect
        // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place on the axis
        key={at}
        x={short(place.x(at) + offset)}
        y={short(place.y(edge.top))}
        width={short(width)}
        height={short(place.y(edge.base) - place.y(edge.top))}
        fill={fillOf(one, id)}
        stroke={colourOf(one)}
        strokeDasharray={one.broken ? "3 2" : undefined}
      />
    ),
  );
}

type Run = Props & { readonly one: ExploredSeries; readonly run: readonly Edge[] };

function Area({ one, run, place: { x, y }, id }: Run) {
  const upper = run.map(({ at, top }) => [x(at), y(top)] as const);
  const lower = run.map(({ at, base }) => [x(at), y(base)] as const).reverse();
  const range = one.kind === "range";
  return (
    <>
      <path
        d={`${path([...upper, ...lower])}Z`}
        fill={range ? colourOf(one) : fillOf(one, id)}
        fillOpacity={range ? rangeOpacity : 1}
      />
      {(range ? [upper, lower] : [upper]).map((edge) => (
        <path
          key={path(edge)}
          d={path(edge)}
          fill="none"
          stroke={colourOf(one)}
          strokeWidth={range ? 1 : 1.5}
          strokeDasharray={range ? "3 2" : undefined}
        />
      ))}
    </>
  );
}

function Line({ one, run, place: { x, y } }: Run) {
  const points = run.map(({ at, top }) => [x(at), y(top)] as const);
  const corners =
    one.kind === "step"
      ? points.flatMap((point, at) => {
          const before = points[at - 1];
          return before ? [[point[0], before[1]] as const, point] : [point];
        })
      : points;
  return (
    <>
      {one.kind === "dots" ? null : (
        <path
          d={path(corners)}
          fill="none"
          stroke={colourOf(one)}
          strokeWidth={one.broken ? 1.25 : 2}
          strokeDasharray={one.broken ? "4 4" : undefined}
          strokeLinejoin="round"
        />
      )}
      {showsMarkers(one)
        ? points.map(([cx, cy]) => <Marker key={cx} series={one} x={short(cx)} y={short(cy)} />)
        : null}
    </>
  );
}
