import type { Graph } from "./dependency-graph.ts";
import { orderOf } from "./dependency-order.ts";

export interface LongestPath {
  /** Sum of weights along it; 0 for an empty graph. */
  readonly length: number;
  /** Every id on at least one path of that length: ties are shown together. */
  readonly ids: ReadonlySet<string>;
  /** One such path, in order. */
  readonly chain: readonly string[];
}

/** Weights are points; sums this close together are the same. */
const TIE = 1e-9;

/**
 * The critical path: the heaviest chain of what waits for what, by the weight (0 or more) of each id. Give it the
 * graph of what remains, hard links only (domain.md §2.3.7).
 * @throws RangeError when the links run in a circle.
 */
export function longestPath(graph: Graph, weightOf: (id: string) => number): LongestPath {
  const { ids: order, circles } = orderOf(graph);
  if (circles[0] !== undefined)
    throw new RangeError(`A circle has no longest path: ${circles[0].join(" → ")}.`);
  const upTo = new Map<string, number>();
  let length = 0;
  for (const id of order) {
    let before = 0;
    for (const { from } of graph.incoming.get(id) ?? [])
      before = Math.max(before, upTo.get(from) ?? 0);
    upTo.set(id, before + weightOf(id));
    length = Math.max(length, before + weightOf(id));
  }
  const onward = new Map<string, number>();
  for (const id of [...order].reverse()) {
    let after = 0;
    for (const { to } of graph.outgoing.get(id) ?? []) after = Math.max(after, onward.get(to) ?? 0);
    onward.set(id, after + weightOf(id));
  }
  const through = (id: string) => (upTo.get(id) ?? 0) + (onward.get(id) ?? 0) - weightOf(id);
  const ids = order.filter((id) => length - through(id) <= TIE);
  return { length, ids: new Set(ids), chain: chainOf(graph, ids, upTo, weightOf) };
}

/** From the first id that opens a longest path, always on to a neighbour that continues it. */
function chainOf(
  graph: Graph,
  critical: readonly string[],
  upTo: ReadonlyMap<string, number>,
  weightOf: (id: string) => number,
): readonly string[] {
  const members = new Set(critical);
  const chain: string[] = [];
  let at = critical[0];
  while (at !== undefined) {
    chain.push(at);
    const reached = upTo.get(at) ?? 0;
    at = (graph.outgoing.get(at) ?? [])
      .map((link) => link.to)
      .find((id) => members.has(id) && (upTo.get(id) ?? 0) - weightOf(id) - reached <= TIE);
  }
  return chain;
}
