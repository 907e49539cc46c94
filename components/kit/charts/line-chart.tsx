import { type Tone, toneFill } from "../tone.tsx";
import { path, scale, short, ticks } from "./scale.ts";

export interface Line {
  readonly name: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly tone?: Tone;
  /** A plan, a target or a forecast: drawn broken, so that it is never taken for what happened. */
  readonly broken?: boolean;
  /** Holds each value until the next one (burn-up). */
  readonly stepped?: boolean;
}

const left = 30;
const right = 84;
const topEdge = 10;
const bottom = 22;

interface Chart {
  readonly label: string;
  readonly lines: readonly Line[];
  readonly xWords: readonly { readonly x: number; readonly words: string }[];
  readonly yMax?: number;
  readonly height?: number;
  /** In the units of the drawing; it grows and shrinks with its place, up to a quarter larger. */
  readonly width?: number;
  /** Where on the x axis today is. */
  readonly now?: number;
}

/** Lines over a shared axis, each named at its end. `xWords` names some places on the axis below. */
export function LineChart({ label, lines, xWords, yMax, height = 180, width = 440, now }: Chart) {
  const all = lines.flatMap((line) => line.points);
  const xs = [...all.map((point) => point.x), ...xWords.map((word) => word.x)];
  const steps = ticks(0, Math.max(1, yMax ?? 0, ...all.map((point) => point.y)));
  const x = scale([Math.min(...xs), Math.max(...xs)], [left, width - right]);
  const y = scale([0, steps.at(-1) ?? 1], [height - bottom, topEdge]);
  const ends = spread(lines.map((line) => y(line.points.at(-1)?.y ?? 0)));
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      className="h-auto w-full"
      style={{ maxWidth: width * 1.25, fontSize: 11.5 }}
    >
      {steps.map((step) => (
        <Step key={step} step={step} y={y(step)} right={width - right} />
      ))}
      {xWords.map((word) => (
        <text
          key={word.x}
          x={short(x(word.x))}
          y={height - 5}
          textAnchor="middle"
          fill="var(--ink-soft)"
        >
          {word.words}
        </text>
      ))}
      {now === undefined ? null : (
        <line
          x1={short(x(now))}
          x2={short(x(now))}
          y1={topEdge}
          y2={height - bottom}
          stroke="var(--rule-strong)"
          strokeDasharray="2 3"
        />
      )}
      {lines.map((line, at) => (
        <NamedLine key={line.name} line={line} x={x} y={y} nameY={ends[at] ?? 0} />
      ))}
    </svg>
  );
}

/** A step of the y axis: a thin line, and its number to the left. */
function Step({ step, y, right: end }: { step: number; y: number; right: number }) {
  return (
    <g>
      <line x1={left} x2={end} y1={short(y)} y2={short(y)} stroke="var(--rule)" />
      <text x={left - 6} y={short(y + 4)} textAnchor="end" fill="var(--ink-soft)">
        {step}
      </text>
    </g>
  );
}

type Scale = ReturnType<typeof scale>;

function NamedLine({ line, x, y, nameY }: { line: Line; x: Scale; y: Scale; nameY: number }) {
  const colour = line.tone ? toneFill[line.tone] : line.broken ? "var(--ink-soft)" : "var(--ink)";
  const last = line.points.at(-1);
  return (
    <g>
      <path
        d={path(corners(line).map((point) => [x(point.x), y(point.y)] as const))}
        fill="none"
        stroke={colour}
        strokeWidth={line.broken ? 1.25 : 2}
        strokeDasharray={line.broken ? "4 4" : undefined}
        strokeLinejoin="round"
      />
      {last && !line.broken ? (
        <circle cx={short(x(last.x))} cy={short(y(last.y))} r="3" fill={colour} />
      ) : null}
      {last ? (
        <text
          x={short(x(last.x) + 8)}
          y={short(nameY + 4)}
          fill={colour}
          fontWeight={line.broken ? 400 : 600}
        >
          {line.name}
        </text>
      ) : null}
    </g>
  );
}

function corners(line: Line) {
  if (!line.stepped) return line.points;
  return line.points.flatMap((point, at) => {
    const before = line.points[at - 1];
    return before ? [{ x: point.x, y: before.y }, point] : [point];
  });
}

/** Keeps the names at the line ends from lying on each other: at least 13 units apart. */
function spread(heights: readonly number[]): number[] {
  const order = heights.map((at, index) => ({ at, index })).sort((a, b) => a.at - b.at);
  const out = [...heights];
  let free = Number.NEGATIVE_INFINITY;
  for (const { at, index } of order) {
    out[index] = Math.max(at, free);
    free = (out[index] ?? 0) + 13;
  }
  return out;
}
