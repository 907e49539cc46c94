/** The critical path of what remains (domain.md §2.3.7): hard links between unfinished deliverables, by points. */

import { isOpen } from "../deliverables/deliverable-moves.ts";
import type { Dependency } from "../nouns.ts";
import type { Program, Table } from "../program.ts";
import { remembered } from "../program.ts";
import type { LongestPath } from "./critical-path.ts";
import { longestPath } from "./critical-path.ts";
import { awaitedDependencies } from "./dependency-ends.ts";
import { graphOf } from "./dependency-graph.ts";

interface Calculated {
  readonly weights: ReadonlyMap<string, number>;
  readonly path: LongestPath;
}

/** A logged note moves no path: it is calculated again only when links, points or finished deliverables differ. */
const memory = new WeakMap<Table<Dependency>, Calculated>();

/** Empty when nothing waits for anything: a single deliverable is not a path. */
export const criticalPathOf: (program: Program) => LongestPath = remembered((program) => {
  const weights = remainingPoints(program);
  const known = memory.get(program.dependency);
  if (known && isSame(known.weights, weights)) return known.path;
  const links: { from: string; to: string }[] = [];
  for (const { fromId, toId, strength } of awaitedDependencies(program)) {
    if (strength !== "HARD" || fromId === null) continue;
    if (weights.has(fromId) && weights.has(toId)) links.push({ from: fromId, to: toId });
  }
  const path = longestPath(graphOf(links), (id) => weights.get(id) ?? 0);
  memory.set(program.dependency, { weights, path });
  return path;
});

function remainingPoints(program: Program): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const one of program.deliverable.values()) if (isOpen(one)) weights.set(one.id, one.points);
  return weights;
}

function isSame(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  if (a.size !== b.size) return false;
  for (const [id, weight] of a) if (b.get(id) !== weight) return false;
  return true;
}
