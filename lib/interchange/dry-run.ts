import type { Account, Day, PlanDryRun } from "#domain";
import { addDays, counted, linkTypes } from "#domain";
import { notKept } from "./not-kept.ts";
import type { CutStream } from "./plan-command.ts";
import { cutStreams, pointsOf } from "./plan-command.ts";
import type { PlanActivity, PlanDraft, PlanSource } from "./plan-draft.ts";
import { columnRoles, wordsOf } from "./plan-draft.ts";
import { usualSpanOf } from "./usual-span.ts";

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
  const span = usualSpanOf(draft.activities);
  const startDay = span?.startDay ?? asked.today;
  const least = addDays(startDay, usualCycleDays - 1);
  const kept = notKept(draft);
  const accountOf = accountFinder(asked.accounts);
  return {
    fileName: asked.fileName,
    source: sourceWords(source),
    title: source.title ?? asked.fileName.replace(/\.[^.]+$/, ""),
    startDay,
    endDay: span !== null && span.finishDay > least ? span.finishDay : least,
    calendar: calendarFrom(calendar, asked.zone),
    calendarName: calendar?.name ?? null,
    by,
    groupings: draft.groupings.map(groupingLine),
    streams: cut.map(streamLine),
    ...workFigures(work),
    headings: draft.activities.length - work.length,
    ...linkFigures(draft, cut),
    owners: draft.owners.map(({ name, email, activityCount }) => ({
      name,
      deliverables: activityCount,
      accountId: accountOf({ name, email }),
    })),
    leftOut: kept.leftOut
      .slice(0, leftOutShown)
      .map(({ row, name, kind, reason }) => ({ row, name: name ?? "", kind, reason })),
    leftOutCount: kept.leftOut.length,
    notes: [...(span?.note ? [span.note] : []), ...kept.notes],
    questions: draft.questions,
    columns: source.kind === "CSV" ? draft.columns.map(columnLine) : [],
    roles: columnRoles.map((role) => ({ value: role, label: wordsOf(role) })),
  };
}

/**
 * The account of an owner: by address where the plan gives one; else by the full name, where exactly one account
 * bears it. Somebody with another address, or without one here, is somebody else.
 */
function accountFinder(
  accounts: readonly Account[],
): (owner: { readonly name: string; readonly email: string | null }) => string | null {
  const reachable = accounts.filter(({ email }) => email !== "");
  const byAddress = new Map(reachable.map(({ id, email }) => [email.toLowerCase(), id]));
  const byName = new Map<string, string | null>();
  for (const { id, name } of accounts) {
    const low = name.toLowerCase();
    byName.set(low, byName.has(low) ? null : id);
  }
  return ({ name, email }) => {
    if (email) return byAddress.get(email.toLowerCase()) ?? null;
    return name.trim().includes(" ") ? (byName.get(name.toLowerCase()) ?? null) : null;
  };
}

function crossingLinks(draft: PlanDraft, cut: readonly CutStream[]): number {
  const streamOf = new Map(
    cut.flatMap(({ key, activities }) => activities.map((one) => [one.key, key] as const)),
  );
  return draft.links.filter(({ fromKey, toKey }) => streamOf.get(fromKey) !== streamOf.get(toKey))
    .length;
}

const sourceWords = ({ kind, rowCount, linkCount, encoding, delimiter }: PlanSource): string =>
  [
    kindWords[kind],
    counted(rowCount, "row"),
    counted(linkCount, "link"),
    encoding,
    ...(delimiter ? [`separated by “${delimiter === "\t" ? "tab" : delimiter}”`] : []),
  ].join(", ");

/** The plan's own working time; usual hours and a free weekend where it has none. */
const calendarFrom = (calendar: PlanDraft["calendar"], zone: string): PlanDryRun["calendar"] => ({
  zone,
  weekend: calendar?.weekendDays ?? [6, 7],
  holidays: calendar?.holidays ?? [],
  opensAt: calendar?.opensAt ?? opens,
  closesAt: calendar?.closesAt ?? closes,
});

const columnLine = ({ heading, role, samples, because }: PlanDraft["columns"][number]) => ({
  heading,
  role,
  samples,
  byContent: because === "content",
});

const linkFigures = (
  draft: PlanDraft,
  cut: readonly CutStream[],
): Pick<PlanDryRun, "dependencies" | "crossing" | "withLag" | "linkTypes"> => ({
  dependencies: draft.links.length,
  crossing: crossingLinks(draft, cut),
  withLag: draft.links.filter(({ lagDays }) => lagDays !== 0).length,
  linkTypes: linkTypes.map((linkType) => ({
    linkType,
    count: draft.links.filter((link) => link.linkType === linkType).length,
  })),
});

const groupingLine = ({
  id,
  label,
  groups,
  ungroupedCount,
}: PlanDraft["groupings"][number]): PlanDryRun["groupings"][number] => ({
  value: id,
  label,
  streams: groups.length + (ungroupedCount > 0 ? 1 : 0),
  ungrouped: ungroupedCount,
});

const streamLine = ({ key, name, activities }: CutStream): PlanDryRun["streams"][number] => ({
  key,
  name,
  deliverables: activities.length,
  points: activities.reduce((sum, one) => sum + pointsOf(one), 0),
  firstTitles: activities.slice(0, titlesShown).map((one) => one.name),
});

/** How many activities become deliverables, and what they come with. */
const workFigures = (
  work: readonly PlanActivity[],
): Pick<PlanDryRun, "deliverables" | "milestones" | "undated" | "unowned" | "pointsFrom"> => ({
  deliverables: work.length,
  milestones: work.filter(({ milestone }) => milestone).length,
  undated: work.filter(({ finishDay, deadlineDay }) => (finishDay ?? deadlineDay) === null).length,
  unowned: work.filter(({ ownerNames }) => ownerNames.length === 0).length,
  pointsFrom: work.some(({ points }) => points !== null)
    ? "estimates"
    : work.some(({ durationDays }) => durationDays !== null)
      ? "durations"
      : "nothing",
});
