import { counted, plural } from "#domain";
import { breakCircles } from "./break-circles.ts";
import { carryToActivities, familyOf } from "./carry-links.ts";
import { listed, quoted } from "./foreign-text.ts";
import type { Ledger } from "./ledger.ts";
import type { PlanActivity, PlanLink, RawLink } from "./plan-draft.ts";

/**
 * The links a program could bear: both ends there, no activity linked to itself, none twice, none
 * on a summary (they are carried to the activities below where that says the same), no circle.
 * Every other link goes to the ledger with its reason.
 */
export function soundLinks(
  raw: readonly RawLink[],
  activities: readonly PlanActivity[],
  ledger: Ledger,
): readonly PlanLink[] {
  const byKey = new Map(activities.map((activity) => [activity.key, activity]));
  const direct: PlanLink[] = [];
  const onSummaries: RawLink[] = [];
  for (const link of raw) {
    const reason = reasonToLeaveOut(link, byKey, ledger);
    if (reason) leaveOut(link, byKey, ledger, reason);
    else if (byKey.get(link.fromKey)?.summary || byKey.get(link.toKey)?.summary)
      onSummaries.push(link);
    else direct.push({ ...link, carriedFrom: null });
  }

  const pairs = new Map<string, PlanLink>();
  for (const link of direct) {
    const twin = pairs.get(pairOf(link));
    if (!twin) pairs.set(pairOf(link), link);
    else if (twin.linkType === link.linkType && twin.lagDays === link.lagDays)
      leaveOut(link, byKey, ledger, "The same link already exists.");
    else
      leaveOut(
        link,
        byKey,
        ledger,
        `The two are already linked as ${twin.linkType}, so a second link (${link.linkType}) was left out.`,
      );
  }

  carry(onSummaries, activities, byKey, pairs, ledger);
  return breakCircles([...pairs.values()], activities, (link, circle) => {
    const names = circle.map((key) => nameOf(key, byKey));
    leaveOut(
      link,
      byKey,
      ledger,
      `It would close a circle: ${listed(names, 8)}, and back to the first. The other links of the circle were kept.`,
    );
  });
}

const pairOf = (link: { fromKey: string; toKey: string }): string =>
  JSON.stringify([link.fromKey, link.toKey]);

function reasonToLeaveOut(
  link: RawLink,
  byKey: ReadonlyMap<string, PlanActivity>,
  ledger: Ledger,
): string | null {
  for (const key of [link.fromKey, link.toKey]) {
    const activity = byKey.get(key);
    if (activity?.level === 0) return "It links to the whole plan, which isn't an activity.";
    if (activity) continue;
    const gone = ledger.gone(key);
    return gone
      ? `One end, ${gone}, was left out.`
      : `One end has the key ${quoted(key)}, which isn't in the file.`;
  }
  return link.fromKey === link.toKey ? "The activity is linked to itself." : null;
}

/** Links on summaries become links between activities, and a note says how many. */
function carry(
  links: readonly RawLink[],
  activities: readonly PlanActivity[],
  byKey: ReadonlyMap<string, PlanActivity>,
  pairs: Map<string, PlanLink>,
  ledger: Ledger,
): void {
  if (links.length === 0) return;
  const family = familyOf(activities, [...pairs.values()]);
  let carried = 0;
  let made = 0;
  for (const link of links) {
    const outcome = carryToActivities(link, family);
    if ("reason" in outcome) {
      leaveOut(link, byKey, ledger, outcome.reason);
      continue;
    }
    const fresh = outcome.links.filter((one) => !pairs.has(pairOf(one)));
    if (fresh.length === 0) {
      leaveOut(
        link,
        byKey,
        ledger,
        "The activities below the summary are already linked with each other.",
      );
      continue;
    }
    for (const one of fresh) pairs.set(pairOf(one), one);
    carried++;
    made += fresh.length;
  }
  if (carried > 0)
    ledger.note(
      `${counted(carried, "link")} to or from summaries ${plural(carried, "was", "were")} replaced by ${counted(made, "link")} between the activities below, because summaries don't become deliverables.`,
    );
}

function leaveOut(
  link: RawLink,
  byKey: ReadonlyMap<string, PlanActivity>,
  ledger: Ledger,
  reason: string,
): void {
  const name = `${nameOf(link.fromKey, byKey)} → ${nameOf(link.toKey, byKey)} (${link.linkType})`;
  ledger.leaveOut("link", link.row, link.toKey, name, reason);
}

function nameOf(key: string, byKey: ReadonlyMap<string, PlanActivity>): string {
  const activity = byKey.get(key);
  return activity ? quoted(activity.name) : key;
}
