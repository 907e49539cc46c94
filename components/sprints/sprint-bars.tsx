import type { SVGProps } from "react";
import type { SprintRow } from "#domain";

const height = 150;
const foot = 20;
const head = 16;
const slot = 64;
const bar = 18;
const axis = 84;
/** A number stays legible where the line of velocity runs through it. */
const halo = { stroke: "var(--paper)", strokeWidth: 3, paintOrder: "stroke" } as const;

/** Two bars per sprint: hollow is promised, filled is accepted. Own drawing, so that it prints and scales. */
export function SprintBars({
  rows,
  velocity,
}: {
  rows: readonly SprintRow[];
  velocity: number | null;
}) {
  const shown = rows.slice(-mostSprints);
  const top = Math.max(
    1,
    velocity ?? 0,
    ...shown.flatMap((row) => [row.committedPoints, row.acceptedPoints]),
  );
  const y = (points: number) => height - foot - (points / top) * (height - foot - head);
  const width = shown.length * slot + axis;
  const label = `Committed and accepted points of sprints ${shown[0]?.number} to ${shown.at(-1)?.number}`;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      className="h-auto w-full"
      style={{ maxWidth: width * 1.25, fontSize: 11.5 }}
    >
      <line x1={0} x2={width - axis} y1={y(0)} y2={y(0)} stroke="var(--rule-strong)" />
      {velocity === null ? null : (
        <>
          <line
            x1={0}
            x2={width - axis}
            y1={y(velocity)}
            y2={y(velocity)}
            stroke="var(--ink)"
            strokeDasharray="4 4"
          />
          <text x={width - axis + 6} y={y(velocity) + 4} fill="var(--ink)">
            velocity {velocity}
          </text>
        </>
      )}
      {shown.map((row, index) => (
        <Sprint key={row.number} row={row} left={index * slot} y={y} />
      ))}
    </svg>
  );
}

function Sprint({ row, left, y }: { row: SprintRow; left: number; y: (points: number) => number }) {
  const first = left + (slot - 2 * bar - 3) / 2;
  return (
    <g>
      <Bar
        x={first}
        y={y}
        points={row.committedPoints}
        ink={{ fill: "var(--ink-soft)" }}
        look={{
          fill: "none",
          stroke: "var(--rule-strong)",
          strokeDasharray: row.locked ? undefined : "3 3",
        }}
      />
      {row.begun ? (
        <Bar
          x={first + bar + 3}
          y={y}
          points={row.acceptedPoints}
          ink={{ fill: "var(--ink)", fontWeight: 600 }}
          look={{ fill: "var(--complete)" }}
        />
      ) : null}
      <text
        x={left + slot / 2}
        y={height - 5}
        textAnchor="middle"
        fill={row.current ? "var(--ink)" : "var(--ink-soft)"}
        fontWeight={row.current ? 600 : 400}
      >
        {`S${row.number}`}
      </text>
    </g>
  );
}

/** A bar with its points above it. */
function Bar({
  x,
  y,
  points,
  look,
  ink,
}: {
  x: number;
  y: (points: number) => number;
  points: number;
  look: SVGProps<SVGRectElement>;
  ink: SVGProps<SVGTextElement>;
}) {
  return (
    <>
      <rect x={x} y={y(points)} width={bar} height={y(0) - y(points)} {...look} />
      <text x={x + bar / 2} y={y(points) - 4} textAnchor="middle" {...ink} {...halo}>
        {points}
      </text>
    </>
  );
}

/** A dozen sprints tell the trend; older ones are in the list. */
const mostSprints = 12;
