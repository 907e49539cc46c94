/** The board: streams as lanes, sprints as columns, and between the deliverables in them what they wait for. */
import type { Day } from "../../calendar/index.ts";
import { compareDays } from "../../calendar/index.ts";
import { isOpen } from "../../deliverables/deliverable-moves.ts";
import { expectedDay } from "../../deliverables/rules/sequence.ts";
import { compareIds } from "../../engine/ids.ts";
import type { Situation } from "../../engine/situation.ts";
import type { Deliverable, Dependency } from "../../nouns.ts";
import type { Program } from "../../program.ts";
import { dependenciesFrom, dependenciesInto, rememberedFor } from "../../program.ts";
import type { DeliverableState, DependencyState, DependencyStrength } from "../../vocabulary.ts";
import { expectedOn, isAwaited, pillarsCrossed, providerName } from "../dependency-ends.ts";
import { criticalPathOf } from "../program-critical-path.ts";
import type { BoardColumn } from "./board-columns.ts";
import { columnsOf, currentKey } from "./board-columns.ts";

export interface BoardNode {
  readonly key: string;
  /** Null for what no deliverable stands for. */
  readonly deliverableId: string | null;
  readonly title: string;
  readonly state: DeliverableState | null;
  readonly late: boolean;
  readonly critical: boolean;
  readonly column: number;
}

export interface BoardEdge {
  readonly id: string;
  readonly fromKey: string;
  readonly toKey: string;
  readonly state: DependencyState;
  readonly strength: DependencyStrength;
  readonly crossPillar: boolean;
  readonly comesLate: boolean;
  readonly needByDay: Day | null;
  readonly expectedDay: Day | null;
}

export interface BoardLane {
  readonly key: string;
  readonly name: string;
  readonly nodes: readonly BoardNode[];
}

export interface DependencyBoard {
  readonly columns: readonly BoardColumn[];
  readonly lanes: readonly BoardLane[];
  readonly edges: readonly BoardEdge[];
  /** Deliverables in these columns that take part in dependencies but are not drawn. */
  readonly hidden: number;
  /** The first column, to be asked for; null where there is nothing earlier or later. */
  readonly earlier: string | null;
  readonly later: string | null;
}

/** More than a picture can hold; the list has all. */
const mostNodes = 60;
const columnsShown = 2;
const outsideLane = "outside";

/** Columns from the one that starts on `from` (a sprint id or a day); by default from today. */
export const dependencyBoard = (
  program: Program,
  { from, workstreamId }: { readonly from: string | null; readonly workstreamId: string | null },
  { today }: Situation,
): DependencyBoard => boardOn(program, from, workstreamId, today);

/** The same for every reader. */
const boardOn = rememberedFor(drawnOn);

function drawnOn(
  program: Program,
  from: string | null,
  workstreamId: string | null,
  today: Day,
): DependencyBoard {
  const all = columnsOf(program, today);
  const wanted = all.findIndex(
    (column) => column.key === (from ?? currentKey(program, all, today)),
  );
  const first = Math.min(Math.max(0, wanted), Math.max(0, all.length - columnsShown));
  const columns = all.slice(first, first + columnsShown);
  const placed = new Map<string, number>();
  columns.forEach((column, index) => {
    for (const one of deliverablesIn(program, column)) placed.set(one.id, index);
  });
  const drawn = chosen(program, placed, workstreamId);
  const { nodes, edges } = drawing(program, drawn, placed, today);
  return {
    columns,
    lanes: lanesOf(program, nodes),
    edges,
    hidden: involved(program, placed, workstreamId).filter((id) => !drawn.has(id)).length,
    earlier: first > 0 ? (all[first - 1]?.key ?? null) : null,
    later: all[first + columnsShown] ? (all[first + 1]?.key ?? null) : null,
  };
}

type PlacedNode = BoardNode & { readonly lane: string };

/** What is awaited between the deliverables that are drawn, and from outside the program. */
function drawing(
  program: Program,
  drawn: ReadonlySet<string>,
  placed: ReadonlyMap<string, number>,
  today: Day,
): { readonly nodes: Iterable<PlacedNode>; readonly edges: readonly BoardEdge[] } {
  const nodes = new Map<string, PlacedNode>();
  const edges: BoardEdge[] = [];
  const critical = criticalPathOf(program).ids;
  const add = (id: string) => {
    const one = program.deliverable.get(id);
    if (!one || nodes.has(id)) return;
    const node = nodeOf(one, placed.get(id) ?? 0, critical, today);
    nodes.set(id, { ...node, lane: one.workstreamId });
  };
  for (const id of drawn) {
    for (const one of dependenciesInto(program).get(id) ?? []) {
      if (!isAwaited(program, one)) continue;
      if (one.fromId !== null && !drawn.has(one.fromId)) continue;
      add(id);
      if (one.fromId === null) {
        nodes.set(one.id, outsideNode(program, one, placed.get(id) ?? 0));
      } else add(one.fromId);
      edges.push(edgeOf(program, one));
    }
  }
  return { nodes: nodes.values(), edges };
}

/** One lane per workstream that has something to show, what comes from outside first. */
function lanesOf(program: Program, nodes: Iterable<PlacedNode>): readonly BoardLane[] {
  const lanes = new Map<string, BoardNode[]>();
  for (const { lane, ...node } of nodes) {
    lanes.set(lane, [...(lanes.get(lane) ?? []), node]);
  }
  return [{ id: outsideLane, name: "Outside the program" }, ...program.workstream.values()].flatMap(
    ({ id, name }) => {
      const own = lanes.get(id);
      return own ? [{ key: id, name, nodes: own.sort((a, b) => compareIds(a.key, b.key)) }] : [];
    },
  );
}

function deliverablesIn(program: Program, column: BoardColumn): readonly Deliverable[] {
  const dated: Deliverable[] = [];
  for (const one of program.deliverable.values()) {
    if (one.state === "DROPPED") continue;
    if (one.sprintId !== null && program.sprint.size > 0) {
      if (one.sprintId === column.key) dated.push(one);
      continue;
    }
    const day = expectedDay(one);
    if (day !== null && day >= column.startDay && day <= column.endDay) dated.push(one);
  }
  return dated;
}

const linksOf = (program: Program, id: string): readonly Dependency[] => [
  ...(dependenciesInto(program).get(id) ?? []),
  ...(dependenciesFrom(program).get(id) ?? []),
];

/** Those in the columns with something awaited at either end, trouble first. */
function involved(
  program: Program,
  placed: ReadonlyMap<string, number>,
  workstreamId: string | null,
): readonly string[] {
  const weights: (readonly [string, number])[] = [];
  for (const id of placed.keys()) {
    const links = linksOf(program, id).filter(
      (one) =>
        isAwaited(program, one) &&
        (one.fromId === null || (placed.has(one.fromId) && placed.has(one.toId))) &&
        (workstreamId === null ||
          [one.fromId, one.toId].some(
            (end) => program.deliverable.get(end ?? "")?.workstreamId === workstreamId,
          )),
    );
    if (links.length === 0) continue;
    const trouble = links.filter(({ state }) => state === "MISSED" || state === "AT_RISK").length;
    weights.push([id, trouble]);
  }
  return weights.sort((a, b) => b[1] - a[1] || compareIds(a[0], b[0])).map(([id]) => id);
}

/** Up to as many as the picture holds; a troubled one brings the other ends of its links along. */
function chosen(
  program: Program,
  placed: ReadonlyMap<string, number>,
  workstreamId: string | null,
): ReadonlySet<string> {
  const drawn = new Set<string>();
  for (const id of involved(program, placed, workstreamId)) {
    const ends = linksOf(program, id)
      .filter((one) => isAwaited(program, one))
      .flatMap(({ fromId, toId }) => [fromId, toId])
      .filter((end): end is string => end !== null && placed.has(end));
    const fresh = [...new Set([id, ...ends])].filter((end) => !drawn.has(end));
    if (drawn.size + fresh.length > mostNodes) continue;
    for (const end of fresh) drawn.add(end);
  }
  return drawn;
}

function nodeOf(
  one: Deliverable,
  column: number,
  critical: ReadonlySet<string>,
  today: Day,
): BoardNode {
  const expected = expectedDay(one);
  return {
    key: one.id,
    deliverableId: one.id,
    title: one.title,
    state: one.state,
    late: isOpen(one) && expected !== null && compareDays(expected, today) < 0,
    critical: critical.has(one.id),
    column,
  };
}

function outsideNode(
  program: Program,
  one: Dependency,
  column: number,
): BoardNode & { lane: string } {
  return {
    key: one.id,
    deliverableId: null,
    title: providerName(program, one),
    state: null,
    late: false,
    critical: false,
    column,
    lane: one.fromWorkstreamId ?? outsideLane,
  };
}

function edgeOf(program: Program, one: Dependency): BoardEdge {
  const expected = expectedOn(program, one);
  return {
    id: one.id,
    fromKey: one.fromId ?? one.id,
    toKey: one.toId,
    state: one.state,
    strength: one.strength,
    crossPillar: pillarsCrossed(program, one) !== null,
    comesLate:
      one.needByDay !== null && expected !== null && compareDays(expected, one.needByDay) > 0,
    needByDay: one.needByDay,
    expectedDay: expected,
  };
}
