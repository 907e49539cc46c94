import type { Day } from "#domain";
import { shorten } from "./foreign-text.ts";
import type { PlanActivity, PlanColumn, PlanOwner } from "./plan-draft.ts";
import { columnValues } from "./plan-draft.ts";

const SAMPLES = 3;

/** Owners by how much they own, then by name. Summaries do not count. */
export function ownersOf(
  activities: readonly PlanActivity[],
  emails: ReadonlyMap<string, string>,
): readonly PlanOwner[] {
  const counts = new Map<string, number>();
  for (const { ownerNames, summary } of activities)
    for (const name of ownerNames) counts.set(name, (counts.get(name) ?? 0) + (summary ? 0 : 1));
  return [...counts]
    .map(([name, activityCount]) => ({ name, email: emails.get(name) ?? null, activityCount }))
    .sort((a, b) => b.activityCount - a.activityCount || (a.name < b.name ? -1 : 1));
}

/** From the earliest to the latest day any activity names. */
export function spanOf(
  activities: readonly PlanActivity[],
): { startDay: Day; finishDay: Day } | null {
  let startDay: Day | null = null;
  let finishDay: Day | null = null;
  for (const activity of activities)
    for (const day of [activity.startDay, activity.finishDay]) {
      if (day === null) continue;
      if (startDay === null || day < startDay) startDay = day;
      if (finishDay === null || day > finishDay) finishDay = day;
    }
  return startDay && finishDay ? { startDay, finishDay } : null;
}

/** The same for a plan whose activities may all be without a day. */
export const daysSpanned = (
  activities: readonly PlanActivity[],
): { startDay: Day | null; finishDay: Day | null } =>
  spanOf(activities) ?? { startDay: null, finishDay: null };

/** Columns that carry no role, with samples. */
export function columnsOf(
  activities: readonly PlanActivity[],
  headings: readonly string[],
): readonly PlanColumn[] {
  return [...new Set(headings)].map((heading) => {
    let filledCount = 0;
    const samples = new Set<string>();
    for (const activity of activities) {
      const values = columnValues(activity, heading);
      if (values.length > 0) filledCount++;
      for (const value of values) if (samples.size < SAMPLES) samples.add(shorten(value, 80));
    }
    return {
      heading,
      columnCount: 1,
      filledCount,
      samples: [...samples],
      role: null,
      because: "none",
    };
  });
}
