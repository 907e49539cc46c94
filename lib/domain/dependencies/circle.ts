/** Which circle new links would close together with those that stand (I-24). */
import type { Program } from "../program.ts";
import type { Link } from "./dependency-graph.ts";
import { circleThrough, graphOf } from "./dependency-graph.ts";
import { orderOf, startedAtFirst } from "./dependency-order.ts";
import { planGraphOf } from "./plan-graph.ts";

/**
 * Circles, each closed ("DL15", "DL31", "DL15"), that the links would close. One link is walked from
 * its end, the shortest circle told; several are ordered together with the whole plan.
 */
export function circlesClosedBy(
  program: Program,
  links: readonly Link[],
): readonly (readonly string[])[] {
  const graph = planGraphOf(program);
  const itself = links.filter(({ from, to }) => from === to).map(({ from }) => [from, from]);
  const others = links.filter(({ from, to }) => from !== to);
  if (others.length === 0) return itself;
  const [only] = others;
  if (others.length === 1 && only) {
    const circle = circleThrough(graph, only.from, only.to);
    return circle === null ? itself : [...itself, startedAtFirst(circle)];
  }
  const standing = [...graph.outgoing.values()].flat();
  return [...itself, ...orderOf(graphOf<Link>([...standing, ...others])).circles];
}
