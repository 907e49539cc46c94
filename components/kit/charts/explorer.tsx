"use client";

import { useRouter } from "next/navigation";
import { useCallback, useId, useRef, useState } from "react";
import {
  CartesianGrid,
  ComposedChart,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import { toneFill } from "../tone.tsx";
import { ChartLegend } from "./chart-legend.tsx";
import { Textures } from "./chart-look.tsx";
import type { ExploredChart } from "./explored-chart.ts";
import { extentOf, hrefAt, withUnit } from "./explored-chart.ts";
import { AtPoint, PointFollower } from "./explorer-point.tsx";
import { seriesMarks } from "./explorer-series.tsx";
import { ticks } from "./scale.ts";

const small = { fontSize: 12, fill: "var(--ink-soft)" };

/** A chart with values under the pointer and under the arrow keys; each series can be switched off. */
export function Explorer({ chart }: { chart: ExploredChart }) {
  const id = useId();
  const [off, setOff] = useState<ReadonlySet<string>>(new Set());
  const { follow, onKeyDown, onClick } = useLinks(chart);
  const { label, places, hrefs, series, unit, marks = [], events = [], now } = chart;
  const shown = series.filter(({ name }) => !off.has(name));
  const visible = { ...chart, series: shown };
  const steps = ticks(...extentOf(visible));
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the chart inside takes the focus and the arrow keys */}
      <div className="min-h-0 flex-1" onKeyDown={onKeyDown}>
        <ResponsiveContainer width="100%" height="100%">
          <ComposedChart
            data={rowsFor(visible)}
            title={label}
            margin={{ top: events.length > 0 ? 22 : 8, right: 24, bottom: 0, left: -18 }}
            onClick={onClick}
            style={hrefs ? { cursor: "pointer" } : {}}
          >
            <Textures id={id} />
            <CartesianGrid vertical={false} stroke="var(--rule)" />
            <XAxis
              dataKey="at"
              tickFormatter={(at) => places[Number(at)] ?? ""}
              tick={small}
              tickLine={false}
              interval="equidistantPreserveStart"
              stroke="var(--rule-strong)"
            />
            <YAxis
              tick={small}
              tickLine={false}
              axisLine={false}
              ticks={steps}
              domain={[steps[0] ?? 0, steps.at(-1) ?? 1]}
            />
            <Tooltip
              isAnimationActive={false}
              cursor={{ fill: "var(--well)", stroke: "var(--rule-strong)" }}
              content={({ active, label: at }) =>
                active ? <AtPoint chart={visible} at={Number(at)} /> : null
              }
            />
            <PointFollower onPoint={follow} />
            {now === undefined ? null : (
              <ReferenceLine x={now} stroke="var(--rule-strong)" strokeDasharray="2 3" />
            )}
            {shown.map((one) => seriesMarks(one, id))}
            {marks.map(({ name, value, tone }) => (
              <ReferenceLine
                key={name}
                y={value}
                stroke={tone ? toneFill[tone] : "var(--ink)"}
                strokeDasharray="4 4"
                label={{
                  fontSize: 12,
                  fill: tone ? toneFill[tone] : "var(--ink)",
                  stroke: "var(--paper)",
                  strokeWidth: 3,
                  paintOrder: "stroke",
                  value: `${name} ${withUnit(value, unit)}`,
                  position:
                    value > (steps.at(-1) ?? 0) * 0.9 ? "insideTopLeft" : "insideBottomLeft",
                }}
              />
            ))}
            {events.map(({ at, name }) => (
              <ReferenceLine
                key={`${at} ${name}`}
                x={at}
                stroke="var(--ink-soft)"
                label={{ fontSize: 12, fill: "var(--ink)", value: `▼ ${name}`, position: "top" }}
              />
            ))}
          </ComposedChart>
        </ResponsiveContainer>
      </div>
      <ChartLegend
        series={series}
        id={id}
        off={off}
        onSwitch={(name) =>
          setOff(new Set(off.has(name) ? [...off].filter((one) => one !== name) : [...off, name]))
        }
      />
    </>
  );
}

/** One row for each place: its index, and each series by its name; a range as its two edges. */
const rowsFor = ({ places, series }: ExploredChart) =>
  places.map((_, at) => ({
    at,
    ...Object.fromEntries(
      series.map(({ name, values, lows }) => {
        const value = values[at] ?? null;
        return [name, lows && value !== null ? [lows[at] ?? 0, value] : value];
      }),
    ),
  }));

/**
 * A click and the Enter key lead to the place that is pointed at. A finger points first and leads with its second tap,
 * so that values can be read on a phone.
 */
function useLinks({ hrefs }: ExploredChart) {
  const router = useRouter();
  const pointed = useRef<unknown>(null);
  const tapped = useRef<unknown>(null);
  const follow = useCallback((at: unknown) => {
    pointed.current = at;
  }, []);
  const go = (at: unknown) => {
    const href = hrefAt(hrefs, at);
    if (href) router.push(href);
  };
  return {
    follow,
    onKeyDown: ({ key }: { key: string }) => {
      if (key === "Enter") go(pointed.current);
    },
    onClick: (
      { activeTooltipIndex }: { activeTooltipIndex?: unknown },
      { nativeEvent }: { nativeEvent: Event },
    ) => {
      const at = activeTooltipIndex ?? pointed.current;
      const byFinger = nativeEvent instanceof PointerEvent && nativeEvent.pointerType === "touch";
      if (byFinger && tapped.current !== at) tapped.current = at;
      else go(at);
    },
  };
}
