import type { PlanActivity, PlanLink } from "./plan-draft.ts";

interface Step {
  readonly key: string;
  next: number;
}

/**
 * The links without those that close a circle, in their order. Walks the plan in row order, so the
 * same file always loses the same links; `lose` hears each with the keys of its circle, in order.
 */
export function breakCircles(
  links: readonly PlanLink[],
  activities: readonly PlanActivity[],
  lose: (link: PlanLink, circle: readonly string[]) => void,
): readonly PlanLink[] {
  const from = new Map<string, PlanLink[]>();
  for (const link of links) {
    const known = from.get(link.fromKey);
    if (known) known.push(link);
    else from.set(link.fromKey, [link]);
  }
  const done = new Set<string>();
  const lost = new Set<PlanLink>();
  for (const { key: start } of activities) {
    if (done.has(start)) continue;
    const path: Step[] = [{ key: start, next: 0 }];
    const onPath = new Map([[start, 0]]);
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const link = from.get(step.key)?.[step.next++];
      if (!link) {
        done.add(step.key);
        onPath.delete(step.key);
        path.pop();
        continue;
      }
      const place = onPath.get(link.toKey);
      if (place !== undefined) {
        lost.add(link);
        lose(
          link,
          path.slice(place).map(({ key }) => key),
        );
      } else if (!done.has(link.toKey)) {
        onPath.set(link.toKey, path.length);
        path.push({ key: link.toKey, next: 0 });
      }
    }
  }
  return links.filter((link) => !lost.has(link));
}
