import { Swatch } from "./chart-look.tsx";
import type { ExploredSeries } from "./explored-chart.ts";

/** Names the series; each name switches its series off and on. */
export function ChartLegend({
  series,
  id,
  off,
  onSwitch,
}: {
  series: readonly ExploredSeries[];
  /** Of the chart's textures. */
  id: string;
  off: ReadonlySet<string>;
  onSwitch: (name: string) => void;
}) {
  return (
    <ul className="mt-1 flex flex-wrap gap-x-4 text-small">
      {series.map((one) => (
        <li key={one.name}>
          <button
            type="button"
            aria-pressed={!off.has(one.name)}
            onClick={() => onSwitch(one.name)}
            className="inline-flex min-h-7 items-center gap-1.5 aria-[pressed=false]:text-soft aria-[pressed=false]:line-through"
          >
            <Swatch series={one} id={id} />
            {one.name}
          </button>
        </li>
      ))}
    </ul>
  );
}
