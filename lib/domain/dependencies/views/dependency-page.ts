/** Dependencies: what is waited for, what comes late, what holds the whole plan; a page of the list at a time. */
import type { Day } from "../../calendar/index.ts";
import { compareDays } from "../../calendar/index.ts";
import { expectedDay } from "../../deliverables/rules/sequence.ts";
import { deliverablesBeside } from "../../deliverables/views/deliverable-choices.ts";
import type { DroppedNote } from "../../deliverables/views/dropped-note.ts";
import { droppedNote } from "../../deliverables/views/dropped-note.ts";
import { availability } from "../../engine/availability.ts";
import type { AvailabilityLine, FindingLine } from "../../engine/finding-line.ts";
import { availabilityLine, findingLine } from "../../engine/finding-line.ts";
import type { Situation } from "../../engine/situation.ts";
import { nameOf } from "../../engine/situation.ts";
import type { Dependency, DependencyPromise } from "../../nouns.ts";
import { pageOf } from "../../page-of.ts";
import type { Program, Table } from "../../program.ts";
import { remembered, rememberedFor } from "../../program.ts";
import type { RecordChoice } from "../../stand-ups/views/mention-draft.ts";
import type { DeliverableState, LinkType, Pillar } from "../../vocabulary.ts";
import { bringBackDependency } from "../commands/bring-back-dependency.ts";
import { dropDependency } from "../commands/drop-dependency.ts";
import { editDependency } from "../commands/edit-dependency.ts";
import {
  isAwaited,
  isPastNeed,
  pillarsCrossed,
  providerStreamId,
  receiverStreamId,
  waitsForAgreement,
} from "../dependency-ends.ts";
import { resolutionRates } from "../dependency-rate.ts";
import { criticalPathOf } from "../program-critical-path.ts";
import { notAgreedInTime, resolutionRateLow } from "../rules/dependencies.ts";
import type { ResolutionChart } from "./resolution-chart.ts";
import { resolutionChart } from "./resolution-chart.ts";
import type { WaitRow } from "./wait-row.ts";
import { waitRow } from "./wait-row.ts";

export const dependencyFilters = [
  "awaited",
  "overdue",
  "at-risk",
  "proposed",
  "resolved",
  "dropped",
] as const;
export type DependencyFilter = (typeof dependencyFilters)[number];

export interface DependencyQuery {
  readonly show: DependencyFilter;
  /** Only where this stream provides or waits. */
  readonly workstreamId: string | null;
  /** 1-based. */
  readonly page: number;
  /** The rows that are opened for editing. */
  readonly openIds: readonly string[];
  /** Somebody wants to choose a deliverable, however many there are. */
  readonly choosing?: boolean;
}

export interface DependencyRow extends WaitRow {
  readonly linkType: LinkType;
  readonly lagDays: number;
  readonly note: string;
  readonly dropped: DroppedNote | null;
  readonly resolvedDay: Day | null;
  readonly critical: boolean;
  readonly pillars: readonly [Pillar, Pillar] | null;
  readonly history: readonly (Pick<DependencyPromise, "day" | "at" | "note"> & {
    readonly byName: string;
  })[];
  readonly findings: readonly FindingLine[];
  /** Only for the opened row. */
  readonly edit: AvailabilityLine | null;
  readonly drop: AvailabilityLine | null;
}

export interface ChainLink {
  readonly id: string;
  readonly title: string;
  readonly streamName: string;
  readonly pillar: Pillar;
  readonly points: number;
  readonly state: DeliverableState;
  readonly expectedDay: Day | null;
  readonly late: boolean;
}

export interface DependencyPage {
  readonly zone: string;
  readonly today: Day;
  readonly counts: Readonly<Record<DependencyFilter, number>>;
  readonly outside: number;
  readonly rate: {
    readonly due: number;
    readonly resolved: number;
    readonly ratio: number | null;
  };
  readonly resolution: ResolutionChart;
  readonly findings: readonly FindingLine[];
  readonly chain: readonly ChainLink[];
  readonly chainPoints: number;
  readonly rows: readonly DependencyRow[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly streams: readonly { readonly id: string; readonly name: string }[];
  /** Deliverables to choose from; null where there are too many to list them unasked. */
  readonly choices: readonly RecordChoice[] | null;
}

export const dependenciesPerPage = 12;

type Sorted = Readonly<Record<DependencyFilter, readonly Dependency[]>>;
const sortings = remembered((): { at: { today: Day; sorted: Sorted } | null } => ({ at: null }));
const orders = new WeakMap<Table<Dependency>, readonly Dependency[]>();

/** The earliest need first, undated last; sorted once per state of the table. */
function byNeed(program: Program): readonly Dependency[] {
  const known = orders.get(program.dependency);
  if (known) return known;
  const all = [...program.dependency.values()].sort((a, b) => {
    if (a.needByDay === b.needByDay) return 0;
    if (a.needByDay === null || b.needByDay === null) return a.needByDay === null ? 1 : -1;
    return compareDays(a.needByDay, b.needByDay);
  });
  orders.set(program.dependency, all);
  return all;
}

/** Every dependency under the filters it falls under on a day, in the order of need. */
function sortedOn(program: Program, today: Day): Sorted {
  const memory = sortings(program);
  if (memory.at?.today === today) return memory.at.sorted;
  const sorted: Record<DependencyFilter, Dependency[]> = {
    awaited: [],
    overdue: [],
    "at-risk": [],
    proposed: [],
    resolved: [],
    dropped: [],
  };
  for (const one of byNeed(program))
    for (const name of filtersOf(program, one, today)) sorted[name].push(one);
  memory.at = { today, sorted };
  return sorted;
}

/** The filters one dependency falls under on a day. */
function filtersOf(program: Program, one: Dependency, today: Day): readonly DependencyFilter[] {
  if (one.state === "CANCELLED") return ["dropped"];
  if (!isAwaited(program, one)) return ["resolved"];
  return [
    "awaited",
    ...(isPastNeed(one, today) ? (["overdue"] as const) : []),
    ...(one.state === "AT_RISK" || one.state === "MISSED" ? (["at-risk"] as const) : []),
    ...(one.state === "PROPOSED" ? (["proposed"] as const) : []),
  ];
}

/**
 * One page of 12 dependencies under a filter, by the day they are needed (undated last), with the counts of every
 * filter and the critical path. Rows opened by id are added on top when the filter leaves them out. `page` is
 * clamped to 1…`pages`.
 */
export function dependencyPage(
  program: Program,
  query: DependencyQuery,
  situation: Situation,
): DependencyPage {
  const { today } = situation;
  const { workstreamId } = query;
  const lists = listsFor(program, workstreamId, today);
  const found = lists[query.show];
  const { rows: onPage, page, pages } = pageOf(found, query.page, dependenciesPerPage);
  const path = criticalPathOf(program);
  const opened = query.openIds
    .filter((id) => !onPage.some((one) => one.id === id))
    .flatMap((id) => program.dependency.get(id) ?? []);
  const rows = [...opened, ...onPage];
  return {
    zone: program.facts.calendar.zone,
    today,
    counts: {
      awaited: lists.awaited.length,
      overdue: lists.overdue.length,
      "at-risk": lists["at-risk"].length,
      proposed: lists.proposed.length,
      resolved: lists.resolved.length,
      dropped: lists.dropped.length,
    },
    outside: awaitedFromOutside(program, workstreamId, today),
    rate: resolutionRates(program, today).program,
    resolution: resolutionChart(program, situation),
    findings: resolutionRateLow.check(program, { workstreamId }, situation).map(findingLine),
    chain: path.chain.map((id) => chainLink(program, id, today)),
    chainPoints: path.length,
    rows: rows.map((one) => row(program, one, path.ids, query.openIds.includes(one.id), situation)),
    total: found.length,
    page,
    pages,
    streams: [...program.workstream.values()]
      .filter(({ state }) => state !== "DROPPED")
      .map(({ id, name }) => ({ id, name })),
    choices: deliverablesBeside(program, query.choosing ?? false),
  };
}

/** Under every filter, and only where the stream provides or waits when one is asked for. */
const listsFor = rememberedFor(sortedFor);

function sortedFor(program: Program, workstreamId: string | null, today: Day): Sorted {
  const sorted = sortedOn(program, today);
  if (workstreamId === null) return sorted;
  const own = (name: DependencyFilter) =>
    sorted[name].filter((one) => touches(program, one, workstreamId));
  return {
    awaited: own("awaited"),
    overdue: own("overdue"),
    "at-risk": own("at-risk"),
    proposed: own("proposed"),
    resolved: own("resolved"),
    dropped: own("dropped"),
  };
}

const awaitedFromOutside = rememberedFor(
  (program, workstreamId: string | null, today: Day): number =>
    listsFor(program, workstreamId, today).awaited.filter(
      (one) => providerStreamId(program, one) === null,
    ).length,
);

const touches = (program: Program, one: Dependency, workstreamId: string): boolean =>
  providerStreamId(program, one) === workstreamId ||
  receiverStreamId(program, one) === workstreamId;

function row(
  program: Program,
  dependency: Dependency,
  critical: ReadonlySet<string>,
  opened: boolean,
  situation: Situation,
): DependencyRow {
  const { id, fromId, toId, promises } = dependency;
  return {
    ...waitRow(program, dependency, situation),
    linkType: dependency.linkType,
    lagDays: dependency.lagDays,
    note: dependency.note,
    dropped: droppedNote(program, dependency, bringBackDependency, situation),
    resolvedDay: dependency.resolvedDay,
    critical:
      dependency.strength === "HARD" &&
      isAwaited(program, dependency) &&
      critical.has(toId) &&
      (fromId === null || critical.has(fromId)),
    pillars: pillarsCrossed(program, dependency),
    history: promises.map(({ day, at, note, byId }) => ({
      day,
      at,
      note,
      byName: nameOf(program, byId),
    })),
    findings: waitsForAgreement(program, dependency, situation.today)?.late
      ? notAgreedInTime.check(program, { dependencyId: id }, situation).map(findingLine)
      : [],
    edit: opened ? availabilityLine(availability(editDependency, program, id, situation)) : null,
    drop: opened ? availabilityLine(availability(dropDependency, program, id, situation)) : null,
  };
}

function chainLink(program: Program, id: string, today: Day): ChainLink {
  const deliverable = program.deliverable.get(id);
  const expected = deliverable ? expectedDay(deliverable) : null;
  return {
    id,
    title: deliverable?.title ?? id,
    streamName: program.workstream.get(deliverable?.workstreamId ?? "")?.name ?? "",
    pillar: deliverable?.primaryPillar ?? "TECHNOLOGY",
    points: deliverable?.points ?? 0,
    state: deliverable?.state ?? "PROPOSED",
    expectedDay: expected,
    late: expected !== null && compareDays(expected, today) < 0,
  };
}
