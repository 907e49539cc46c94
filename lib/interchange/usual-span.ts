import type { Day } from "#domain";
import { counted, daysBetween } from "#domain";
import { listed, quoted } from "./foreign-text.ts";
import type { PlanActivity } from "./plan-draft.ts";

/** A gap of two years parts a slip of the pen from the plan. */
const FAR_DAYS = 731;
/** What is apart must be few, or it is a plan of many years. */
const FEW = 0.2;

interface Stated {
  readonly day: Day;
  readonly activity: PlanActivity;
}

export interface UsualSpan {
  readonly startDay: Day;
  readonly finishDay: Day;
  /** A sentence about days that lie years apart from the rest; they do not stretch the cycle. */
  readonly note: string | null;
}

/** From the first to the last day of a plan, without the few that lie more than two years apart. */
export function usualSpanOf(activities: readonly PlanActivity[]): UsualSpan | null {
  const stated = activities
    .flatMap((activity) =>
      [activity.startDay, activity.finishDay, activity.deadlineDay].flatMap((day): Stated[] =>
        day === null ? [] : [{ day, activity }],
      ),
    )
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const clusters: Stated[][] = [];
  for (const one of stated) {
    const last = clusters.at(-1);
    const before = last?.at(-1);
    if (last && before && daysBetween(before.day, one.day) <= FAR_DAYS) last.push(one);
    else clusters.push([one]);
  }
  const main = clusters.reduce<Stated[]>(
    (best, one) => (one.length > best.length ? one : best),
    [],
  );
  const apart = stated.length - main.length;
  const kept = apart <= stated.length * FEW ? main : stated;
  const [first, last] = [kept[0], kept.at(-1)];
  if (!first || !last) return null;
  const far =
    kept === main ? stated.filter((one) => one.day < first.day || one.day > last.day) : [];
  return { startDay: first.day, finishDay: last.day, note: far.length > 0 ? noteOf(far) : null };
}

function noteOf(far: readonly Stated[]): string {
  const shown = far.map(
    ({ day, activity }) => `row ${activity.row} ${quoted(activity.name)} on ${day}`,
  );
  return `${counted(far.length, "date is", "dates are")} more than two years away from the rest of the plan: ${listed(shown, 8)}. Check the year.`;
}
