import type { DependencyBoard } from "#domain";
import { listed, wordFor } from "#domain";
import { ChartFrame } from "#kit/charts/chart-frame";
import { LinkButton } from "#kit/link-button";
import type { Tone } from "#kit/tone";
import { toneFill } from "#kit/tone";
import { Day, DayText, dayWords } from "../shared/day.tsx";
import { dependencyTone, dependencyWord } from "./dependency-state.tsx";

const laneWidth = 132;
const columnWidth = 452;
const nodeWidth = 296;
const nodeHeight = 26;
const step = 34;
const headHeight = 30;
const lanePad = 10;

/** "Sprint 5"; of the days between sprints "30 Nov to 13 Dec". */
const columnWords = ({ label, startDay, endDay }: DependencyBoard["columns"][number]): string =>
  label || `${dayWords(startDay, { weekday: false })} to ${dayWords(endDay, { weekday: false })}`;

const short = (value: number): number => Math.round(value * 10) / 10;

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Streams as lanes, sprints as columns, what is awaited between them as lines. */
export function DependencyBoardChart({
  board,
  hrefOf,
}: {
  board: DependencyBoard;
  /** Address of the same page with other search fields. */
  hrefOf: (fields: Readonly<Record<string, string | null>>) => string;
}) {
  const { columns, edges, lanes } = board;
  const titles = new Map(lanes.flatMap((lane) => lane.nodes.map((node) => [node.key, node.title])));
  return (
    <ChartFrame
      title={listed(columns.map(columnWords))}
      caption={`Lines run from the deliverable that provides to the one that waits. Thick red: missed. Dashed amber: at risk or expected too late. Dotted: soft. A square marks a problem across pillars.${board.hidden > 0 ? ` ${board.hidden} more are not shown. Choose a stream to see them, or use the list.` : ""}`}
      twin={{
        columns: ["From", "To", "State", "Needed by", "Expected"],
        rows: edges.map((edge) => [
          `${edge.fromKey} ${titles.get(edge.fromKey) ?? ""}`,
          `${edge.toKey} ${titles.get(edge.toKey) ?? ""}`,
          `${dependencyWord(edge.state)}${edge.crossPillar ? ", across pillars" : ""}`,
          edge.needByDay ? <Day key="need" day={edge.needByDay} /> : "–",
          edge.expectedDay ? <Day key="expected" day={edge.expectedDay} /> : "–",
        ]),
      }}
    >
      <div className="relative overflow-x-auto">
        <Picture board={board} hrefOf={hrefOf} />
      </div>
      <div className="mt-2 flex flex-wrap items-center gap-2 print:hidden">
        {board.earlier ? (
          <LinkButton size="small" href={hrefOf({ from: board.earlier })}>
            Earlier
          </LinkButton>
        ) : null}
        {board.later ? (
          <LinkButton size="small" href={hrefOf({ from: board.later })}>
            Later
          </LinkButton>
        ) : null}
      </div>
    </ChartFrame>
  );
}

function Picture({
  board,
  hrefOf,
}: {
  board: DependencyBoard;
  hrefOf: (fields: Readonly<Record<string, string | null>>) => string;
}) {
  const { places, lanes, height } = laidOut(board);
  const width = laneWidth + board.columns.length * columnWidth - (columnWidth - nodeWidth) + 72;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing with links in it is a group, not an image
    <svg
      role="group"
      aria-label="Board of dependencies; the table below shows the same data"
      viewBox={`0 0 ${width} ${height}`}
      style={{ fontSize: 12, minWidth: 680, maxWidth: width }}
      className="h-auto w-full"
    >
      {board.columns.map((column, index) => (
        <ColumnHead key={column.key} column={column} x={laneWidth + index * columnWidth} />
      ))}
      {lanes.map((lane) => (
        <g key={lane.key}>
          <line x1={0} x2={width} y1={lane.y} y2={lane.y} stroke="var(--rule)" />
          <LaneName name={lane.name} y={lane.y + lanePad + 17} />
        </g>
      ))}
      {board.edges.map((edge) => {
        const from = places.get(edge.fromKey);
        const to = places.get(edge.toKey);
        return from && to ? <Edge key={edge.id} edge={edge} from={from} to={to} /> : null;
      })}
      {board.lanes
        .flatMap((lane) => lane.nodes)
        .map((node) => {
          const place = places.get(node.key);
          const href = `${hrefOf({ slip: node.deliverableId })}#slip`;
          return place ? <LinkedNode key={node.key} node={node} place={place} href={href} /> : null;
        })}
    </svg>
  );
}

function ColumnHead({
  column: { label, startDay, endDay },
  x,
}: {
  column: DependencyBoard["columns"][number];
  x: number;
}) {
  return (
    <text x={x} y={16} fontWeight={600} fill="var(--ink-soft)">
      {label ? `${label} · ` : ""}
      <DayText day={startDay} weekday={false} /> to <DayText day={endDay} weekday={false} />
    </text>
  );
}

function laidOut(board: DependencyBoard) {
  const places = new Map<string, Place>();
  const lanes: { key: string; name: string; y: number }[] = [];
  let y = headHeight;
  for (const lane of board.lanes) {
    const filled = board.columns.map(() => 0);
    for (const node of lane.nodes) {
      const row = filled[node.column] ?? 0;
      filled[node.column] = row + 1;
      places.set(node.key, {
        x: laneWidth + node.column * columnWidth,
        y: y + lanePad + row * step,
      });
    }
    lanes.push({ key: lane.key, name: lane.name, y });
    y += Math.max(1, ...filled) * step + lanePad * 2 - (step - nodeHeight);
  }
  return { places, lanes, height: y + 6 };
}

function LaneName({ name, y }: { name: string; y: number }) {
  const words = name.split(" ");
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < 17)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return (
    <text fill="var(--ink)" fontWeight={500}>
      {lines.slice(0, 2).map((line, index) => (
        <tspan key={line} x={0} y={y + index * 15}>
          {index === 1 && lines.length > 2 ? `${line}…` : line}
        </tspan>
      ))}
    </text>
  );
}

function Edge({
  edge,
  from,
  to,
}: {
  edge: DependencyBoard["edges"][number];
  from: Place;
  to: Place;
}) {
  const tone: Tone =
    edge.comesLate && dependencyTone(edge.state) === "on-track"
      ? "at-risk"
      : dependencyTone(edge.state);
  const troubled = tone === "at-risk" || tone === "off-track";
  const start = { x: from.x + nodeWidth, y: from.y + nodeHeight / 2 };
  const sameColumn = from.x === to.x;
  const end = { x: sameColumn ? to.x + nodeWidth : to.x, y: to.y + nodeHeight / 2 };
  const bend = sameColumn
    ? 26 + Math.min(36, Math.abs(end.y - start.y) / 8)
    : (end.x - start.x) / 2;
  const [c1, c2] = [start.x + bend, sameColumn ? end.x + bend : end.x - bend];
  const middle = { x: (start.x + 3 * c1 + 3 * c2 + end.x) / 8, y: (start.y + end.y) / 2 };
  const colour = troubled ? toneFill[tone] : "var(--rule-strong)";
  const arrow = sameColumn ? 1 : -1;
  return (
    <g>
      <title>{`${edge.fromKey} to ${edge.toKey}: ${dependencyWord(edge.state)}`}</title>
      <path
        d={`M${start.x} ${start.y}C${short(c1)} ${start.y} ${short(c2)} ${end.y} ${end.x + arrow * 5} ${end.y}`}
        fill="none"
        stroke={colour}
        strokeWidth={tone === "off-track" ? 2.25 : troubled ? 1.75 : 1.25}
        strokeDasharray={edge.strength === "SOFT" ? "2 4" : tone === "at-risk" ? "7 3" : undefined}
      />
      <path d={`M${end.x} ${end.y}l${arrow * 7} -3.5v7z`} fill={colour} />
      {troubled && edge.crossPillar ? (
        <rect
          x={short(middle.x - 4)}
          y={short(middle.y - 4)}
          width={8}
          height={8}
          fill={colour}
          stroke="var(--paper)"
        />
      ) : null}
    </g>
  );
}

/** Leads to what moves if it slips; what comes from outside leads nowhere. */
function LinkedNode({ href, ...shown }: { node: BoardNode; place: Place; href: string }) {
  const { deliverableId: id, title } = shown.node;
  if (id === null) return <Node {...shown} />;
  return (
    <a href={href} aria-label={`${id} ${title}: impact of a delay`}>
      <Node {...shown} />
    </a>
  );
}

type BoardNode = DependencyBoard["lanes"][number]["nodes"][number];

function Node({ node, place: { x, y } }: { node: BoardNode; place: Place }) {
  const { deliverableId: id, state, late, critical } = node;
  const blocked = state === "BLOCKED";
  const edge = edgeColour(node);
  const room = 44 - (id ? id.length + 1 : 0) - (blocked ? 9 : late ? 6 : 0);
  const title =
    node.title.length > room ? `${node.title.slice(0, room - 1).trimEnd()}…` : node.title;
  return (
    <g>
      <title>
        {`${id ?? ""} ${node.title}${state ? `: ${wordFor(state)}` : ""}${late ? ", late" : ""}${critical ? ", on the critical path" : ""}`}
      </title>
      <rect
        x={x}
        y={y}
        width={nodeWidth}
        height={nodeHeight}
        rx={3}
        fill="var(--sheet)"
        stroke={edge}
        strokeWidth={critical || blocked ? 2 : 1}
        strokeDasharray={id === null ? "4 3" : undefined}
      />
      <text x={x + 9} y={y + 17} fill="var(--ink)">
        {id ? <tspan fontWeight={600}>{id} </tspan> : null}
        {title}
      </text>
      {blocked || late ? (
        <text
          x={x + nodeWidth - 8}
          y={y + 17}
          textAnchor="end"
          fontWeight={700}
          fill={edge}
          stroke="var(--sheet)"
          strokeWidth={5}
          paintOrder="stroke"
        >
          {blocked ? "■ blocked" : "▲ late"}
        </text>
      ) : null}
    </g>
  );
}

function edgeColour({ state, late, critical }: BoardNode): string {
  if (state === "BLOCKED") return "var(--blocked)";
  if (late) return "var(--at-risk)";
  return critical ? "var(--ink)" : "var(--rule-strong)";
}
