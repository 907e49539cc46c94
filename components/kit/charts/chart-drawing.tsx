import { useId } from "react";
import { toneFill } from "../tone.tsx";
import { Swatch, Textures } from "./chart-look.tsx";
import { letter, margins, placesOf } from "./chart-places.ts";
import { SeriesDrawing } from "./chart-series.tsx";
import type { ChartEvent, ChartMark, ExploredChart } from "./explored-chart.ts";
import { withUnit } from "./explored-chart.ts";
import { short } from "./scale.ts";

const { left, right, bottom } = margins;

/** A chart as the server draws it: without a script, before the explorer is loaded, and on paper. */
export function ChartDrawing({
  chart,
  width = 560,
  height = 200,
}: {
  chart: ExploredChart;
  width?: number;
  height?: number;
}) {
  const id = useId();
  const { places, series, marks = [], events = [], now, label } = chart;
  const { top, steps, place } = placesOf(chart, width, height);
  return (
    <>
      <svg
        role="img"
        aria-label={label}
        viewBox={`0 0 ${width} ${height}`}
        className="h-auto w-full"
        style={{ maxWidth: width * 1.25, fontSize: 11.5 }}
      >
        <Textures id={id} />
        {steps.map((step) => (
          <g key={step}>
            <line
              x1={left}
              x2={width - right}
              y1={short(place.y(step))}
              y2={short(place.y(step))}
              stroke="var(--rule)"
            />
            <text x={left - 6} y={short(place.y(step) + 4)} textAnchor="end" fill="var(--ink-soft)">
              {step}
            </text>
          </g>
        ))}
        <PlaceNames places={places} x={place.x} slot={place.slot} y={height - 5} />
        {now === undefined ? null : (
          <line
            x1={short(place.x(now))}
            x2={short(place.x(now))}
            y1={top}
            y2={height - bottom}
            stroke="var(--rule-strong)"
            strokeDasharray="2 3"
          />
        )}
        {series.map((one, index) => (
          <SeriesDrawing key={one.name} chart={chart} index={index} place={place} id={id} />
        ))}
        {marks.map((mark) => (
          <Mark
            key={mark.name}
            mark={mark}
            chart={chart}
            y={place.y(mark.value)}
            end={width - right}
          />
        ))}
        {events.map((event) => (
          <Event
            key={`${event.at} ${event.name}`}
            event={event}
            x={place.x(event.at)}
            from={top}
            to={height - bottom}
          />
        ))}
      </svg>
      <ul className="mt-1 flex flex-wrap gap-x-4 text-small">
        {series.map((one) => (
          <li key={one.name} className="inline-flex min-h-7 items-center gap-1.5">
            <Swatch series={one} id={id} />
            {one.name}
          </li>
        ))}
      </ul>
    </>
  );
}

/** As many names as fit below the axis. */
function PlaceNames({
  places,
  x,
  slot,
  y,
}: {
  places: readonly string[];
  x: (at: number) => number;
  slot: number;
  y: number;
}) {
  const longest = Math.max(1, ...places.map((place) => place.length));
  const every = Math.max(1, Math.ceil((longest * letter + 8) / Math.max(1, slot)));
  const end = places.length - 1;
  return places.map((name, at) =>
    at % every === 0 ? (
      <text
        // biome-ignore lint/suspicious/noArrayIndexKey: two places may bear one name, and none of them moves
        key={at}
        x={short(x(at))}
        y={y}
        textAnchor={slot < longest * letter && at === end ? "end" : "middle"}
        fill="var(--ink-soft)"
      >
        {name}
      </text>
    ) : null,
  );
}

/** Words stay legible where a line runs through them. */
const halo = { stroke: "var(--paper)", strokeWidth: 3, paintOrder: "stroke" } as const;

function Mark({
  mark: { name, value, tone },
  chart,
  y,
  end,
}: {
  mark: ChartMark;
  chart: ExploredChart;
  y: number;
  end: number;
}) {
  const colour = tone ? toneFill[tone] : "var(--ink)";
  return (
    <>
      <line x1={left} x2={end} y1={short(y)} y2={short(y)} stroke={colour} strokeDasharray="4 4" />
      <text x={left + 4} y={short(y < 26 ? y + 13 : y - 4)} fill={colour} {...halo}>
        {`${name} ${withUnit(value, chart.unit)}`}
      </text>
    </>
  );
}

function Event({
  event: { name, note },
  x,
  from,
  to,
}: {
  event: ChartEvent;
  x: number;
  from: number;
  to: number;
}) {
  return (
    <g>
      <title>{note}</title>
      <line x1={short(x)} x2={short(x)} y1={from - 6} y2={to} stroke="var(--ink-soft)" />
      <path d={`M${short(x - 4)} ${from - 8}h8l-4 6z`} fill="var(--ink-soft)" />
      <text x={short(x)} y={from - 12} textAnchor="middle" fill="var(--ink)" {...halo}>
        {name}
      </text>
    </g>
  );
}
