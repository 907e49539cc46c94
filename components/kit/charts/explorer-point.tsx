import { useEffect } from "react";
import { useActiveTooltipLabel } from "recharts";
import type { ExploredChart } from "./explored-chart.ts";
import { eventsAt, saidAt, withUnit } from "./explored-chart.ts";

/** Tells which place the pointer or the arrow keys are on. */
export function PointFollower({ onPoint }: { onPoint: (at: unknown) => void }) {
  const at = useActiveTooltipLabel();
  useEffect(() => onPoint(at ?? null), [at, onPoint]);
  return null;
}

/** The values at one place, what happened there, and where the figures come from. */
export function AtPoint({ chart, at }: { chart: ExploredChart; at: number }) {
  const { places, details, series, unit, source } = chart;
  const head = [places[at], details?.words[at]].filter((part) => part !== undefined);
  return (
    <div className="max-w-72 rounded border border-rule bg-sheet px-3 py-2 text-small shadow-lift">
      <p className="font-medium">{[...new Set(head)].join(" · ")}</p>
      {series.map((one) => {
        const said = saidAt(one, at);
        return said === null ? null : (
          <p key={one.name} className="flex justify-between gap-4">
            <span className="text-soft">{one.name}</span>
            <span className="whitespace-nowrap tabular-nums">{withUnit(said, unit)}</span>
          </p>
        );
      })}
      {eventsAt(chart, at).map((note) => (
        <p key={note}>{note}</p>
      ))}
      <p className="mt-1 text-soft">{source}</p>
    </div>
  );
}
