import { compareIds } from "../engine/ids.ts";
import type { Graph } from "./dependency-graph.ts";

export interface Order {
  /** Each id after everything it waits for. Members of circles are left out. */
  readonly ids: readonly string[];
  /** Each closed ("A", "B", "A"), in the direction of the links. No id is in two of them. */
  readonly circles: readonly (readonly string[])[];
}

/**
 * An order in which everything comes after what it waits for, and the circles that prevent one.
 * @throws Error when the links into and out of the ids disagree: a fault of whoever built the graph.
 */
export function orderOf(graph: Graph): Order {
  const waitsFor = new Map<string, number>();
  for (const id of graph.ids) waitsFor.set(id, graph.incoming.get(id)?.length ?? 0);
  const ids = graph.ids.filter((id) => waitsFor.get(id) === 0);
  const settled = new Set(ids);
  let done = 0;
  const settle = () => {
    for (; done < ids.length; done += 1) release(ids[done] ?? "");
  };
  const release = (id: string) => {
    for (const { to } of graph.outgoing.get(id) ?? []) {
      const left = (waitsFor.get(to) ?? 0) - 1;
      waitsFor.set(to, left);
      if (left > 0 || settled.has(to)) continue;
      settled.add(to);
      ids.push(to);
    }
  };
  settle();
  const circles: (readonly string[])[] = [];
  for (const circle of circlesLeft(graph, settled)) {
    circles.push(startedAtFirst(circle));
    const members = circle.slice(0, -1);
    for (const id of members) settled.add(id);
    for (const id of members) release(id);
    settle();
  }
  return { ids, circles };
}

/**
 * Circles among the ids that are not settled. Walks against the links, where an unsettled id always
 * has an unsettled predecessor, until it meets itself. Whoever takes a circle settles it and all it
 * frees before asking for the next; the walk then goes on from what is left of its trail.
 */
function* circlesLeft(graph: Graph, settled: ReadonlySet<string>): Generator<readonly string[]> {
  const trail: string[] = [];
  const place = new Map<string, number>();
  const looked = new Map<string, number>();
  const retreat = () => place.delete(trail.pop() ?? "");
  for (const id of graph.ids) {
    while (!settled.has(id)) {
      if (trail.length === 0) place.set(id, trail.push(id) - 1);
      const previous = unsettledPredecessor(graph, trail.at(-1) ?? "", settled, looked);
      const met = place.get(previous);
      if (met === undefined) {
        place.set(previous, trail.push(previous) - 1);
        continue;
      }
      yield [...trail.slice(met), previous].reverse();
      while (trail.length > 0 && settled.has(trail.at(-1) ?? "")) retreat();
    }
  }
}

/** Predecessors settle for good, so each is passed over once. */
function unsettledPredecessor(
  graph: Graph,
  id: string,
  settled: ReadonlySet<string>,
  looked: Map<string, number>,
): string {
  const links = graph.incoming.get(id) ?? [];
  for (let at = looked.get(id) ?? 0; at < links.length; at += 1) {
    const from = links[at]?.from;
    if (from === undefined || settled.has(from)) continue;
    looked.set(id, at);
    return from;
  }
  throw new Error(`${id} waits for nothing and yet could not be ordered.`);
}

/** The same circle, told from its first id. */
export function startedAtFirst(circle: readonly string[]): readonly string[] {
  const members = circle.slice(0, -1);
  let first = 0;
  members.forEach((id, index) => {
    if (compareIds(id, members[first] ?? "") < 0) first = index;
  });
  const told = [...members.slice(first), ...members.slice(0, first)];
  return [...told, ...told.slice(0, 1)];
}
