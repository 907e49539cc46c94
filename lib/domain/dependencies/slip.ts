import type { Day, WorkCalendar } from "../calendar/index.ts";
import {
  addWorkingDays,
  compareDays,
  workingDayFrom,
  workingDaysBetween,
} from "../calendar/index.ts";
import type { LinkType } from "../vocabulary.ts";
import type { Graph, Link } from "./dependency-graph.ts";
import { graphOf, successorsOf } from "./dependency-graph.ts";
import { orderOf } from "./dependency-order.ts";

export interface PlanLink extends Link {
  readonly linkType: LinkType;
  /** Working days between the two ends; negative is a lead. */
  readonly lagDays: number;
  /** A soft link flags its successor but does not move it. */
  readonly hard: boolean;
}

/** When a node is expected to run. `finishDay` is the forecast where there is one. */
export interface PlanNode {
  /** Unknown: taken to need its finish day only. */
  readonly startDay: Day | null;
  /** Unknown: it has no date to lose, and passes on a slip as if it ran as soon as it can. */
  readonly finishDay: Day | null;
  /** Accepted or dropped: it is neither flagged nor moved, and passes nothing on. */
  readonly settled: boolean;
}

export interface FlaggedNode {
  readonly id: string;
  /** Links between it and the node that slips. */
  readonly distance: number;
  /** One link closer to the node that slips: the parent in an impact tree. */
  readonly previousId: string;
}

export interface MovedNode {
  readonly id: string;
  readonly slipWorkingDays: number;
  readonly fromStartDay: Day | null;
  readonly fromFinishDay: Day;
  /** Null where the start was unknown. */
  readonly earliestStartDay: Day | null;
  readonly earliestFinishDay: Day;
  /** The predecessor that pushes it this far. */
  readonly pushedById: string;
}

export interface Impact {
  readonly fromDay: Day | null;
  readonly toDay: Day;
  /** Null when the old day is unknown; 0 or negative when nothing slips. */
  readonly slipWorkingDays: number | null;
  /** Every direct and indirect successor, nearest first. Empty when nothing slips. */
  readonly flagged: readonly FlaggedNode[];
  /** Those whose finish no longer holds, predecessors first; float absorbs the rest. */
  readonly moved: readonly MovedNode[];
}

interface Span {
  readonly start: Day;
  readonly finish: Day;
}

interface Shift {
  /** Null for a slipping node that had no date. */
  readonly before: Span | null;
  readonly after: Span;
}

interface Push {
  readonly workingDays: number;
  readonly byId: string;
}

/**
 * Who is hit when `id` finishes on another day (I-26). A node moves as a whole by the working days
 * its hard links push it; it uses up its float first. Where a plan already breaks a link, the
 * overlap it has is kept and only the new slip is passed on. `id` itself keeps its start, so links
 * from its start (SS, SF) push nobody.
 */
export function impactOf(
  graph: Graph<PlanLink>,
  nodeOf: (id: string) => PlanNode | undefined,
  cal: WorkCalendar,
  id: string,
  newFinishDay: Day,
): Impact {
  const cause = spanOf(cal, nodeOf(id));
  const fromDay = cause?.finish ?? null;
  const slipWorkingDays = fromDay === null ? null : workingDaysBetween(cal, fromDay, newFinishDay);
  const slip = { fromDay, toDay: newFinishDay, slipWorkingDays };
  if (slipWorkingDays !== null && slipWorkingDays <= 0) return { ...slip, flagged: [], moved: [] };

  const open = openBehind(graph, nodeOf, id);
  const flagged = [...successorsOf(open, id)].map(([hitId, step]) => ({ id: hitId, ...step }));
  const after = { start: cause?.start ?? newFinishDay, finish: newFinishDay };
  const shifts = new Map<string, Shift>([[id, { before: cause, after }]]);
  const moved: MovedNode[] = [];
  for (const hitId of orderOf(open).ids) {
    if (hitId === id) continue;
    const node = nodeOf(hitId);
    const incoming = (open.incoming.get(hitId) ?? []).filter((link) => link.hard);
    const span = spanOf(cal, node) ?? soonestSpan(cal, incoming, shifts);
    if (span === null) continue;
    const push = strongestPush(cal, incoming, shifts, span);
    const pushed = push === null ? span : shifted(cal, span, push.workingDays);
    shifts.set(hitId, { before: span, after: pushed });
    if (push === null || node === undefined || node.finishDay === null) continue;
    moved.push({
      id: hitId,
      slipWorkingDays: push.workingDays,
      fromStartDay: node.startDay,
      fromFinishDay: node.finishDay,
      earliestStartDay: node.startDay === null ? null : pushed.start,
      earliestFinishDay: pushed.finish,
      pushedById: push.byId,
    });
  }
  return { ...slip, flagged, moved };
}

/** The links behind `id`, as far as they lead through nodes that are not settled. */
function openBehind(
  graph: Graph<PlanLink>,
  nodeOf: (id: string) => PlanNode | undefined,
  id: string,
): Graph<PlanLink> {
  const reached = new Set([id]);
  const links: PlanLink[] = [];
  for (const at of reached) {
    for (const link of graph.outgoing.get(at) ?? []) {
      if (nodeOf(link.to)?.settled) continue;
      links.push(link);
      reached.add(link.to);
    }
  }
  return graphOf(links, [id]);
}

function spanOf(cal: WorkCalendar, node: PlanNode | undefined): Span | null {
  if (node === undefined || node.finishDay === null) return null;
  return { start: workingDayFrom(cal, node.startDay ?? node.finishDay), finish: node.finishDay };
}

/** One working day, as early as the predecessors' old days allow; null when none had any. */
function soonestSpan(
  cal: WorkCalendar,
  incoming: readonly PlanLink[],
  shifts: ReadonlyMap<string, Shift>,
): Span | null {
  let soonest: Day | null = null;
  for (const link of incoming) {
    const before = shifts.get(link.from)?.before;
    if (!before) continue;
    const day = earliestEnd(cal, link, before);
    if (soonest === null || compareDays(day, soonest) > 0) soonest = day;
  }
  return soonest === null ? null : { start: soonest, finish: soonest };
}

function strongestPush(
  cal: WorkCalendar,
  incoming: readonly PlanLink[],
  shifts: ReadonlyMap<string, Shift>,
  span: Span,
): Push | null {
  let strongest: Push | null = null;
  for (const link of incoming) {
    const shift = shifts.get(link.from);
    if (shift === undefined) continue;
    const workingDays = pushAlong(cal, link, shift, span);
    if (workingDays > (strongest?.workingDays ?? 0)) strongest = { workingDays, byId: link.from };
  }
  return strongest;
}

/** Working days by which one link pushes its successor's end past the float it had. */
function pushAlong(cal: WorkCalendar, link: PlanLink, shift: Shift, span: Span): number {
  const leavesAtStart = link.linkType === "SS" || link.linkType === "SF";
  if (shift.before === null && leavesAtStart) return 0;
  const held = arrivesAtStart(link) ? span.start : span.finish;
  const before = shift.before === null ? held : earliestEnd(cal, link, shift.before);
  const free = compareDays(held, before) > 0 ? held : before;
  return workingDaysBetween(cal, free, earliestEnd(cal, link, shift.after));
}

/**
 * The earliest day a link allows for the successor's end it holds. Finishes are evenings and starts
 * are mornings: FS without lag is the next working day, SF without lag the one before.
 */
function earliestEnd(cal: WorkCalendar, link: PlanLink, from: Span): Day {
  // Days are whole here: a lag that ends inside a day ends with it.
  const lag = Math.ceil(link.lagDays);
  switch (link.linkType) {
    case "FS":
      return workingDayFrom(cal, addWorkingDays(cal, from.finish, lag + 1));
    case "SS":
      return addWorkingDays(cal, from.start, lag);
    case "FF":
      return addWorkingDays(cal, from.finish, lag);
    case "SF":
      return addWorkingDays(cal, from.start, lag - 1);
  }
}

function arrivesAtStart(link: PlanLink): boolean {
  return link.linkType === "FS" || link.linkType === "SS";
}

function shifted(cal: WorkCalendar, span: Span, workingDays: number): Span {
  return {
    start: addWorkingDays(cal, span.start, workingDays),
    finish: addWorkingDays(cal, span.finish, workingDays),
  };
}
