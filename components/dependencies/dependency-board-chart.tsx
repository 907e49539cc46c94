import type { DependencyBoard } from "#domain";
import { listed, routes } from "#domain";
import { ChartFrame } from "#kit/charts/chart-frame";
import { Pointed } from "#kit/charts/pointed";
import { LinkButton } from "#kit/link-button";
import { Day, DayText, dayWords } from "../shared/day.tsx";
import type { BoardEdge, Place } from "./board-parts.tsx";
import { LinkedEdge, LinkedNode, nodeHeight, nodeWidth } from "./board-parts.tsx";
import { dependencyWord } from "./dependency-state.tsx";

const laneWidth = 132;
const columnWidth = 452;
const step = 34;
const headHeight = 30;
const lanePad = 10;

/** "Sprint 5"; of the days between sprints "30 Nov to 13 Dec". */
const columnWords = ({ label, startDay, endDay }: DependencyBoard["columns"][number]): string =>
  label || `${dayWords(startDay, { weekday: false })} to ${dayWords(endDay, { weekday: false })}`;

interface Drawn {
  board: DependencyBoard;
  /** Address of the same page with other search fields. */
  hrefOf: (fields: Readonly<Record<string, string | null>>) => string;
  /** Slug. */
  program: string;
}

/** Streams as lanes, sprints as columns, what is awaited between them as lines. */
export function DependencyBoardChart({ board, hrefOf, program }: Drawn) {
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
      <Pointed>
        <div className="relative overflow-x-auto">
          <Picture board={board} hrefOf={hrefOf} program={program} />
        </div>
      </Pointed>
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

function Picture({ board, hrefOf, program }: Drawn) {
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
        const show = listOf[edge.state] ?? null;
        const href = `${hrefOf({ show, open: edge.id })}#${edge.id}`;
        return from && to ? (
          <LinkedEdge key={edge.id} edge={edge} from={from} to={to} href={href} />
        ) : null;
      })}
      {board.lanes
        .flatMap((lane) => lane.nodes)
        .map((node) => {
          const place = places.get(node.key);
          const href = routes.delay(program, node.deliverableId ?? "");
          return place ? <LinkedNode key={node.key} node={node} place={place} href={href} /> : null;
        })}
    </svg>
  );
}

/** The filter of the list in which a dependency stands; without one, among those that are awaited. */
const listOf: Readonly<Partial<Record<BoardEdge["state"], string>>> = {
  PROPOSED: "proposed",
  AT_RISK: "at-risk",
  MISSED: "at-risk",
  RESOLVED: "resolved",
};

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
