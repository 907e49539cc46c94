import type { GroupingChoice } from "./grouping-choice.ts";
import { groupMarkOf } from "./grouping-choice.ts";
import type { PlanActivity, PlanDraft } from "./plan-draft.ts";

export interface WorkstreamCut {
  readonly groups: readonly { readonly name: string; readonly activityKeys: readonly string[] }[];
  /** Keys of activities that fall into no group. */
  readonly ungrouped: readonly string[];
}

/**
 * Cuts a draft into workstreams, in the order in which the groups first appear. Summaries are
 * headings and belong to none. Two summaries of one name under different parents stay two groups.
 */
export function cutWorkstreams(
  draft: Pick<PlanDraft, "activities">,
  choice: GroupingChoice,
): WorkstreamCut {
  return cut(draft.activities, choice);
}

export function cut(activities: readonly PlanActivity[], choice: GroupingChoice): WorkstreamCut {
  const groups = new Map<string, { name: string; path: string; activityKeys: string[] }>();
  const ungrouped: string[] = [];
  for (const activity of activities) {
    if (activity.summary) continue;
    const mark = groupMarkOf(activity, choice);
    if (!mark) {
      ungrouped.push(activity.key);
      continue;
    }
    const known = groups.get(mark.path);
    if (known) known.activityKeys.push(activity.key);
    else groups.set(mark.path, { ...mark, activityKeys: [activity.key] });
  }
  const uses = new Map<string, number>();
  for (const { name } of groups.values()) uses.set(name, (uses.get(name) ?? 0) + 1);
  return {
    groups: [...groups.values()].map(({ name, path, activityKeys }) => ({
      name: (uses.get(name) ?? 0) > 1 && choice.kind === "outline" ? fullName(path) : name,
      activityKeys,
    })),
    ungrouped,
  };
}

/** “Parent / Child” where the child's name alone would be two groups. */
function fullName(path: string): string {
  const names: unknown = JSON.parse(path);
  return Array.isArray(names) ? names.join(" / ") : path;
}
