/** The critical path of what remains (domain.md §2.3.7): hard links between unfinished deliverables, by points. */
import type { Program } from "../program.ts";
import { remembered } from "../program.ts";
import type { LongestPath } from "./critical-path.ts";
import { longestPath } from "./critical-path.ts";
import { graphOf } from "./dependency-graph.ts";

const finished: ReadonlySet<string> = new Set(["ACCEPTED", "DROPPED"]);
const noLonger: ReadonlySet<string> = new Set(["CANCELLED", "RESOLVED"]);

/** Empty when nothing waits for anything: a lone deliverable is no path. */
export const criticalPathOf: (program: Program) => LongestPath = remembered((program) => {
  const remains = (id: string | null): id is string =>
    id !== null && !finished.has(program.deliverable.get(id)?.state ?? "DROPPED");
  const links: { from: string; to: string }[] = [];
  for (const { fromId, toId, strength, state } of program.dependency.values()) {
    if (strength !== "HARD" || noLonger.has(state)) continue;
    if (remains(fromId) && remains(toId)) links.push({ from: fromId, to: toId });
  }
  return longestPath(graphOf(links), (id) => program.deliverable.get(id)?.points ?? 0);
});
