import { counted } from "#domain";
import type { PlanActivity, PlanLink, RawLink } from "./plan-draft.ts";

/** One drawn link may not become more than this. */
const FAN_LIMIT = 200;

/** What lies below each summary, and how it is linked inside. */
export interface Family {
  readonly byKey: ReadonlyMap<string, PlanActivity>;
  /** Activities (no summaries) below a summary. */
  leavesOf(key: string): readonly string[];
  /** Leaves that no other leaf of the same summary comes before. */
  firstOf(key: string): readonly string[];
  /** Leaves that no other leaf of the same summary comes after. */
  lastOf(key: string): readonly string[];
  isBelow(key: string, summaryKey: string): boolean;
}

export function familyOf(activities: readonly PlanActivity[], links: readonly PlanLink[]): Family {
  const byKey = new Map(activities.map((activity) => [activity.key, activity]));
  const childrenOf = new Map<string, string[]>();
  for (const { key, parentKey } of activities) {
    if (parentKey === null) continue;
    const known = childrenOf.get(parentKey);
    if (known) known.push(key);
    else childrenOf.set(parentKey, [key]);
  }
  const after = ends(links, "fromKey", "toKey");
  const before = ends(links, "toKey", "fromKey");
  const remembered = new Map<string, readonly string[]>();

  const leavesOf = (key: string): readonly string[] => {
    const known = remembered.get(key);
    if (known) return known;
    const leaves: string[] = [];
    const open = [key];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (!byKey.get(at)?.summary) leaves.push(at);
      for (const below of childrenOf.get(at) ?? []) open.push(below);
    }
    leaves.reverse();
    remembered.set(key, leaves);
    return leaves;
  };
  const without = (
    key: string,
    neighbours: ReadonlyMap<string, readonly string[]>,
  ): readonly string[] => {
    const leaves = leavesOf(key);
    const inside = new Set(leaves);
    return leaves.filter((leaf) => !neighbours.get(leaf)?.some((other) => inside.has(other)));
  };
  return {
    byKey,
    leavesOf,
    firstOf: (key) => without(key, before),
    lastOf: (key) => without(key, after),
    isBelow: (key, summaryKey) => {
      let at = byKey.get(key)?.parentKey ?? null;
      for (let step = 0; at !== null && step <= byKey.size; step++) {
        if (at === summaryKey) return true;
        at = byKey.get(at)?.parentKey ?? null;
      }
      return false;
    },
  };
}

/**
 * The links between activities that say what a link on a summary says. A summary finishes when its
 * last activity does and starts when its first does; where that cannot be said by links that must
 * all hold, the link is not carried.
 */
export function carryToActivities(
  link: RawLink,
  family: Family,
): { readonly links: readonly PlanLink[] } | { readonly reason: string } {
  const { fromKey, toKey, linkType } = link;
  if (family.isBelow(fromKey, toKey) || family.isBelow(toKey, fromKey))
    return { reason: "It links a summary with an activity below it." };
  const fromSummary = family.byKey.get(fromKey)?.summary ?? false;
  const toSummary = family.byKey.get(toKey)?.summary ?? false;

  let from: readonly string[] = [fromKey];
  if (fromSummary) {
    const byFinish = linkType === "FS" || linkType === "FF";
    from = byFinish ? family.lastOf(fromKey) : family.firstOf(fromKey);
    if (!byFinish && from.length > 1)
      return {
        reason: `It waits for the start of a summary that starts with ${counted(from.length, "activity", "activities")} at once. Link it to the activity that matters.`,
      };
  }
  let to: readonly string[] = [toKey];
  if (toSummary) {
    const byStart = linkType === "FS" || linkType === "SS";
    to = byStart ? family.firstOf(toKey) : family.lastOf(toKey);
    if (!byStart && to.length > 1)
      return {
        reason: `It affects the finish of a summary that ends with ${counted(to.length, "activity", "activities")} at once. Link it to the activity that matters.`,
      };
  }
  if (from.length === 0 || to.length === 0)
    return { reason: "It links to a summary with no activities below it." };
  if (from.length * to.length > FAN_LIMIT)
    return {
      reason: `It links summaries and would become ${from.length * to.length} dependencies. Link the activities that depend on each other.`,
    };
  const carriedFrom = { fromKey, toKey };
  return {
    links: from.flatMap((one) =>
      to.map((other) => ({ ...link, fromKey: one, toKey: other, carriedFrom })),
    ),
  };
}

function ends(
  links: readonly PlanLink[],
  own: "fromKey" | "toKey",
  other: "fromKey" | "toKey",
): ReadonlyMap<string, readonly string[]> {
  const neighbours = new Map<string, string[]>();
  for (const link of links) {
    const known = neighbours.get(link[own]);
    if (known) known.push(link[other]);
    else neighbours.set(link[own], [link[other]]);
  }
  return neighbours;
}
