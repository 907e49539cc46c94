import type { DependencyBoard } from "#domain";
import { wordFor } from "#domain";
import type { Tone } from "#kit/tone";
import { toneFill } from "#kit/tone";
import { dayWords } from "../shared/day.tsx";
import { dependencyTone, dependencyWord } from "./dependency-state.tsx";

export const nodeWidth = 296;
export const nodeHeight = 26;

/** The upper left corner of a node. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

export type BoardEdge = DependencyBoard["edges"][number];

export const short = (value: number): number => Math.round(value * 10) / 10;

const edgeWords = (edge: BoardEdge): readonly string[] => [
  `${edge.fromKey} to ${edge.toKey}: ${dependencyWord(edge.state)}`,
  ...(edge.needByDay ? [`needed by ${dayWords(edge.needByDay, { year: true })}`] : []),
  ...(edge.expectedDay ? [`expected ${dayWords(edge.expectedDay, { year: true })}`] : []),
  ...(edge.crossPillar ? ["across pillars"] : []),
];

/** What is awaited, as a line that leads to its row in the list. */
export function LinkedEdge({
  href,
  ...shown
}: {
  edge: BoardEdge;
  from: Place;
  to: Place;
  href: string;
}) {
  const words = edgeWords(shown.edge);
  return (
    <a href={href} className="group" aria-label={words.join(", ")} data-says={words.join("\n")}>
      <Edge {...shown} />
    </a>
  );
}

function Edge({ edge, from, to }: { edge: BoardEdge; from: Place; to: Place }) {
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
  const curve = `M${start.x} ${start.y}C${short(c1)} ${start.y} ${short(c2)} ${end.y} ${end.x + arrow * 5} ${end.y}`;
  return (
    <g>
      <path d={curve} fill="none" stroke="transparent" strokeWidth={12} />
      <path
        d={curve}
        className={pointedLine}
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

/** Leads to the impact of a delay; what comes from outside leads nowhere, but its lines do. */
export function LinkedNode({ href, ...shown }: { node: BoardNode; place: Place; href: string }) {
  const { deliverableId: id, title, state, late, critical } = shown.node;
  const facts = [
    ...(state ? [wordFor(state)] : []),
    ...(late ? ["late"] : []),
    ...(critical ? ["on the critical path"] : []),
  ];
  if (id === null)
    return (
      <g data-says={[title, "from outside the program", ...facts].join("\n")}>
        <Node {...shown} />
      </g>
    );
  return (
    <a
      href={href}
      className="group"
      aria-label={`${[`${id} ${title}`, ...facts].join(", ")}: impact of a delay`}
      data-says={[`${id} ${title}`, ...facts, "Opens the impact of a delay."].join("\n")}
    >
      <Node {...shown} />
    </a>
  );
}

/** A line or an edge under the pointer or the focus. */
const pointedLine =
  "group-hover:[stroke-width:3] group-hover:[stroke:var(--action)] group-focus-visible:[stroke-width:3] group-focus-visible:[stroke:var(--action)]";

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
      <rect
        x={x}
        y={y}
        width={nodeWidth}
        height={nodeHeight}
        className={pointedLine}
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
