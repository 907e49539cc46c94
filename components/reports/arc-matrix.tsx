import type { ArcColumn, ArcLine, ArcPage } from "#domain";
import { percent, routes, wordFor } from "#domain";
import { ChartFrame } from "#kit/charts/chart-frame";
import { short } from "#kit/charts/scale";
import { Sideways } from "#kit/sideways";
import { TextLink } from "#kit/text-link";

const [labels, column, line, head, bars] = [250, 58, 52, 26, 74];
const widest = 19;

/** Outcomes down, sprints across: the area of a disc is the points, filled once accepted. Below, what served no outcome. */
export function ArcMatrix({ view, program }: { view: ArcPage; program: string }) {
  const { columns, lines } = view;
  const cell = ({ cells }: ArcLine, at: number) => {
    const { acceptedPoints = 0, openPoints = 0, aimedAt = false } = cells[at] ?? {};
    const points = [
      ...(acceptedPoints > 0 ? [`${acceptedPoints}`] : []),
      ...(openPoints > 0 ? [`${openPoints} open`] : []),
    ];
    return `${points.join(" + ") || "–"}${aimedAt ? ", goal" : ""}`;
  };
  return (
    <ChartFrame
      title="Points by outcome and sprint"
      caption="A filled disc is accepted work, a ring is open work. A square marks an outcome that the sprint goal names. Work that serves two outcomes counts for both."
      twin={{
        columns: [
          { label: "Outcome" },
          ...columns.map(({ number }) => ({ label: `Sprint ${number}` })),
        ],
        rows: [
          ...lines.map((one) => [
            <TextLink key={one.id} quiet href={routes.outcome(program, one.id)}>
              {one.title}
            </TextLink>,
            ...columns.map((_, at) => cell(one, at)),
          ]),
          [
            "Serves no outcome",
            ...columns.map(
              ({ unlinkedPoints, plannedPoints }) => `${unlinkedPoints} of ${plannedPoints}`,
            ),
          ],
        ],
      }}
    >
      <Picture view={view} />
    </ChartFrame>
  );
}

function Picture({ view: { columns, lines, lineRatio } }: { view: ArcPage }) {
  const width = labels + columns.length * column + 60;
  const below = head + lines.length * line;
  const height = below + bars + 8;
  const x = (at: number) => labels + at * column + column / 2;
  const most = Math.max(
    1,
    ...lines.flatMap(({ cells }) => cells.map((one) => one.acceptedPoints + one.openPoints)),
  );
  const radius = (points: number) => short(Math.max(2.5, widest * Math.sqrt(points / most)));
  return (
    <Sideways label="Points by outcome and sprint">
      <svg
        role="img"
        aria-label="Points by outcome and sprint; the table below says the same"
        viewBox={`0 0 ${width} ${height}`}
        className="h-auto w-full"
        style={{ minWidth: 560, maxWidth: width * 1.2, fontSize: 11.5 }}
      >
        {columns.map((one, at) => (
          <Head key={one.number} column={one} x={x(at)} height={height} />
        ))}
        {lines.map((one, row) => {
          const y = head + row * line + line / 2;
          return (
            <g key={one.id}>
              <line
                x1={0}
                x2={width - 60}
                y1={y - line / 2}
                y2={y - line / 2}
                stroke="var(--rule)"
              />
              <Label line={one} y={y} />
              {one.cells.map((cell, at) => {
                const place = columns[at]?.number ?? at;
                return cell.acceptedPoints + cell.openPoints > 0 || cell.aimedAt ? (
                  <Place key={place} cell={cell} x={x(at)} y={y} radius={radius} />
                ) : null;
              })}
            </g>
          );
        })}
        <Unlinked columns={columns} x={x} top={below} right={width - 60} line={lineRatio} />
      </svg>
    </Sideways>
  );
}

/**
 * The ring is all of it, the disc what is accepted. One drawing: its marks lie over each other around one middle.
 */
function Place({
  cell: { acceptedPoints, openPoints, aimedAt },
  x,
  y,
  radius,
}: {
  cell: ArcLine["cells"][number];
  x: number;
  y: number;
  radius: (points: number) => number;
}) {
  const all = acceptedPoints + openPoints;
  const onDisc = openPoints === 0 && radius(acceptedPoints) > 8;
  return (
    <g>
      {aimedAt ? (
        <rect
          x={x - 23}
          y={y - 23}
          width={46}
          height={46}
          rx={3}
          fill="none"
          stroke="var(--rule-strong)"
        />
      ) : null}
      {openPoints > 0 ? (
        <circle
          cx={x}
          cy={y}
          r={radius(all)}
          fill="var(--paper)"
          stroke="var(--complete)"
          strokeWidth={1.5}
        />
      ) : null}
      {acceptedPoints > 0 ? (
        <circle
          cx={x}
          cy={y}
          r={radius(acceptedPoints)}
          fill="var(--complete)"
          fillOpacity={openPoints > 0 ? 0.3 : 1}
        />
      ) : null}
      <text
        x={x}
        y={y + 4}
        textAnchor="middle"
        fontWeight={600}
        fill={onDisc ? "var(--paper)" : all === 0 ? "var(--at-risk)" : "var(--ink)"}
        stroke={onDisc ? "none" : "var(--paper)"}
        strokeWidth={3}
        paintOrder="stroke"
      >
        {acceptedPoints > 0 && openPoints > 0 ? `${acceptedPoints}/${all}` : all}
      </text>
    </g>
  );
}

function Head({ column: one, x, height }: { column: ArcColumn; x: number; height: number }) {
  return (
    <g>
      {one.recent ? (
        <rect x={x - column / 2} y={0} width={column} height={height} fill="var(--well)" />
      ) : null}
      <text x={x} y={16} textAnchor="middle" fontWeight={600} fill="var(--ink)">
        S{one.number}
        <tspan fontWeight={400} fill="var(--ink-soft)">
          {one.state === "CLOSED" ? "" : ` ${wordFor(one.state).toLowerCase()}`}
        </tspan>
      </text>
    </g>
  );
}

/** Two lines of the title at most, then how far it is. */
function Label({ line: one, y }: { line: ArcLine; y: number }) {
  const [first, second] = inTwo(one.title, 38);
  return (
    <g fill="var(--ink)">
      <title>{one.title}</title>
      <text x={0} y={y - (second ? 12 : 4)}>
        {first}
      </text>
      {second ? (
        <text x={0} y={y + 2}>
          {second}
        </text>
      ) : null}
      <text
        x={0}
        y={y + (second ? 17 : 12)}
        fill={one.stoodStill ? "var(--at-risk)" : "var(--ink-soft)"}
      >
        {one.acceptedPoints} of {one.totalPoints} points{one.stoodStill ? " · no progress" : ""}
      </text>
    </g>
  );
}

function inTwo(text: string, most: number): readonly [string, string | null] {
  if (text.length <= most) return [text, null];
  const cut = text.lastIndexOf(" ", most);
  const at = cut > 0 ? cut : most;
  const rest = text.slice(at).trim();
  return [text.slice(0, at), rest.length > most ? `${rest.slice(0, most - 1)}…` : rest];
}

/**
 * Share of each sprint's planned points that serves no outcome, beside the line above which that warns. One drawing: bars,
 * words and line share one scale.
 */
function Unlinked({
  columns,
  x,
  top,
  right,
  line: most,
}: {
  columns: readonly ArcColumn[];
  x: (at: number) => number;
  top: number;
  right: number;
  line: number;
}) {
  const floor = top + bars - 16;
  const tall = bars - 34;
  const scaleMost = Math.max(0.4, most, ...columns.map(({ unlinkedRatio }) => unlinkedRatio ?? 0));
  const y = (ratio: number) => short(floor - (ratio / scaleMost) * tall);
  return (
    <g>
      <line x1={0} x2={right} y1={top} y2={top} stroke="var(--rule-strong)" />
      <text x={0} y={floor - 14} fill="var(--ink)">
        Planned points that
      </text>
      <text x={0} y={floor} fill="var(--ink)">
        serve no outcome
      </text>
      <line x1={labels} x2={right} y1={floor} y2={floor} stroke="var(--rule)" />
      {columns.map(({ number, unlinkedRatio, overLine }, at) =>
        unlinkedRatio === null ? null : (
          <g key={number}>
            <rect
              x={x(at) - 12}
              y={y(unlinkedRatio)}
              width={24}
              height={short(floor - y(unlinkedRatio))}
              fill={overLine ? "var(--at-risk)" : "var(--rule-strong)"}
            />
            <text
              x={x(at)}
              y={floor + 13}
              textAnchor="middle"
              fill={overLine ? "var(--at-risk)" : "var(--ink-soft)"}
              fontWeight={overLine ? 600 : 400}
            >
              {overLine ? "▲ " : ""}
              {percent(unlinkedRatio)}
            </text>
          </g>
        ),
      )}
      <line
        x1={labels}
        x2={right}
        y1={y(most)}
        y2={y(most)}
        stroke="var(--ink)"
        strokeDasharray="4 4"
      />
      <text x={right + 4} y={y(most) + 4} fill="var(--ink)">
        {percent(most)} limit
      </text>
    </g>
  );
}
