/** `to` waits for `from`. */
export interface Link {
  readonly from: string;
  readonly to: string;
}

/**
 * Links, ready to be walked both ways. Every question below takes time linear in its size and none
 * recurses, so a chain of any length is fine. Links between the same two ids may repeat.
 */
export interface Graph<L extends Link = Link> {
  /** Every id once: first those given, then those only links name. */
  readonly ids: readonly string[];
  readonly outgoing: ReadonlyMap<string, readonly L[]>;
  readonly incoming: ReadonlyMap<string, readonly L[]>;
}

/** How a walk came to an id. `previousId` is one step closer to where the walk began. */
export interface Step {
  readonly distance: number;
  readonly previousId: string;
}

/** Ids a walk came to, nearest first; the id it began from is not among them. */
export type Reach = ReadonlyMap<string, Step>;

/** Builds the adjacency once. `ids` adds those that no link names. */
export function graphOf<L extends Link>(links: Iterable<L>, ids: Iterable<string> = []): Graph<L> {
  const outgoing = new Map<string, L[]>();
  const incoming = new Map<string, L[]>();
  const known = new Set(ids);
  for (const link of links) {
    known.add(link.from).add(link.to);
    append(outgoing, link.from, link);
    append(incoming, link.to, link);
  }
  return { ids: [...known], outgoing, incoming };
}

/**
 * The circle that a new link would close, from its own start and back ("DL15", "DL31", "DL15"), the
 * shortest there is; null when it closes none (I-24). A link of an id to itself closes one.
 */
export function circleThrough(graph: Graph, from: string, to: string): readonly string[] | null {
  if (from === to) return [from, from];
  const reach = walk(to, (id) => successorIds(graph, id), from);
  return reach.has(from) ? [from, ...pathTo(reach, from)] : null;
}

/** Every direct and indirect successor. In a circle the id itself is not listed. */
export function successorsOf(graph: Graph, id: string): Reach {
  return walk(id, (at) => successorIds(graph, at));
}

/** Every direct and indirect predecessor. In a circle the id itself is not listed. */
export function predecessorsOf(graph: Graph, id: string): Reach {
  return walk(id, (at) => predecessorIds(graph, at));
}

/**
 * A shortest path from where the walk began to an id it came to, both included; empty for an id it
 * did not come to. The path of a walk to predecessors runs against the links.
 */
export function pathTo(reach: Reach, id: string): readonly string[] {
  const path: string[] = [];
  let step = reach.get(id);
  if (step === undefined) return path;
  path.push(id);
  while (step !== undefined) {
    path.push(step.previousId);
    step = reach.get(step.previousId);
  }
  return path.reverse();
}

function walk(
  start: string,
  nextOf: (id: string) => Iterable<string>,
  goal: string | null = null,
): Reach {
  const reach = new Map<string, Step>();
  const queue = [start];
  for (const id of queue) {
    const distance = (reach.get(id)?.distance ?? 0) + 1;
    for (const next of nextOf(id)) {
      if (next === start || reach.has(next)) continue;
      reach.set(next, { distance, previousId: id });
      if (next === goal) return reach;
      queue.push(next);
    }
  }
  return reach;
}

function successorIds(graph: Graph, id: string): readonly string[] {
  return (graph.outgoing.get(id) ?? []).map((link) => link.to);
}

function predecessorIds(graph: Graph, id: string): readonly string[] {
  return (graph.incoming.get(id) ?? []).map((link) => link.from);
}

function append<L>(lists: Map<string, L[]>, id: string, link: L): void {
  const list = lists.get(id);
  if (list === undefined) lists.set(id, [link]);
  else list.push(link);
}
