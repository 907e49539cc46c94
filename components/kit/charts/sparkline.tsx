import { type Tone, toneFill } from "../tone.tsx";
import { path, scale, short } from "./scale.ts";

/** A trend as small as a word; the last value carries the dot. `label` says it in words. */
export function Sparkline({
  values,
  label,
  tone,
  width = 72,
  height = 20,
}: {
  values: readonly number[];
  label: string;
  tone?: Tone;
  width?: number;
  height?: number;
}) {
  const x = scale([0, Math.max(1, values.length - 1)], [2, width - 4]);
  const y = scale([Math.min(...values), Math.max(...values)], [height - 3, 3]);
  const points = values.map((value, at) => [x(at), y(value)] as const);
  const last = points.at(-1);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      className="inline-block align-middle"
    >
      <path
        d={path(points)}
        fill="none"
        stroke="var(--ink-soft)"
        strokeWidth="1.25"
        strokeLinejoin="round"
      />
      {last ? (
        <circle
          cx={short(last[0])}
          cy={short(last[1])}
          r="2.25"
          fill={tone ? toneFill[tone] : "var(--ink)"}
        />
      ) : null}
    </svg>
  );
}
