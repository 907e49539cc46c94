"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { TooltipContentProps } from "recharts";
import {
  Bar,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import { toneFill } from "../tone.tsx";
import type { ExploredChart, ExploredSeries } from "./explored-chart.ts";
import { hrefAt, withUnit } from "./explored-chart.ts";

const small = { fontSize: 12, fill: "var(--ink-soft)" };

/** A chart with values under the pointer and under the arrow keys; each series can be switched off. */
export function Explorer({ chart }: { chart: ExploredChart }) {
  const router = useRouter();
  const [off, setOff] = useState<ReadonlySet<string>>(new Set());
  const { label, places, hrefs, series, marks = [], unit } = chart;
  const shown = series.filter(({ name }) => !off.has(name));
  const rows = places.map((place, at) => ({
    place,
    ...Object.fromEntries(series.map(({ name, values }) => [name, values[at] ?? null])),
  }));
  const go = ({ activeTooltipIndex }: { activeTooltipIndex?: unknown }) => {
    const href = hrefAt(hrefs, activeTooltipIndex);
    if (href) router.push(href);
  };
  return (
    <>
      <div className="min-h-0 flex-1">
        <ResponsiveContainer width="100%" height="100%">
          <ComposedChart
            data={rows}
            title={label}
            margin={{ top: 8, right: 24, bottom: 0, left: -16 }}
            onClick={go}
            style={hrefs ? { cursor: "pointer" } : {}}
          >
            <CartesianGrid vertical={false} stroke="var(--rule)" />
            <XAxis dataKey="place" tick={small} tickLine={false} stroke="var(--rule-strong)" />
            <YAxis tick={small} tickLine={false} axisLine={false} allowDecimals={false} />
            <Tooltip
              isAnimationActive={false}
              cursor={{ fill: "var(--well)", stroke: "var(--rule-strong)" }}
              content={(pointed: TooltipContentProps) => <Pointed {...pointed} chart={chart} />}
            />
            {marks.map(({ name, value }) => (
              <ReferenceLine
                key={name}
                y={value}
                stroke="var(--ink)"
                strokeDasharray="4 4"
                ifOverflow="extendDomain"
                label={{
                  ...small,
                  value: `${name} ${withUnit(value, unit)}`,
                  position: "insideTopRight",
                }}
              />
            ))}
            {shown.map((one) => (one.kind === "bar" ? bars(one) : line(one)))}
          </ComposedChart>
        </ResponsiveContainer>
      </div>
      <Legend
        series={series}
        off={off}
        onSwitch={(name) =>
          setOff(new Set(off.has(name) ? [...off].filter((one) => one !== name) : [...off, name]))
        }
      />
    </>
  );
}

const colourOf = ({ tone, broken }: ExploredSeries): string =>
  tone ? toneFill[tone] : broken ? "var(--ink-soft)" : "var(--ink)";

const line = (one: ExploredSeries) => (
  <Line
    key={one.name}
    dataKey={one.name}
    type={one.kind === "step" ? "stepAfter" : "linear"}
    stroke={colourOf(one)}
    strokeWidth={one.broken ? 1.25 : 2}
    {...(one.broken ? { strokeDasharray: "4 4" } : {})}
    dot={!one.broken && one.values.length < 12 ? { r: 3, fill: colourOf(one) } : false}
    isAnimationActive={false}
    connectNulls={false}
  />
);

const bars = (one: ExploredSeries) => (
  <Bar
    key={one.name}
    dataKey={one.name}
    fill={one.broken ? "var(--paper)" : colourOf(one)}
    stroke={one.broken ? "var(--rule-strong)" : colourOf(one)}
    maxBarSize={22}
    isAnimationActive={false}
  />
);

/** The values at one place, and where they come from. */
function Pointed({
  active,
  payload,
  label,
  chart,
}: TooltipContentProps & { chart: ExploredChart }) {
  if (!active || payload.length === 0) return null;
  const day = chart.days?.[chart.places.indexOf(String(label))];
  return (
    <div className="max-w-64 rounded border border-rule bg-sheet px-3 py-2 text-small shadow-lift">
      <p className="font-medium">{[label, day].filter((part) => part !== undefined).join(" · ")}</p>
      {payload.map(({ name, value }) => (
        <p key={String(name)} className="flex justify-between gap-4">
          <span className="text-soft">{name}</span>
          <span className="tabular-nums">{withUnit(value, chart.unit)}</span>
        </p>
      ))}
      <p className="mt-1 text-soft">{chart.source}</p>
    </div>
  );
}

/** Names the series; each name switches its series off and on. */
function Legend({
  series,
  off,
  onSwitch,
}: {
  series: readonly ExploredSeries[];
  off: ReadonlySet<string>;
  onSwitch: (name: string) => void;
}) {
  return (
    <ul className="flex flex-wrap gap-x-4 text-small">
      {series.map((one) => (
        <li key={one.name}>
          <button
            type="button"
            aria-pressed={!off.has(one.name)}
            onClick={() => onSwitch(one.name)}
            className="inline-flex min-h-7 items-center gap-1.5 aria-[pressed=false]:text-soft aria-[pressed=false]:line-through"
          >
            <svg viewBox="0 0 16 8" aria-hidden="true" className="h-2 w-4">
              <line
                x1="0"
                x2="16"
                y1="4"
                y2="4"
                stroke={colourOf(one)}
                strokeWidth={one.kind === "bar" && !one.broken ? 8 : 2}
                strokeDasharray={one.broken ? "4 3" : undefined}
              />
            </svg>
            {one.name}
          </button>
        </li>
      ))}
    </ul>
  );
}
