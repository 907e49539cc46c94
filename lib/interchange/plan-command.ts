import type { Account, FoundProgram, ImportPlan, Pillar, ProgramRole } from "#domain";
import { duties } from "#domain";
import { cutWorkstreams } from "./cut-workstreams.ts";
import { parseGroupingId } from "./grouping-choice.ts";
import type { PlanActivity, PlanDraft } from "./plan-draft.ts";

/** What a person decides before a plan becomes a program. */
export interface ImportChoices {
  readonly founding: FoundProgram;
  /** A grouping by its id; unknown ones fall back to the first. */
  readonly by: string;
  /** By the key `cutStreams` gives. */
  readonly streams: ReadonlyMap<
    string,
    { readonly name: string; readonly pillars: readonly Pillar[]; readonly lead: Account | null }
  >;
  /** Owner's name in the plan → an account, "name" to keep the name without one, or null to leave it out. */
  readonly owners: ReadonlyMap<string, Account | "name" | null>;
}

export interface CutStream {
  readonly key: string;
  readonly name: string;
  readonly activities: readonly PlanActivity[];
}

const notGrouped = "Not grouped";
const longestTitle = 300;
/** No deliverable bears more. */
export const mostPoints = 1000;

/** The streams a grouping cuts, what falls into none of them last. Keys are their places. */
export function cutStreams(draft: PlanDraft, by: string): readonly CutStream[] {
  const choice = parseGroupingId(by) ?? parseGroupingId(draft.groupings[0]?.id ?? "whole");
  const { groups, ungrouped } = cutWorkstreams(draft, choice ?? { kind: "whole" });
  const byKey = new Map(draft.activities.map((one) => [one.key, one]));
  const activities = (keys: readonly string[]) =>
    keys.flatMap((key) => {
      const activity = byKey.get(key);
      return activity ? [activity] : [];
    });
  const all = [
    ...groups,
    ...(ungrouped.length > 0 ? [{ name: notGrouped, activityKeys: ungrouped }] : []),
  ];
  return all.map(({ name, activityKeys }, index) => ({
    key: String(index),
    name: choice?.kind === "whole" ? (draft.source.title ?? name) : name,
    activities: activities(activityKeys),
  }));
}

/** Points as the plan estimates them, else one per working day it takes; a milestone takes none. */
export function pointsOf({ points, durationDays, milestone }: PlanActivity): number {
  const from = points ?? (milestone ? 0 : Math.round(durationDays ?? 0));
  return Math.min(mostPoints, Math.max(0, from));
}

/** The command's command: the draft as the person decided. */
export function importCommand(draft: PlanDraft, choices: ImportChoices): ImportPlan {
  const cut = cutStreams(draft, choices.by);
  const members: Members = new Map();
  const streams = streamsDecided(cut, choices, members);
  const ownerKeys = ownersDecided(draft, choices, members);
  const deliverables = cut.flatMap(({ key: streamKey, activities }) =>
    activities.map((activity) => ({
      key: activity.key,
      row: activity.row,
      title: activity.name.slice(0, longestTitle),
      streamKey,
      ownerKey: activity.ownerNames.map((name) => ownerKeys.get(name)).find(Boolean) ?? null,
      points: pointsOf(activity),
      ...daysOf(activity),
    })),
  );
  return {
    founding: choices.founding,
    acknowledge: choices.founding.acknowledge,
    members: [...members.values()],
    streams,
    deliverables: deliverables.sort((a, b) => a.row - b.row),
    links: draft.links.map(({ row, fromKey, toKey, linkType, lagDays }) => ({
      row,
      fromKey,
      toKey,
      linkType,
      lagDays,
    })),
  };
}

/** By account; whoever is met first as a lead stays one. */
type Members = Map<string, { account: Account; roles: readonly ProgramRole[] }>;

const streamsDecided = (
  cut: readonly CutStream[],
  choices: ImportChoices,
  members: Members,
): ImportPlan["streams"] =>
  cut.map(({ key, name }) => {
    const decided = choices.streams.get(key);
    const lead = decided?.lead ?? null;
    if (lead) members.set(lead.id, { account: lead, roles: duties.leadsImportedStream });
    return {
      key,
      name: decided?.name.trim() || name,
      pillars: decided?.pillars ?? [],
      leadKey: lead?.id ?? null,
    };
  });

/** The account of each owner's name; those that are kept without one get one that nobody can sign in to. */
function ownersDecided(
  draft: PlanDraft,
  choices: ImportChoices,
  members: Members,
): ReadonlyMap<string, string> {
  const ownerKeys = new Map<string, string>();
  draft.owners.forEach(({ name, email }, index) => {
    const decided = choices.owners.get(name);
    if (decided === null) return;
    const named: Account = { id: `unlinked:${index + 1}`, name, email: email ?? "", title: "" };
    const account = decided === "name" || decided === undefined ? named : decided;
    ownerKeys.set(name, account.id);
    if (members.has(account.id)) return;
    const roles = account === named ? duties.onlyNamedInPlan : duties.ownsImportedWork;
    members.set(account.id, { account, roles });
  });
  return ownerKeys;
}

function daysOf({ startDay, finishDay, deadlineDay }: PlanActivity) {
  const dueDay = finishDay ?? deadlineDay;
  const reversed = startDay !== null && dueDay !== null && dueDay < startDay;
  return { startDay: reversed ? null : startDay, dueDay };
}
