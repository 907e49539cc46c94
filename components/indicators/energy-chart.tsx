import type { ReactNode } from "react";
import type { ReservoirLine } from "#domain";
import { wordFor } from "#domain";
import { ChartFrame } from "#kit/charts/chart-frame";
import { path, scale, short } from "#kit/charts/scale";
import { toneFill } from "#kit/tone";
import { Day } from "../shared/day.tsx";

const [width, height] = [132, 64];

/** Where a reservoir warns and where it needs an answer. */
const usualMarks = { low: 60, critical: 40 };
type Marks = typeof usualMarks;

/**
 * The four reservoirs of a report as small multiples on one scale, with the marks below which they warn and need an
 * answer.
 */
export function EnergyChart({ lines, title }: { lines: readonly ReservoirLine[]; title: string }) {
  const marks = usualMarks;
  return (
    <ChartFrame
      title={title}
      caption={`0 to 100, one reading per sprint. The dotted lines mark ${marks.low} (low) and ${marks.critical} (critical).`}
      twin={{
        columns: [
          "Reservoir",
          { label: "Sprint", numeric: true },
          { label: "Reading", numeric: true },
          "Day",
        ],
        rows: lines.flatMap(({ reservoir, readings }) =>
          readings.map(({ sprint, value, interim, day }) => [
            wordFor(reservoir),
            sprint,
            `${value}${interim ? " (interim)" : ""}`,
            <Day key="day" day={day} />,
          ]),
        ),
      }}
    >
      <Reservoirs lines={lines} marks={marks} />
    </ChartFrame>
  );
}

/** The last reading of each reservoir in large; with `marks` its curve, and whatever is said below it. */
export function Reservoirs({
  lines,
  marks,
  below,
}: {
  lines: readonly ReservoirLine[];
  marks?: Marks;
  below?: (reservoir: ReservoirLine["reservoir"]) => ReactNode;
}) {
  return (
    <ul
      className={
        marks
          ? "grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-4 print:grid-cols-4"
          : "grid grid-cols-2 content-start gap-x-6 gap-y-4"
      }
    >
      {lines.map((line) => (
        <Reservoir key={line.reservoir} line={line} marks={marks} below={below?.(line.reservoir)} />
      ))}
    </ul>
  );
}

/** The last reading compared with the one before. */
function moved(readings: ReservoirLine["readings"]): string {
  const [before, last] = readings.slice(-2).map(({ value }) => value);
  if (before === undefined || last === undefined) return "first reading";
  return last < before ? "fell" : last > before ? "rose" : "unchanged";
}

function Reservoir({
  line: { reservoir, readings, falling },
  marks,
  below,
}: {
  line: ReservoirLine;
  marks: Marks | undefined;
  below: ReactNode;
}) {
  return (
    <li>
      <p className="text-small text-soft">{wordFor(reservoir)}</p>
      <p className="flex items-baseline gap-2">
        <span className="text-large font-semibold tabular-nums">
          {readings.at(-1)?.value ?? "–"}
        </span>
        <span className="text-small text-soft">
          {falling > 1 ? `fell ${falling} times in a row` : moved(readings)}
        </span>
      </p>
      {marks ? (
        <Curve
          label={`${wordFor(reservoir)}: ${readings.map(({ value }) => value).join(", ")}`}
          readings={readings}
          marks={marks}
        />
      ) : null}
      {below}
    </li>
  );
}

/** The readings as a line that ends in a dot, above the dotted marks. */
function Curve({
  label,
  readings,
  marks: { low, critical },
}: {
  label: string;
  readings: ReservoirLine["readings"];
  marks: Marks;
}) {
  const x = scale([0, Math.max(1, readings.length - 1)], [4, width - 6]);
  const y = scale([0, 100], [height - 4, 4]);
  const points = readings.map(({ value }, at) => [x(at), y(value)] as const);
  const last = readings.at(-1)?.value ?? 0;
  const end = points.at(-1);
  const tone = last < critical ? "off-track" : last < low ? "at-risk" : null;
  const fill = tone ? toneFill[tone] : "var(--ink)";
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      className="h-auto w-full max-w-44"
    >
      {[low, critical].map((mark) => (
        <line
          key={mark}
          x1={0}
          x2={width}
          y1={short(y(mark))}
          y2={short(y(mark))}
          stroke="var(--rule-strong)"
          strokeDasharray="1 3"
        />
      ))}
      <line x1={0} x2={width} y1={short(y(0))} y2={short(y(0))} stroke="var(--rule)" />
      <path d={path(points)} fill="none" stroke="var(--ink-soft)" strokeWidth={1.5} />
      {points.map(([cx, cy]) => (
        <circle key={cx} cx={short(cx)} cy={short(cy)} r={1.6} fill="var(--ink-soft)" />
      ))}
      {end ? <circle cx={short(end[0])} cy={short(end[1])} r={3} fill={fill} /> : null}
    </svg>
  );
}
