import type { Account, Day, PlanDryRun } from "#domain";
import { addDays, linkTypes } from "#domain";
import { notKept } from "./not-kept.ts";
import type { CutStream } from "./plan-command.ts";
import { cutStreams, pointsOf } from "./plan-command.ts";
import type { PlanDraft, PlanSource } from "./plan-draft.ts";
import { columnRoles } from "./plan-draft.ts";

const kindWords: Readonly<Record<PlanSource["kind"], string>> = {
  MSPDI: "Microsoft Project XML",
  CSV: "CSV",
};
const titlesShown = 3;
const leftOutShown = 50;
const usualCycleDays = 84;
const opens = "08:00";
const closes = "17:00";

/** What an import would do, for a person to look at. */
export function dryRun(
  draft: PlanDraft,
  asked: {
    readonly fileName: string;
    readonly by: string | null;
    readonly accounts: readonly Account[];
    readonly today: Day;
    readonly zone: string;
  },
): PlanDryRun {
  const by = draft.groupings.some(({ id }) => id === asked.by)
    ? (asked.by ?? "")
    : (draft.groupings[0]?.id ?? "whole");
  const cut = cutStreams(draft, by);
  const work = draft.activities.filter(({ summary }) => !summary);
  const { source, calendar } = draft;
  const startDay = source.startDay ?? asked.today;
  const least = addDays(startDay, usualCycleDays - 1);
  const kept = notKept(draft);
  const named = accountByName(asked.accounts);
  return {
    fileName: asked.fileName,
    source: [
      kindWords[source.kind],
      `${source.rowCount} rows`,
      `${source.linkCount} links`,
      source.encoding,
      ...(source.delimiter
        ? [`parted by “${source.delimiter === "\t" ? "tab" : source.delimiter}”`]
        : []),
    ].join(", "),
    title: source.title ?? asked.fileName.replace(/\.[^.]+$/, ""),
    startDay,
    endDay: source.finishDay !== null && source.finishDay > least ? source.finishDay : least,
    calendar: {
      zone: asked.zone,
      weekend: calendar?.weekendDays ?? [6, 7],
      holidays: calendar?.holidays ?? [],
      opensAt: calendar?.opensAt ?? opens,
      closesAt: calendar?.closesAt ?? closes,
    },
    calendarName: calendar?.name ?? null,
    by,
    groupings: draft.groupings.map(({ id, label, groups, ungroupedCount }) => ({
      value: id,
      label,
      streams: groups.length + (ungroupedCount > 0 ? 1 : 0),
      ungrouped: ungroupedCount,
    })),
    streams: cut.map(({ key, name, activities }) => ({
      key,
      name,
      deliverables: activities.length,
      points: activities.reduce((sum, one) => sum + pointsOf(one), 0),
      firstTitles: activities.slice(0, titlesShown).map((one) => one.name),
    })),
    deliverables: work.length,
    headings: draft.activities.length - work.length,
    milestones: work.filter(({ milestone }) => milestone).length,
    undated: work.filter(({ finishDay, deadlineDay }) => (finishDay ?? deadlineDay) === null)
      .length,
    unowned: work.filter(({ ownerNames }) => ownerNames.length === 0).length,
    pointsFrom: work.some(({ points }) => points !== null)
      ? "estimates"
      : work.some(({ durationDays }) => durationDays !== null)
        ? "durations"
        : "nothing",
    dependencies: draft.links.length,
    crossing: crossingLinks(draft, cut),
    withLag: draft.links.filter(({ lagDays }) => lagDays !== 0).length,
    linkTypes: linkTypes.map((linkType) => ({
      linkType,
      count: draft.links.filter((link) => link.linkType === linkType).length,
    })),
    owners: draft.owners.map(({ name, email, activityCount }) => ({
      name,
      deliverables: activityCount,
      accountId: named.get(email?.toLowerCase() ?? "") ?? named.get(name.toLowerCase()) ?? null,
    })),
    leftOut: kept.leftOut
      .slice(0, leftOutShown)
      .map(({ row, name, kind, reason }) => ({ row, name: name ?? "", kind, reason })),
    leftOutCount: kept.leftOut.length,
    notes: kept.notes,
    questions: draft.questions,
    columns:
      source.kind === "CSV"
        ? draft.columns.map(({ heading, role, samples }) => ({ heading, role, samples }))
        : [],
    roles: columnRoles.map((role) => ({ value: role, label: wordsOf(role) })),
  };
}

function accountByName(accounts: readonly Account[]): ReadonlyMap<string, string> {
  return new Map(
    accounts.flatMap(({ id, name, email }) => [
      [name.toLowerCase(), id],
      [email.toLowerCase(), id],
    ]),
  );
}

function crossingLinks(draft: PlanDraft, cut: readonly CutStream[]): number {
  const streamOf = new Map(
    cut.flatMap(({ key, activities }) => activities.map((one) => [one.key, key] as const)),
  );
  return draft.links.filter(({ fromKey, toKey }) => streamOf.get(fromKey) !== streamOf.get(toKey))
    .length;
}

/** "percentComplete" → "percent complete". */
const wordsOf = (role: string): string =>
  role.replace(/[A-Z]/g, (sign) => ` ${sign.toLowerCase()}`);
