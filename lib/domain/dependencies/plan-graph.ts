/** The program's live dependencies between deliverables as a graph, built once per state of the table. */

import { isOpen } from "../deliverables/deliverable-moves.ts";
import type { Dependency } from "../nouns.ts";
import type { Program, Table } from "../program.ts";
import type { Graph } from "./dependency-graph.ts";
import { graphOf } from "./dependency-graph.ts";
import type { PlanLink, PlanNode } from "./slip.ts";

const memory = new WeakMap<Table<Dependency>, Graph<PlanLink>>();

/**
 * The links between deliverables, hard and soft. Cancelled dependencies are left out, as are those that no
 * deliverable provides.
 */
export function planGraphOf(program: Program): Graph<PlanLink> {
  const known = memory.get(program.dependency);
  if (known) return known;
  const links: PlanLink[] = [];
  for (const { fromId, toId, linkType, lagDays, strength, state } of program.dependency.values()) {
    if (fromId === null || state === "CANCELLED") continue;
    links.push({ from: fromId, to: toId, linkType, lagDays, hard: strength === "HARD" });
  }
  const graph = graphOf(links);
  memory.set(program.dependency, graph);
  return graph;
}

/** A deliverable as the slip measure sees it. */
export function planNodeOf(program: Program, id: string): PlanNode | undefined {
  const deliverable = program.deliverable.get(id);
  if (!deliverable) return undefined;
  return {
    startDay: deliverable.startDay,
    finishDay: deliverable.forecastDay ?? deliverable.dueDay,
    settled: !isOpen(deliverable),
  };
}
