import { toneFill } from "../tone.tsx";
import type { ChartColour, ExploredSeries } from "./explored-chart.ts";

type Look = Pick<ExploredSeries, "colour" | "tone" | "broken" | "kind">;

/** The colour of a series: its place in the palette, its tone, or ink; what is only planned is paler. */
export const colourOf = ({ colour, tone, broken }: Look): string => {
  if (colour) return `var(--series-${colour})`;
  if (tone) return toneFill[tone];
  return broken ? "var(--ink-soft)" : "var(--ink)";
};

/** What fills a bar or an area: hollow for a plan, else its colour in the texture of that colour. */
export const fillOf = (series: Look, id: string): string => {
  if (series.broken) return "var(--paper)";
  return series.colour && series.colour > 1 ? `url(#${id}-${series.colour})` : colourOf(series);
};

/** How dense a range is: several of them lie in one another. */
export const rangeOpacity = 0.22;

const corners: Readonly<Record<Exclude<ChartColour, 1>, string>> = {
  2: "M-3.2 -3.2h6.4v6.4h-6.4z",
  3: "M0 -4 4 3.2H-4z",
  4: "M0 -4.4 4.4 0 0 4.4 -4.4 0z",
};

/** The mark of a value: each colour has its own shape; a plan's is hollow. */
export function Marker({ series, x, y }: { series: Look; x: number; y: number }) {
  const ink = colourOf(series);
  const look = {
    fill: series.broken ? "var(--paper)" : ink,
    stroke: series.broken ? ink : "var(--paper)",
    strokeWidth: series.broken ? 1.5 : 0.75,
    transform: `translate(${x} ${y})`,
  };
  return !series.colour || series.colour === 1 ? (
    <circle r={3.3} {...look} />
  ) : (
    <path d={corners[series.colour]} {...look} />
  );
}

/** The textures of the palette; `id` keeps those of two charts on a page apart. */
export function Textures({ id }: { id: string }) {
  const strokes = {
    2: "M-1 7 7 -1M-1 1 1 -1M5 7 7 5",
    3: "M3 1.5v3M1.5 3h3",
    4: "M0 3h6",
  } as const;
  return (
    <defs>
      {([2, 3, 4] as const).map((colour) => (
        <pattern
          key={colour}
          id={`${id}-${colour}`}
          width={6}
          height={6}
          patternUnits="userSpaceOnUse"
        >
          <rect width={6} height={6} fill={`var(--series-${colour})`} fillOpacity={0.3} />
          <path d={strokes[colour]} stroke={`var(--series-${colour})`} strokeWidth={1.6} />
        </pattern>
      ))}
    </defs>
  );
}

/** A series in small, beside its name. */
export function Swatch({ series, id }: { series: ExploredSeries; id: string }) {
  const { kind, broken } = series;
  const filled = kind === "bar" || kind === "area" || kind === "range";
  return (
    <svg viewBox="0 0 18 12" aria-hidden="true" className="h-3 w-[1.125rem] shrink-0">
      {filled ? (
        <rect
          x={1}
          y={1}
          width={16}
          height={10}
          fill={kind === "range" ? colourOf(series) : fillOf(series, id)}
          fillOpacity={kind === "range" ? rangeOpacity * 1.5 : 1}
          stroke={colourOf(series)}
          strokeDasharray={broken || kind === "range" ? "3 2" : undefined}
        />
      ) : (
        <>
          {kind === "dots" ? null : (
            <line
              x2={18}
              y1={6}
              y2={6}
              stroke={colourOf(series)}
              strokeWidth={broken ? 1.5 : 2}
              strokeDasharray={broken ? "4 3" : undefined}
            />
          )}
          {kind === "dots" || series.colour ? <Marker series={series} x={9} y={6} /> : null}
        </>
      )}
    </svg>
  );
}
